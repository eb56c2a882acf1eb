import { oauth } from '../partners/oauth/server.ts'
import { publishedKeys } from '../verify/keys.ts'
import { entrance } from './entrance.ts'

/** How partners get a token, and the keys that are ours. */
export const app = entrance({ machines: true }).route('/', oauth).route('/', publishedKeys)

import { publicKeys } from '../documents/keys.ts'
import { paths } from '../paths.ts'
import { Hono } from '../routing.ts'

/** The keys with which letters and rulings are signed, for whoever checks them without us. */
export const publishedKeys = new Hono<{ Bindings: Env }>()

publishedKeys.get(paths.jwks, (c) => c.json(publicKeys(c.env), 200, { 'cache-control': 'public, max-age=300' }))

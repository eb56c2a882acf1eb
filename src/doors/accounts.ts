import { accounts } from '../accounts/routes.ts'
import { once } from '../once/once.ts'
import { entrance, known } from './entrance.ts'
import { ownForm } from './same-origin.ts'

export const app = known(entrance()).use(ownForm, once).route('/', accounts)

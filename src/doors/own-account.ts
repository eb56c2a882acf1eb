import { ownAccount } from '../accounts/own/routes.ts'
import { ownForm } from '../accounts/same-origin.ts'
import { once } from '../once/once.ts'
import { entrance, known } from './entrance.ts'

export const app = known(entrance()).use(ownForm, once).route('/', ownAccount)

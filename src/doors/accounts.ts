import { accounts } from '../accounts/routes.ts'
import { once } from '../once/once.ts'
import { entrance, known } from './entrance.ts'

export const app = known(entrance()).use(once).route('/', accounts)

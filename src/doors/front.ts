import { accounts } from '../accounts/routes.ts'
import { home } from '../home/home.tsx'
import { verify } from '../verify/routes.tsx'
import { entrance, known } from './entrance.ts'

/** Where everybody comes in, and where addresses that nobody knows end. */
export const app = known(entrance()).route('/', home).route('/', accounts).route('/', verify)

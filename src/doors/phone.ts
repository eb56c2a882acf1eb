import { phone } from '../accounts/identity/pages/phone.tsx'
import { once } from '../once/once.ts'
import { entrance, known } from './entrance.ts'
import { ownForm } from './same-origin.ts'

/** The page on somebody’s own phone needs no sign-in: its address is the proof. */
export const app = known(entrance()).use(ownForm, once).route('/', phone)

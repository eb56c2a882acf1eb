import { choosing } from '../apply/guarantee/choosing.tsx'
import { letGo } from '../apply/half-filled/leave.ts'
import { own } from '../apply/own.ts'
import { toOwn } from './own-application.ts'

export const app = toOwn(own(choosing, letGo))

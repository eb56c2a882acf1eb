import { addressBook } from '../apply/filling-in/address-book.tsx'
import { step } from '../apply/filling-in/step.tsx'
import { choosing } from '../apply/guarantee/choosing.tsx'
import { letGo } from '../apply/half-filled/leave.ts'
import { materials } from '../apply/materials/materials.tsx'
import { own } from '../apply/own.ts'
import { toOwn } from './own-application.ts'

export const app = toOwn(own(materials, choosing, addressBook, step, letGo))

import { materials } from '../apply/materials/materials.tsx'
import { own } from '../apply/own.ts'
import { toOwn } from './own-application.ts'

export const app = toOwn(own(materials))

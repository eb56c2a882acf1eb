import { addressBook } from '../apply/filling-in/address-book.tsx'
import { step } from '../apply/filling-in/step.tsx'
import { choosing } from '../apply/guarantee/choosing.tsx'
import { letGo } from '../apply/half-filled/leave.ts'
import { askForRights } from '../apply/lacks.ts'
import { materials } from '../apply/materials/materials.tsx'
import { own } from '../apply/own.ts'
import { paths } from '../paths.ts'
import { toOwn } from './own-application.ts'

// Where an agent or a party is filled in, and on the steps from which saving leads there in the same answer.
const acting = 'request|act|evidence|applicants|agents'

export const app = toOwn(own(materials, choosing, addressBook, step, letGo), (app) =>
  app.use(`${paths.applications}/:id/edit/:step{${acting}}/*`, askForRights),
)

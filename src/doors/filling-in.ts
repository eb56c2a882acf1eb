import { addressBook } from '../apply/filling-in/address-book.tsx'
import { atOnce } from '../apply/filling-in/at-once.ts'
import { step } from '../apply/filling-in/step.tsx'
import { letGo } from '../apply/half-filled/leave.ts'
import { askForRights } from '../apply/lacks.ts'
import { own } from '../apply/own.ts'
import { rememberSeen } from '../apply/seen-last.ts'
import { paths } from '../paths.ts'
import { toOwn } from './own-application.ts'
import { surelyOurs } from './same-origin.ts'

const edit = `${paths.applications}/:id/edit`
// Where an agent or a party is filled in, and on the steps from which saving leads there in the same answer.
const acting = 'request|act|evidence|applicants|agents'

export const app = toOwn(own(addressBook, step, letGo), (app) =>
  app
    .use(`${edit}/*`, rememberSeen)
    .use(`${edit}/:step/:entry`, surelyOurs(atOnce))
    .use(`${edit}/:step{${acting}}/*`, askForRights),
)

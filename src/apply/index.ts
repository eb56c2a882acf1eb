import { Hono } from 'hono'
import { onlyAuthorised } from '../accounts/powers/only-authorised.tsx'
import { requirePerson } from '../accounts/require-person.ts'
import { paths } from '../paths.ts'
import { payment } from '../payment/pages/index.tsx'
import type { Visit } from '../visit.ts'
import { casePage } from './case/case.tsx'
import { copy } from './case/copy.tsx'
import { documents } from './case/documents.tsx'
import { addressBook } from './filling-in/address-book.tsx'
import { codes } from './filling-in/codes.tsx'
import { step } from './filling-in/step.tsx'
import { choosing } from './guarantee/choosing.tsx'
import { guaranteeGuide } from './guarantee/guide.tsx'
import { letterRoutes } from './guarantee/letter.tsx'
import { letGo } from './half-filled/leave.ts'
import { list } from './list/list.tsx'
import { loadMine } from './load.ts'
import { materials } from './materials/materials.tsx'
import { onlyVerified } from './only-verified.ts'
import { guide } from './opening/guide.tsx'
import { preview } from './preview.tsx'

/** The litigants' door. */
export const apply = new Hono<Visit>()

apply.route('/', codes)
for (const path of [paths.applications, `${paths.applications}/*`, paths.newPreservation, paths.newGuarantee]) {
  apply.use(path, requirePerson, onlyVerified)
}
apply.route('/', guide)
apply.route('/', guaranteeGuide)
apply.route('/', list)
apply.use(`${paths.applications}/:id/*`, loadMine)
// Whoever acts for others needs their power for each of these, not only when they file.
const acts = ['submission', 'events/:event', 'payment', 'payment/:order/replacement', 'quotes', 'quotes/:quote/taking']
for (const act of acts) apply.use(`${paths.applications}/:id/${act}`, onlyAuthorised)
for (const part of [
  materials,
  documents,
  payment,
  choosing,
  letterRoutes,
  addressBook,
  step,
  letGo,
  preview,
  copy,
  casePage,
])
  apply.route(paths.applications, part)

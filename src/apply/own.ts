import { Hono } from 'hono'
import { onlyAuthorised } from '../accounts/powers/only-authorised.tsx'
import { requirePerson } from '../accounts/require-person.ts'
import { paths } from '../paths.ts'
import type { Visit } from '../visit.ts'
import { loadMine, type Mine } from './load.ts'
import { onlyVerified } from './only-verified.ts'

// Whoever acts for others needs their power for each of these, not only when they file.
const acts = ['submission', 'events/:event', 'payment', 'payment/:order/replacement', 'quotes', 'quotes/:quote/taking']

/** Pages of one application, for nobody but whom it belongs to. */
export function own(...pages: Hono<Mine>[]): Hono<Visit> {
  const own = new Hono<Visit>()
  own.use(`${paths.applications}/*`, requirePerson, onlyVerified)
  own.use(`${paths.applications}/:id/*`, loadMine)
  for (const act of acts) own.use(`${paths.applications}/:id/${act}`, onlyAuthorised)
  for (const part of pages) own.route(paths.applications, part)
  return own
}

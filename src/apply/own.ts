import { onlyAuthorised } from '../accounts/powers/only-authorised.tsx'
import { paths } from '../paths.ts'
import type { Hono } from '../routing.ts'
import { loadMine, type Mine } from './load.ts'
import { type Owned, ownersOnly } from './owned.ts'

// Whoever acts for others needs their power for each of these, not only when they file.
const acts = ['submission', 'events/:event', 'quotes', 'quotes/:quote/taking']

/** Pages that know what was answered in an application. */
export function own(...pages: Hono<Mine>[]): Hono<Owned> {
  const own = ownersOnly()
  own.use(`${paths.applications}/:id/*`, loadMine)
  for (const act of acts) own.use(`${paths.applications}/:id/${act}`, onlyAuthorised)
  for (const part of pages) own.route(paths.applications, part)
  return own
}

import { createMiddleware } from 'hono/factory'
import { requirePerson } from '../accounts/require-person.ts'
import { connect } from '../db/connect.ts'
import { type HalfFilledRow, halfFilledIn } from '../db/half-filled.ts'
import { type Rows, rowsTogether } from '../db/read.ts'
import { paths } from '../paths.ts'
import { Hono } from '../routing.ts'
import { problem } from '../ui/problem.ts'
import type { Visit } from '../visit.ts'
import { onlyVerified } from './only-verified.ts'

export type Owned = Visit & {
  Variables: Visit['Variables'] & {
    rows: Promise<Rows | null>
    leftRows: Promise<HalfFilledRow[]>
    /** The application as it is stored, its sealed answers unopened. */
    owned: Rows
  }
}

/** Asks for the application along with the session; whose it is will be known when both are there. */
export const askForApplication = createMiddleware<Owned, '/:id'>((c, next) => {
  const id = c.req.param('id')
  const db = connect(c.env, id)
  c.set('rows', rowsTogether(c.var.together, db, id))
  c.set('leftRows', c.var.together.add(halfFilledIn(db, { id })))
  return next()
})

/** Not yours is not found. */
const onlyOwner = createMiddleware<Owned>(async (c, next) => {
  const rows = await c.var.rows
  if (!rows || rows.row.owner !== c.var.person?.accountId) return problem(c, 'notFound')
  c.set('owned', rows)
  return next()
})

/** Where the pages of one application begin, for nobody but whom it belongs to. */
export const ownersOnly = (): Hono<Owned> =>
  new Hono<Owned>()
    .use(`${paths.applications}/*`, requirePerson, onlyVerified)
    .use(`${paths.applications}/:id/*`, onlyOwner)

import { createMiddleware } from 'hono/factory'
import { type Application, openApplication } from '../application.ts'
import { connect } from '../db/connect.ts'
import { type IssuedRow, issuedIn } from '../db/documents.ts'
import { letterRowsTogether } from '../db/letters.ts'
import { licencesTogether } from '../db/office/checked-licences.ts'
import { type Rows, rowsTogether, type SnapshotRow, snapshotsOf } from '../db/read.ts'
import { type Letter, letterIn } from '../letters.ts'
import { problem } from '../ui/problem.ts'
import type { OfficeVisit } from '../visit.ts'

/** What a case page shows beside the application. */
type Papers = { issued: IssuedRow[]; letter: Letter | null; snapshots: SnapshotRow[]; licences: string[] }

export type Case = OfficeVisit & {
  Variables: OfficeVisit['Variables'] & {
    rows: Promise<Rows | null>
    papers: Promise<Papers>
    application: Application
  }
}

/** Asks for the case along with the officer's session. */
export const askForCase = createMiddleware<Case, '/cases/:id'>((c, next) => {
  const id = c.req.param('id')
  c.set('rows', rowsTogether(c.var.together, connect(c.env, id), id))
  return next()
})

export const askForPapers = createMiddleware<Case, '/cases/:id'>((c, next) => {
  const id = c.req.param('id')
  const db = connect(c.env, id)
  const issued = c.var.together.add(issuedIn(db, id)) as Promise<IssuedRow[]>
  const letter = letterRowsTogether(c.var.together, db, id).then(letterIn)
  const snapshots = c.var.together.add(snapshotsOf(db, id))
  const licences = licencesTogether(c.var.together, db, id)
  c.set(
    'papers',
    Promise.all([issued, letter, snapshots, licences]).then(([issued, letter, snapshots, licences]) => ({
      ...{ issued, letter, snapshots, licences },
    })),
  )
  return next()
})

/** Loads a case through the officer's court: another court's case, or a draft, is not found. */
export const loadCase = createMiddleware<Case, '/cases/:id'>(async (c, next) => {
  const rows = await c.var.rows
  const ours = rows?.row.court === c.var.officer.court && rows?.row.number !== null && rows?.row.kind === 'preservation'
  if (!rows || !ours) return problem(c, 'notFound')
  c.set('application', await openApplication(c.env, rows))
  return next()
})

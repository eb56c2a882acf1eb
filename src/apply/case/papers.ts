import { createMiddleware } from 'hono/factory'
import { connect } from '../../db/connect.ts'
import { type IssuedRow, issuedIn } from '../../db/documents.ts'
import { letterRowsTogether } from '../../db/letters.ts'
import { letterIn } from '../../letters.ts'
import type { Mine } from '../load.ts'

/** Asks for what has been issued in an application, and for the letter it has to do with, along with the session. */
export const askForPapers = createMiddleware<Mine, '/:id'>((c, next) => {
  const id = c.req.param('id')
  const db = connect(c.env, id)
  const issued = c.var.together.add(issuedIn(db, id)) as Promise<IssuedRow[]>
  const rows = letterRowsTogether(c.var.together, db, id)
  c.set(
    'papers',
    Promise.all([issued, rows]).then(([issued, rows]) => ({ issued, letter: letterIn(rows), insurer: rows.insurer })),
  )
  return next()
})

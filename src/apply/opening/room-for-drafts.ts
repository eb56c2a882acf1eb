import { createMiddleware } from 'hono/factory'
import { connect } from '../../db/connect.ts'
import { draftsAmongLast } from '../../db/lists.ts'
import { problem } from '../../ui/problem.ts'
import type { Visit } from '../../visit.ts'

/** Nobody fills in so many at once; whoever begins ever more of them fills the database with nothing. */
const most = 100

/** Lets another draft be begun where there are not very many. */
export const roomForDrafts = createMiddleware<Visit>(async (c, next) => {
  if ((await draftsAmongLast(connect(c.env), c.var.person!.accountId, 2 * most)) < most) return next()
  return problem(c, 'tooManyDrafts', { filled: { n: most } })
})

import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { connect } from '../../db/connect.ts'
import { draftsAmongLast } from '../../db/lists.ts'
import { applicationRow } from '../../db/work-list.ts'
import { formIn } from '../../once/form.ts'
import { paths } from '../../paths.ts'
import { problem } from '../../ui/problem.ts'
import type { Visit } from '../../visit.ts'
import { idOfForm } from './open-once.ts'

/** Nobody fills in so many at once; whoever begins ever more of them fills the database with nothing. */
const most = 100

/** Lets another draft be begun where there are not very many; what this very form has begun before is no other. */
export const roomForDrafts = createMiddleware<Visit>(async (c, next) => {
  const drafts = await draftsAmongLast(connect(c.env), c.var.person!.accountId, 2 * most)
  if (drafts < most || (await begunBefore(c))) return next()
  return problem(c, 'tooManyDrafts', { filled: { n: most } })
})

async function begunBefore(c: Context<Visit>): Promise<boolean> {
  const key = (await formIn(c))?.get('key')
  const kind = c.req.path === paths.newGuarantee ? 'guarantee' : 'preservation'
  return typeof key === 'string' && (await applicationRow(connect(c.env), await idOfForm(c, kind, key))) !== null
}

import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import type { Role } from '../../src/kinds/officer.ts'
import { officeAhead } from '../../src/office/ahead.ts'
import { office } from '../../src/office/index.ts'
import { arrival, session } from '../../src/session.ts'
import type { OfficeVisit } from '../../src/visit.ts'
import type { Lang } from '../../src/words/lang.ts'
import { Visitor } from '../no-script-visitor.ts'

/** An officer at the court's door, past the sign-in, which has tests of its own. */
export function officer(post: Role | Role[], court = '津0116', lang: Lang = 'zh'): Visitor {
  const roles = [post].flat()
  const app = new Hono<OfficeVisit>()
  app.use(arrival)
  app.route('/court', officeAhead)
  app.use(session)
  app.use(async (c, next) => {
    c.set('officer', { id: `${court}-${roles.join('-')}`, court, name: '赵法', roles })
    await c.var.together.send()
    return next()
  })
  app.route('/court', office)
  const fetcher = async (request: Request) => {
    const context = createExecutionContext()
    const answer = await app.fetch(request, env, context)
    await waitOnExecutionContext(context)
    return answer
  }
  return new Visitor('https://test.invalid', { lang, fetcher })
}

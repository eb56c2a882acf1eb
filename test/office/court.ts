import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import type { Role } from '../../src/kinds/officer.ts'
import { officeAhead } from '../../src/office/ahead.ts'
import { addresses } from '../../src/office/alarms/addresses.ts'
import { frozenCases } from '../../src/office/alarms/frozen.tsx'
import { alarms } from '../../src/office/alarms/index.tsx'
import { cases } from '../../src/office/cases.ts'
import { identities } from '../../src/office/identities/index.tsx'
import { guidancePage } from '../../src/office/kiosks/guidance.tsx'
import { kiosksPage } from '../../src/office/kiosks/index.tsx'
import { queuePage } from '../../src/office/queue.tsx'
import { finance } from '../../src/payment/finance/index.tsx'
import { arrival, session, spoken } from '../../src/session.ts'
import type { OfficeVisit } from '../../src/visit.ts'
import type { Lang } from '../../src/words/lang.ts'
import { Visitor } from '../no-script-visitor.ts'

/** An officer at the court's door, past the sign-in, which has tests of its own. */
export function officer(post: Role | Role[], court = '津0116', lang: Lang = 'zh'): Visitor {
  const roles = [post].flat()
  const app = new Hono<OfficeVisit>()
  app.use(spoken, arrival)
  app.route('/court', officeAhead)
  app.use(session)
  app.use(async (c, next) => {
    c.set('officer', { id: `${court}-${roles.join('-')}`, court, name: '赵法', roles })
    await c.var.together.send()
    return next()
  })
  for (const part of [queuePage, identities, finance, kiosksPage, guidancePage, alarms, frozenCases, addresses])
    app.route('/court', part)
  app.route('/court', cases)
  const fetcher = async (request: Request) => {
    const context = createExecutionContext()
    const answer = await app.fetch(request, env, context)
    await waitOnExecutionContext(context)
    return answer
  }
  return new Visitor('https://test.invalid', { lang, fetcher })
}

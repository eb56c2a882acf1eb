import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { isLacking, type Lacking, lackingWith } from '../accounts/powers/authority.ts'
import { scopeOf } from '../accounts/powers/power.ts'
import type { Application } from '../application.ts'
import { type Rights, rightsOf, rightsTogether } from '../db/accounts/rights.ts'
import { connect } from '../db/connect.ts'
import { byAgent } from '../steps/parties/agents.ts'
import type { Visit } from '../visit.ts'

type Asking = Visit & { Variables: Visit['Variables'] & { rights?: Promise<Rights> } }
type Filling = Asking & { Variables: Asking['Variables'] & { application: Application } }
type Looking = Pick<Context<Filling>, 'env' | 'var'>

/** Asks for whom somebody may act along with their session, where a page may have to say it. */
export const askForRights = createMiddleware<Asking>((c, next) => {
  if (c.var.session) c.set('rights', rightsTogether(c.var.together, connect(c.env), c.var.session))
  return next()
})

/** What somebody lacks to hand in what they fill in; null where nothing does. */
export async function lacksFor({ env, var: known }: Looking, event = 'submit'): Promise<Lacking | null> {
  const rights = await (known.rights ?? rightsOf(connect(env), known.person!.accountId))
  const found = await lackingWith(env, rights, known.application.answers, { scope: scopeOf(event) })
  return isLacking(found) ? found : null
}

/** The same on the step where the one who acts is filled in: among the agents, or, for a party, among the applicants. */
export const lacksAt = async (c: Looking, step: string): Promise<Lacking | null> =>
  step === (byAgent(c.var.application.answers) ? 'agents' : 'applicants') ? lacksFor(c) : null

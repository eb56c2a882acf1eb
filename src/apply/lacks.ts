import type { Context } from 'hono'
import { isLacking, type Lacking, lacking } from '../accounts/powers/authority.ts'
import { scopeOf } from '../accounts/powers/power.ts'
import type { Application } from '../application.ts'
import { byAgent } from '../steps/parties/agents.ts'
import type { Visit } from '../visit.ts'

type Filling = Visit & { Variables: Visit['Variables'] & { application: Application } }

/** What somebody lacks to hand in what they fill in; null where nothing does. */
export async function lacksFor(c: Pick<Context<Filling>, 'env' | 'var'>, event = 'submit'): Promise<Lacking | null> {
  const { application, person } = c.var
  const found = await lacking(c.env, person!.accountId, application.answers, { scope: scopeOf(event) })
  return isLacking(found) ? found : null
}

/** The same on the step where the one who acts is filled in: among the agents, or, for a party, among the applicants. */
export const lacksAt = async (c: Pick<Context<Filling>, 'env' | 'var'>, step: string): Promise<Lacking | null> =>
  step === (byAgent(c.var.application.answers) ? 'agents' : 'applicants') ? lacksFor(c) : null

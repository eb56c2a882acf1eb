import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { isLacking, type Lacking, lackingWith } from '../accounts/powers/authority.ts'
import { isAmong } from '../accounts/powers/oneself.ts'
import { scopeOf } from '../accounts/powers/power.ts'
import { type Rights, rightsOf, rightsTogether } from '../db/accounts/rights.ts'
import { connect } from '../db/connect.ts'
import { ringOf } from '../privacy/index.ts'
import type { Entry, Step } from '../steps/form/step.ts'
import { byAgent } from '../steps/parties/agents.ts'
import { numberOf } from '../steps/parties/named.ts'
import type { Visit } from '../visit.ts'
import type { Mine } from './load.ts'

type Asking = Visit & { Variables: Visit['Variables'] & { rights?: Promise<Rights> } }
type Looking = Pick<Context<Mine>, 'env' | 'var' | 'set'>

/** Asks for whom somebody may act along with their session, where a page may have to say it. */
export const askForRights = createMiddleware<Asking>((c, next) => {
  if (c.var.session) c.set('rights', rightsTogether(c.var.together, connect(c.env), c.var.session))
  return next()
})

/** The same, read once, where nobody has asked yet. */
function rightsHere(c: Looking): Promise<Rights> {
  const rights = c.var.rights ?? rightsOf(connect(c.env), c.var.person!.accountId)
  c.set('rights', rights)
  return rights
}

/** The form that an organisation of one’s own fills: nearly all that a court has checked are legal persons. */
export const asOrganisation = ({ self, book }: Step): string | undefined => self && book?.legal_person

/** As whom somebody may be added here: as themselves, and as the organisations whose handlers they are. */
export type Selves = { myself: boolean; seats: Rights['seats'] }

/** Who is there already is not offered again. An organisation is no agent, and nobody is the other side. */
export async function selvesAt(c: Looking, step: Step, entries: readonly Entry[]): Promise<Selves> {
  if (!step.self) return { myself: false, seats: [] }
  const rights = await rightsHere(c)
  const there = entries.map(({ value }) => numberOf(value))
  const seats = asOrganisation(step) ? rights.seats.filter(({ uscc }) => !there.includes(uscc)) : []
  return { myself: !(await isAmong(ringOf(c.env), rights, entries)), seats }
}

/** What somebody lacks to hand in what they fill in; null where nothing does. */
export async function lacksFor(c: Looking, event = 'submit'): Promise<Lacking | null> {
  const found = await lackingWith(c.env, await rightsHere(c), c.var.application.answers, { scope: scopeOf(event) })
  return isLacking(found) ? found : null
}

/** The same on the step where the one who acts is filled in: among the agents, or, for a party, among the applicants. */
export const lacksAt = async (c: Looking, step: string): Promise<Lacking | null> =>
  step === (byAgent(c.var.application.answers) ? 'agents' : 'applicants') ? lacksFor(c) : null

import { connect, type Db } from '../db/connect.ts'
import { type Closed, confirm, openStepsAt, refuse } from '../db/office/two-people.ts'
import { confirmLines, linesProposed, ordersOfLines, releaseLines, settling } from '../db/payment/matching.ts'
import type { Officer } from '../kinds/officer.ts'

/** Lines of the bank's statement that wait until a second person says that they are what the bank shows. */
export async function statementsWaiting(db: Db, court: string) {
  const steps = await openStepsAt(db, court, settling)
  const ids = steps.map(({ id }) => id)
  const lines = ids.length ? await linesProposed(db, ids) : []
  return steps.map((step) => ({ ...step, lines: lines.filter(({ proposal }) => proposal === step.id) }))
}
export type Waiting = Awaited<ReturnType<typeof statementsWaiting>>[number]

/** The second yes and what it settles are one batch; so are a no and that the lines belong to nobody again. */
export async function decideStatement(env: Env, officer: Officer, id: string, yes: boolean): Promise<Closed> {
  const [db, at] = [connect(env), Date.now()]
  if (!yes) return refuse(db, officer, id, { at, also: [releaseLines(db, id)] })
  const done = await confirm(db, officer, id, { at, also: [confirmLines(db, id, at)] })
  if (done.ok)
    for (const { number, applicationId } of await ordersOfLines(db, id))
      await env.CASHIER.getByName(applicationId).look(number)
  return done
}

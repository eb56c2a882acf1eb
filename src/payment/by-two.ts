import { connect, type Db } from '../db/connect.ts'
import { type Closed, confirm, openStepsAt, refuse } from '../db/office/two-people.ts'
import { confirmLines, linesProposed, ordersOfLines, releaseLines } from '../db/payment/bank.ts'
import type { Officer } from '../kinds/officer.ts'
import { settling } from './bank-statement.ts'

/** Lines of the bank's statement that wait until a second person says that they are what the bank shows. */
export async function statementsWaiting(db: Db, court: string) {
  const steps = await openStepsAt(db, court, settling)
  const ids = steps.map(({ id }) => id)
  const lines = ids.length ? await linesProposed(db, ids) : []
  return steps.map((step) => ({ ...step, lines: lines.filter(({ proposal }) => proposal === step.id) }))
}
export type Waiting = Awaited<ReturnType<typeof statementsWaiting>>[number]

/** The second yes and what it settles are one batch; with a no the lines belong to nobody again. */
export async function decideStatement(env: Env, officer: Officer, id: string, yes: boolean): Promise<Closed> {
  const [db, at] = [connect(env), Date.now()]
  if (!yes) {
    const done = await refuse(db, officer, id, at)
    if (done.ok) await releaseLines(db, id)
    return done
  }
  const done = await confirm(db, officer, id, { at, also: [confirmLines(db, id, at)] })
  if (done.ok)
    for (const { number, applicationId } of await ordersOfLines(db, id))
      await env.CASHIER.getByName(applicationId).look(number)
  return done
}

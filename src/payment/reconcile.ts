import { raiseAlarm } from '../db/alarms.ts'
import { connect, type Db } from '../db/connect.ts'
import { ledgerMovements, ourMovements } from '../db/payment/books.ts'
import type { Difference, Movement } from '../db/payment/movements.ts'
import { orderOf } from '../db/payment/read.ts'
import { daysToRun, keepDifferences, keepRun } from '../db/payment/reconciliation.ts'
import { paymentProviders } from '../providers/payment/index.ts'
import type { Provider, Statement, StatementLine } from '../providers/payment/port.ts'
import { addDays, type Day, dayIn } from '../rules/calendar.ts'
import { hour } from '../rules/durations.ts'
import { orderBehind } from '../rules/payment-numbers.ts'
import { compare } from './compare.ts'

type Reconciled = { ok: true; differences: number } | (Statement & { ok: false })

/** Compares one day of one provider three ways, and sends each Cashier to look at what concerns it. */
export async function reconcile(env: Env, provider: Provider, day: Day, now: number): Promise<Reconciled> {
  const statement = await provider.statement(day)
  if (!statement.ok) return statement
  const db = connect(env)
  const [ours, ledger] = await Promise.all([
    ourMovements(db, provider.name, day),
    ledgerMovements(db, provider.name, day),
  ])
  const theirs = statement.lines.map(movement)
  const found = compare(ours, theirs, ledger)
  await keepDifferences(db, { provider: provider.name, day }, found, now)
  await keepRun(db, {
    provider: provider.name,
    day,
    ranAt: now,
    orders: ours.length,
    lines: theirs.length,
    entries: ledger.length,
    differences: found.length,
  })
  const facts = { provider: provider.name, day, differences: found.length }
  const about = `${provider.name} ${day}: ${found.length}`
  if (found.length) await raiseAlarm(db, { name: 'reconciliation', facts, about, at: now })
  for (const difference of found) await pursue(env, db, difference)
  return { ok: true, differences: found.length }
}

const movement = ({ kind, order, refund, amount }: StatementLine): Movement => ({
  kind,
  number: kind === 'refund' ? refund : order,
  amount,
})

// Money that we have not seen may only be waiting for somebody to ask about it. Where that fails, the next run asks again.
async function pursue(env: Env, db: Db, { number }: Difference): Promise<void> {
  const order = await orderOf(db, orderBehind(number))
  if (order)
    await env.CASHIER.getByName(order.applicationId)
      .look(order.number)
      .catch(() => undefined)
}

const daysBack = 7

/** Every day that has ended and has no run yet, or differences still; statements are made in the morning after. */
export async function reconcileDaily(env: Env, now: number): Promise<void> {
  const yesterday = addDays(dayIn(now - 10 * hour), -1)
  const days = Array.from({ length: daysBack }, (_, back) => addDays(yesterday, -back))
  for (const provider of await paymentProviders(env)) {
    for (const day of await daysToRun(connect(env), provider.name, days, now - 6 * hour))
      await reconcile(env, provider, day, now)
  }
}

import { connect } from '../db/connect.ts'
import { hintsLeft } from '../db/payment/hints.ts'
import { neglected } from '../db/payment/read.ts'
import { minute } from '../rules/durations.ts'
import { payableStatuses } from './payable.ts'
import { reconcileDaily } from './reconcile.ts'

const patience = minute

/** The backstop of the Cashiers: what a lost alarm left is looked at, and what a provider said and nobody followed. */
export async function sweepPayments(env: Env, now: number): Promise<void> {
  const db = connect(env)
  const [ids, hints] = await Promise.all([
    neglected(db, [...payableStatuses], now - patience),
    hintsLeft(db, now - patience),
  ])
  await Promise.all([
    ...ids.map((id) => env.CASHIER.getByName(id).wake()),
    ...hints.map(({ order, applicationId }) => env.CASHIER.getByName(applicationId).look(order)),
  ])
  await reconcileDaily(env, now)
}

import { raiseAlarm } from '../db/alarms.ts'
import { orderOf } from '../db/payment/read.ts'
import type { OrderRow } from '../db/payment/schema.ts'
import { returnOrder } from '../db/payment/settle.ts'
import { orderHeld, orderPaid, type Paid } from '../db/payment/write.ts'
import type { Settled } from '../kinds/told.ts'
import { settleKey } from './also.ts'
import { awaitsMoney } from './payable.ts'
import { accountIn, type Till } from './till.ts'

const tries = 4

/** Money has come in: it pays its notice, if that is still what the application waits for; else all of it goes back. */
export async function settle(till: Till, order: OrderRow, paid: Paid): Promise<void> {
  if ((await accountIn(till)).frozen) {
    // Noted it is; what it pays has to wait until people have looked.
    await orderPaid(till.db, order.number, paid).run()
    return
  }
  for (let turn = 0; turn < tries; turn++) {
    if ((await orderOf(till.db, order.number))?.status === 'succeeded') return
    const done = (await wanted(till, order)) ? apply(till, order, paid) : giveAllBack(till, order, paid)
    if (await done.catch(lost)) return
  }
  throw new Error(`${order.number} is not settled yet`)
}

async function wanted(till: Till, { notice }: OrderRow): Promise<boolean> {
  const { status, notices } = await accountIn(till)
  return awaitsMoney(status) && notices.some(({ number, voidedAt }) => number === notice && voidedAt === null)
}

async function apply({ env, id }: Till, { number, provider }: OrderRow, paid: Paid): Promise<boolean> {
  const { amount, transaction: trade, at } = paid
  const told: Settled = { order: number, provider, paid: String(amount), trade, paidAt: String(at) }
  const desk = env.DESK.getByName(id)
  const outcome = await desk.apply({ key: settleKey(number), event: 'pay', actor: 'gateway', actorId: provider, told })
  return outcome.ok
}

async function giveAllBack({ db, now }: Till, { number }: OrderRow, paid: Paid): Promise<boolean> {
  await db.$client.batch([
    orderPaid(db, number, paid),
    ...returnOrder(db, number, { cause: 'late', proposedBy: 'rule', status: 'requested', at: now() }),
  ])
  return true
}

// A write that failed may have landed, and another may have come first: the rows are read again, and their triggers
// let nothing be settled twice or otherwise.
const lost = () => false

/** What came in is not what was asked for: a person looks at it, and nothing moves until then. */
export async function hold({ db, now, id }: Till, { number, amount }: OrderRow, paid: Paid): Promise<void> {
  await db.$client.batch([orderPaid(db, number, paid), orderHeld(db, number)])
  const facts = { order: number, due: amount, paid: paid.amount }
  await raiseAlarm(db, { name: 'payment held', facts, applicationId: id, about: number, at: now() })
}

import { raiseAlarm } from '../db/alarms.ts'
import { orderOf, type RefundRow } from '../db/payment/read.ts'
import { type Found, refundStuck, refundSucceeded, refundTried } from '../db/payment/refunds.ts'
import type { Provider, RefundRef, RefundSeen } from '../providers/payment/port.ts'
import { refundAgain, refundPatience } from './decide.ts'
import { refundRefOf, type Till } from './till.ts'

/** Tries one refund, always under the same number, and notes what came of it. */
export async function giveBack(till: Till, refund: RefundRow): Promise<void> {
  const order = await orderOf(till.db, refund.orderNumber)
  const provider = order && (await till.provider(order.provider))
  await noted(till, refund, provider ? await ask(provider, refundRefOf(order, refund), refund.tries > 0) : nobody)
}

const nobody: RefundSeen = { state: 'unknown', detail: 'the provider of this order is not configured' }

async function ask(provider: Provider, ref: RefundRef, askedBefore: boolean): Promise<RefundSeen> {
  const seen = askedBefore ? await provider.queryRefund(ref) : ({ state: 'missing' } as const)
  return seen.state === 'missing' || seen.state === 'refused' ? provider.refund(ref) : seen
}

async function noted(till: Till, refund: RefundRow, seen: RefundSeen): Promise<void> {
  const { db, now } = till
  const { number, tries, amount, createdAt } = refund
  if (seen.state === 'succeeded' && seen.amount === amount) {
    await db.$client.batch(refundSucceeded(db, number, seen.at))
    return
  }
  if (seen.state === 'succeeded') return stuck(till, refund, { back: seen.amount })
  const words = 'detail' in seen ? seen.detail : null
  if (seen.state === 'refused' && now() - createdAt > refundPatience) return stuck(till, refund, { words: seen.detail })
  await refundTried(db, number, words, now() + refundAgain(tries)).run()
}

// The alarm first, which is raised once however often: what is put aside is not looked at again.
async function stuck({ db, now }: Till, refund: RefundRow, found: Found): Promise<void> {
  const { number, tries, applicationId } = refund
  const facts = { refund: number, ...found }
  await raiseAlarm(db, { name: 'refund stuck', facts, applicationId, about: `${number} ${tries}`, at: now() })
  await refundStuck(db, number, found).run()
}

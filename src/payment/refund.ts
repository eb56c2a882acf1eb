import { raiseAlarm } from '../db/alarms.ts'
import { orderOf, type RefundRow } from '../db/payment/read.ts'
import { refundStuck, refundSucceeded, refundTried } from '../db/payment/refunds.ts'
import type { Provider, RefundRef, RefundSeen } from '../providers/payment/port.ts'
import { refundAgain, refundPatience } from './decide.ts'
import { refundRefOf, type Till } from './till.ts'

/** Tries one refund, always under the same number, and notes what came of it. */
export async function giveBack(till: Till, refund: RefundRow): Promise<void> {
  const order = await orderOf(till.db, refund.orderNumber)
  const provider = order && (await till.provider(order.provider))
  if (provider) await noted(till, refund, await ask(provider, refundRefOf(order, refund), refund.tries > 0))
}

async function ask(provider: Provider, ref: RefundRef, asked: boolean): Promise<RefundSeen> {
  const seen = asked ? await provider.queryRefund(ref) : ({ state: 'missing' } as const)
  return seen.state === 'missing' || seen.state === 'refused' ? provider.refund(ref) : seen
}

async function noted({ db, now }: Till, refund: RefundRow, seen: RefundSeen): Promise<void> {
  const { number, tries, amount, createdAt, applicationId } = refund
  if (seen.state === 'succeeded' && seen.amount === amount) {
    await db.$client.batch(refundSucceeded(db, number, seen.at))
    return
  }
  const why = 'detail' in seen ? seen.detail : seen.state === 'succeeded' ? `${seen.amount} fen went back` : null
  const given = seen.state === 'refused' && now() - createdAt > refundPatience
  if (given || seen.state === 'succeeded') {
    await refundStuck(db, number, why ?? '').run()
    const facts =
      seen.state === 'succeeded' ? { refund: number, back: seen.amount } : { refund: number, words: why ?? '' }
    await raiseAlarm(db, { name: 'refund stuck', facts, applicationId, about: `${number} ${tries}`, at: now() })
    return
  }
  await refundTried(db, number, why, now() + refundAgain(tries)).run()
}

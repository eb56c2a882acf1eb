import { connect, type Db } from '../db/connect.ts'
import { expectedRefunds, expectedTransfers, stillDue } from '../db/payment/bank.ts'
import { matchLine } from '../db/payment/matching.ts'
import type { BankLineRow } from '../db/payment/schema.ts'
import type { Officer } from '../kinds/officer.ts'
import { plain } from '../providers/payment/transfer/match.ts'

type Line = Pick<BankLineRow, 'serial' | 'amount'>

/** `looked`: what was seen of the order when its amount was doubted, where it was. */
type Typed = { number: string; looked: string }

/** What deserves a second look: the order has ended, or another amount is due than came in. */
export type Doubt = { because: 'ended' | 'less' | 'more'; due: number; looked: string }

type ByHand = 'proposed' | 'no match' | 'seen to meanwhile' | Doubt

/**
 * A person says whose a line is, for a second one to agree. Money in parts, or more than is due, is matched as well, once
 * whoever does it has seen that it is.
 */
export async function matchByHand(
  env: Env,
  line: Line,
  { number, looked, officer, at }: Typed & { officer: Officer; at: number },
): Promise<ByHand> {
  const db = connect(env)
  const owner = await (line.amount > 0 ? orderMeant : refundMeant)(db, officer.court, number, line)
  if (!owner) return 'no match'
  if (owner.doubt && owner.doubt.looked !== looked) return owner.doubt
  const { orderNumber, refund } = owner
  const match = { officer, proposal: crypto.randomUUID(), at }
  const [, done] = await db.batch(matchLine(db, { ...line, orderNumber, refund }, match))
  return done.meta.changes ? 'proposed' : 'seen to meanwhile'
}

type Owner = { orderNumber: string; refund: string; doubt?: Doubt | null }

/** What people know something by: its own number, its notice's or its application's, in whatever dress. */
const isCalled = (typed: string, ...names: (string | null)[]) =>
  names.some((name) => name !== null && plain(name) === plain(typed))

// Those that are open come first: of an application, or of a notice, there is one of these.
async function orderMeant(db: Db, court: string, typed: string, line: Line): Promise<Owner | null> {
  const orders = await expectedTransfers(db, court)
  const order = orders.find(({ number, notice, application }) => isCalled(typed, number, notice, application))
  if (!order) return null
  const due = await stillDue(db, order)
  const because = order.status === 'closed' ? 'ended' : compared(line.amount, due)
  return {
    orderNumber: order.number,
    refund: '',
    doubt: because && { because, due, looked: `${order.number} ${because} ${due}` },
  }
}

const compared = (came: number, due: number) => (came === due ? null : came < due ? 'less' : 'more')

/** What goes back is of one amount, or it is another refund. */
async function refundMeant(db: Db, court: string, typed: string, line: Line): Promise<Owner | null> {
  const refunds = (await expectedRefunds(db, court)).filter(
    ({ number, order, notice, application, amount }) =>
      amount === -line.amount && isCalled(typed, number, order, notice, application),
  )
  const [refund] = refunds
  return refund && refunds.length === 1 ? { orderNumber: refund.order, refund: refund.number } : null
}

import type { OrderRow, RefundRow } from '../db/payment/read.ts'
import type { Shown } from './words.ts'

/** How a payment stands, in the few words that a payer needs. */
export function shownAs(order: OrderRow, refunds: readonly RefundRow[]): Shown {
  if (order.status === 'succeeded') return afterPaying(order, refunds.filter(of(order)))
  if (order.status === 'held') return 'held'
  if (order.status === 'closed') return closed(order)
  if (order.status === 'created') return 'preparing'
  return order.closing || order.seen === 'unknown' || !order.pay ? 'confirming' : 'to_pay'
}

const of = (order: OrderRow) => (refund: RefundRow) =>
  refund.orderNumber === order.number && refund.status !== 'declined'

// Part of it going back leaves it paid; the refunds are listed beside it.
function afterPaying({ applied, paid }: OrderRow, refunds: RefundRow[]): Shown {
  const back = (rows: RefundRow[]) => rows.reduce((sum, { amount }) => sum + amount, 0)
  if (applied && back(refunds) < (paid ?? 0)) return 'paid'
  return back(refunds.filter(({ status }) => status === 'succeeded')) >= (paid ?? 0) ? 'refunded' : 'refunding'
}

const closed = ({ closing }: OrderRow): Shown =>
  closing === 'refused' ? 'failed' : closing === 'expired' ? 'expired' : 'cancelled'

/** What a page left open waits for to change. */
export const fingerprint = (order: OrderRow, refunds: readonly RefundRow[]): string =>
  [shownAs(order, refunds), order.pay ? 'x' : '', ...refunds.filter(of(order)).map(({ status }) => status)].join('.')

/** Whether a page about it has anything to wait for. */
export const moving = (shown: Shown) => ['preparing', 'to_pay', 'confirming', 'held', 'refunding'].includes(shown)

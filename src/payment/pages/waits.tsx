import type { OrderRow, RefundRow } from '../../db/payment/read.ts'
import { paths } from '../../paths.ts'
import { minute } from '../../rules/durations.ts'
import { fingerprint } from '../shown.ts'

/** How often a page that was left open asks, in seconds: seldom, once it has stood there for long. */
export const paceOf = ({ createdAt }: OrderRow, now: number): number =>
  now - createdAt < 5 * minute ? 3 : now - createdAt < 30 * minute ? 15 : 120

type Props = { order: OrderRow; refunds: RefundRow[] }

/** Asks for a few bytes now and then, and for the page only when there is something new in it. */
export const Waits = ({ order, refunds }: Props) => {
  const pace = paceOf(order, Date.now())
  const asks = new URLSearchParams({ seen: fingerprint(order, refunds), pace: String(pace) })
  return (
    <div
      data-hx-get={`${paths.paymentState(order.applicationId, order.number)}?${asks}`}
      data-hx-trigger={`every ${pace}s`}
      data-hx-target="this"
      data-hx-swap="outerHTML"
    />
  )
}

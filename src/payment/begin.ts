import type { Account, NoticeRow, OrderRow } from '../db/payment/read.ts'
import { addOrder, closeOrder } from '../db/payment/write.ts'
import type { ProviderName, Way } from '../providers/payment/port.ts'
import { minute } from '../rules/durations.ts'
import { orderNumber } from '../rules/payment-numbers.ts'
import { advance } from './advance.ts'
import { openOrder, triesAt, validNotice } from './open-now.ts'
import { accountIn, type Payer, type Till } from './till.ts'

/** `after`: how many tries to pay the notice the payer has seen; the same form sent again finds what it began. */
export type Asked = { notice: string; provider: ProviderName; way: Way; origin: string; after?: number } & Payer
export type Begun =
  | { ok: true; order: string }
  | { ok: false; because: 'nothing to pay' | 'another is open' | 'no such way' | 'frozen' }

/** Begins to pay a notice, or goes on with the order that is open: there is never a second one beside it. */
export async function begin(till: Till, asked: Asked): Promise<Begun> {
  const provider = await till.provider(asked.provider)
  if (!provider?.ways.includes(asked.way)) return { ok: false, because: 'no such way' }
  const before = await accountIn(till)
  const begun = begunBy(asked, before)
  if (begun) return { ok: true, order: begun.number }
  if (before.frozen) return { ok: false, because: 'frozen' }
  const notice = validNotice(before)
  if (notice?.number !== asked.notice || notice.dueAt <= till.now()) return { ok: false, because: 'nothing to pay' }
  const order = openOrder(before) ?? (await open(till, before, notice, asked))
  if (!order) return { ok: false, because: 'nothing to pay' }
  if (order.status === 'created') await advance(till, order.number, { payerIp: asked.payerIp, payerId: asked.payerId })
  return sameWay(order, asked) ? { ok: true, order: order.number } : { ok: false, because: 'another is open' }
}

const begunBy = (asked: Asked, { orders }: Account): OrderRow | undefined =>
  asked.after === undefined
    ? undefined
    : orders.find((one) => one.number === orderNumber(asked.notice, asked.after! + 1) && sameWay(one, asked))

const sameWay = ({ provider, way }: OrderRow, asked: Asked) => provider === asked.provider && way === asked.way

// Where another got in first, the database refuses ours, and theirs is the one to go on with.
async function open(till: Till, before: Account, notice: NoticeRow, asked: Asked): Promise<OrderRow | undefined> {
  const now = till.now()
  const row = {
    number: orderNumber(notice.number, triesAt(before, notice) + 1),
    notice: notice.number,
    applicationId: till.id,
    provider: asked.provider,
    way: asked.way,
    amount: notice.amount,
    origin: asked.origin,
    createdAt: now,
    expiresAt: expiry(asked.provider, notice.dueAt, now),
    checkAt: now,
  }
  try {
    await addOrder(till.db, row).run()
  } catch (error) {
    if (!/UNIQUE|valid notice/.test(String(error))) throw error
  }
  return openOrder(await accountIn(till))
}

/** Half an hour, and not past the date; a transfer takes its days. Whole seconds, as providers count. */
function expiry(provider: ProviderName, dueAt: number, now: number): number {
  const wanted = provider === 'transfer' ? dueAt : Math.min(dueAt, now + 30 * minute)
  const at = Math.max(wanted, now + 2 * minute)
  return at - (at % 1000)
}

/** Ends the open order, so that another way can be chosen; only the provider's word ends it. False: it is still open. */
export async function replace(till: Till, number: string): Promise<boolean> {
  await closeOrder(till.db, number, 'replaced').run()
  await advance(till, number)
  const order = openOrder(await accountIn(till))
  return order?.number !== number
}

import * as z from 'zod/mini'
import { minute } from '../../../rules/durations.ts'
import { parseYuan, plainYuan } from '../../../rules/money.ts'
import { fromBeijing, toBeijing } from '../beijing.ts'
import type { Closed, Created, NewOrder, OrderRef, OrderSeen } from '../port.ts'
import { type Answer, ask } from './ask.ts'
import type { Line } from './merchant.ts'
import { call } from './sign.ts'

const Made = z.object({ qr_code: z.string(), out_trade_no: z.string() })

/** Makes an order to scan, or signs the address of a page that makes it; an answer that is lost or unreadable is `unknown`: it may have been made. */
export async function create(line: Line, order: NewOrder): Promise<Created> {
  if (order.way === 'page') return { ok: true, pay: { as: 'link', url: await pageOf(line, order) } }
  if (order.way !== 'scan') return { ok: false, because: 'refused', detail: `no way ${order.way} here` }
  const answer = await ask(line, 'alipay.trade.precreate', asked(order), { notify_url: order.notifyUrl })
  if (!answer.ok) return { ok: false, because: whyNot(answer), detail: answer.detail }
  const made = Made.safeParse(answer.value)
  return made.data?.out_trade_no === order.number
    ? { ok: true, pay: { as: 'code', text: made.data.qr_code } }
    : { ok: false, because: 'unknown', detail: 'an answer about something else' }
}

const asked = (order: NewOrder) => ({
  out_trade_no: order.number,
  total_amount: plainYuan(order.amount),
  subject: order.subject,
  time_expire: toBeijing(order.expiresAt),
})

// Nothing is asked of Alipay: the address itself, signed, opens its cashier.
async function pageOf(line: Line, order: NewOrder): Promise<string> {
  const told = { ...asked(order), product_code: 'FAST_INSTANT_TRADE_PAY' }
  const more = { notify_url: order.notifyUrl, return_url: order.returnUrl }
  const pairs = await call(line, 'alipay.trade.page.pay', told, more)
  return `${line.merchant.gateway}?${new URLSearchParams(pairs)}`
}

function whyNot({ code, refused }: Answer & { ok: false }) {
  if (code === 'ACQ.TRADE_HAS_SUCCESS') return 'paid'
  if (code === 'ACQ.TRADE_HAS_CLOSE') return 'closed'
  return refused ? 'refused' : 'unknown'
}

const Found = z.object({
  out_trade_no: z.string(),
  trade_no: z.string(),
  trade_status: z.enum(['WAIT_BUYER_PAY', 'TRADE_CLOSED', 'TRADE_SUCCESS', 'TRADE_FINISHED']),
  total_amount: z.string(),
  send_pay_date: z.optional(z.string()),
})

/** How an order stands there, by our number. */
export async function query(line: Line, order: OrderRef): Promise<OrderSeen> {
  const answer = await ask(line, 'alipay.trade.query', { out_trade_no: order.number })
  if (!answer.ok)
    return answer.code === 'ACQ.TRADE_NOT_EXIST' ? notYet(line, order) : { state: 'unknown', detail: answer.detail }
  const found = Found.safeParse(answer.value)
  return found.data?.out_trade_no === order.number
    ? seen(found.data)
    : { state: 'unknown', detail: 'an answer about something else' }
}

/** Alipay knows an order only once its code is scanned: until it has run out it may still be paid. */
const notYet = ({ wire }: Line, { expiresAt }: OrderRef): OrderSeen => ({
  state: wire.now() > expiresAt + grace ? 'closed' : 'open',
})
const grace = 2 * minute

function seen({ trade_status, total_amount, trade_no, send_pay_date }: z.infer<typeof Found>): OrderSeen {
  if (trade_status === 'WAIT_BUYER_PAY') return { state: 'open' }
  // Closed after it was paid means: all of it was given back.
  if (trade_status === 'TRADE_CLOSED' && !send_pay_date) return { state: 'closed' }
  const amount = parseYuan(total_amount)
  const at = fromBeijing(send_pay_date ?? '')
  if (amount === null || at === null) return { state: 'unknown', detail: `${trade_status} without amount or time` }
  return { state: trade_status === 'TRADE_CLOSED' ? 'refunded' : 'paid', amount, transaction: trade_no, at }
}

/** Closes an order that nobody has paid. */
export async function close(line: Line, { number }: OrderRef): Promise<Closed> {
  const answer = await ask(line, 'alipay.trade.close', { out_trade_no: number })
  return answer.ok
    ? { ok: true }
    : { ok: false, because: answer.refused ? 'refused' : 'unknown', detail: answer.detail }
}

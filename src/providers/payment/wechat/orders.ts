import * as z from 'zod/mini'
import { isMoment, rfc3339 } from '../../../rules/calendar.ts'
import type { Closed, Created, NewOrder, OrderRef, OrderSeen, ToPay } from '../port.ts'
import { type Answer, ask } from './ask.ts'
import type { Line } from './merchant.ts'
import { bridge } from './sign.ts'

const kinds = { scan: 'native', page: 'h5', app: 'jsapi' } as const
type Paid = keyof typeof kinds

const Made = z.union([
  z.object({ code_url: z.url() }),
  z.object({ h5_url: z.url() }),
  z.object({ prepay_id: z.string() }),
])

/** Makes an order (native, H5 or JSAPI); an answer that is lost or unreadable is `unknown`: it may have been made. */
export async function create(line: Line, order: NewOrder): Promise<Created> {
  if (order.way === 'transfer') return { ok: false, because: 'refused', detail: 'no transfers here' }
  const answer = await ask(line, 'POST', `/v3/pay/transactions/${kinds[order.way]}`, asked(line, order, order.way))
  if (!answer.ok) return { ok: false, because: whyNot(answer), detail: answer.detail }
  const made = Made.safeParse(answer.value)
  return made.success
    ? { ok: true, pay: await toPay(line, order, made.data) }
    : { ok: false, because: 'unknown', detail: 'an unreadable answer' }
}

const asked = ({ merchant }: Line, order: NewOrder, way: Paid) => ({
  appid: merchant.appid,
  mchid: merchant.mchid,
  description: [...order.subject].slice(0, 40).join(''),
  out_trade_no: order.number,
  time_expire: rfc3339(order.expiresAt),
  notify_url: order.notifyUrl,
  amount: { total: order.amount, currency: 'CNY' },
  ...(way === 'page' && { scene_info: { payer_client_ip: order.payerIp ?? '127.0.0.1', h5_info: { type: 'Wap' } } }),
  ...(way === 'app' && { payer: { openid: order.payerId } }),
})

async function toPay(line: Line, order: NewOrder, made: z.infer<typeof Made>): Promise<ToPay> {
  if ('code_url' in made) return { as: 'code', text: made.code_url }
  if ('prepay_id' in made) return { as: 'bridge', fields: await bridge(line, made.prepay_id) }
  const url = new URL(made.h5_url)
  url.searchParams.set('redirect_url', order.returnUrl)
  return { as: 'link', url: url.href }
}

function whyNot({ code, refused }: Answer & { ok: false }) {
  if (code === 'ORDERPAID') return 'paid'
  if (code === 'ORDER_CLOSED' || code === 'ORDERCLOSED') return 'closed'
  // Used before: by ourselves, so a query tells how it stands.
  return refused && code !== 'OUT_TRADE_NO_USED' ? 'refused' : 'unknown'
}

const Found = z.object({
  mchid: z.string(),
  out_trade_no: z.string(),
  trade_state: z.string(),
  transaction_id: z._default(z.string(), ''),
  success_time: z.optional(z.string().check(z.refine(isMoment))),
  amount: z.optional(z.object({ total: z.int(), currency: z.optional(z.literal('CNY')) })),
})

/** How an order stands there, by our number. */
export async function query(line: Line, { number }: OrderRef): Promise<OrderSeen> {
  const answer = await ask(line, 'GET', `${byNumber(number)}?mchid=${line.merchant.mchid}`)
  if (!answer.ok) return /^ORDER_?NOT_?EXIST$/.test(answer.code) ? { state: 'missing' } : unknown(answer.detail)
  const found = Found.safeParse(answer.value)
  const ours = found.data?.out_trade_no === number && found.data.mchid === line.merchant.mchid
  return found.success && ours ? seen(found.data) : unknown('an answer about something else')
}

function seen({ trade_state, amount, transaction_id, success_time }: z.infer<typeof Found>): OrderSeen {
  if (trade_state === 'CLOSED' || trade_state === 'REVOKED') return { state: 'closed' }
  if (['NOTPAY', 'USERPAYING', 'PAYERROR', 'ACCEPT'].includes(trade_state)) return { state: 'open' }
  if (!amount || !success_time) return unknown(`${trade_state} without amount or time`)
  const paid = { amount: amount.total, transaction: transaction_id, at: Date.parse(success_time) }
  if (trade_state === 'SUCCESS') return { state: 'paid', ...paid }
  return trade_state === 'REFUND' ? { state: 'refunded', ...paid } : unknown(`state ${trade_state}`)
}

/** Closes an order that nobody has paid. */
export async function close(line: Line, { number }: OrderRef): Promise<Closed> {
  const answer = await ask(line, 'POST', `${byNumber(number)}/close`, { mchid: line.merchant.mchid })
  return answer.ok
    ? { ok: true }
    : { ok: false, because: answer.refused ? 'refused' : 'unknown', detail: answer.detail }
}

const byNumber = (number: string) => `/v3/pay/transactions/out-trade-no/${number}`
const unknown = (detail: string) => ({ state: 'unknown', detail }) as const

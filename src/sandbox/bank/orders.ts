import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { isMoment, rfc3339 } from '../../rules/calendar.ts'
import { missingOrder, no, type Said, said } from './answer.ts'
import { givenBack, type OrderRow, orderOf } from './books.ts'
import type { Keys } from './keys.ts'

const Asked = z.object({
  appid: z.string(),
  mchid: z.string(),
  description: z.string().check(z.minLength(1), z.maxLength(127)),
  out_trade_no: z.string().check(z.regex(/^[\w\-|*]{6,32}$/)),
  time_expire: z.string().check(z.refine(isMoment)),
  notify_url: z.url(),
  amount: z.object({ total: z.int().check(z.positive()), currency: z.literal('CNY') }),
  scene_info: z.optional(z.object({ payer_client_ip: z.string() })),
  payer: z.optional(z.object({ openid: z.string() })),
})

export type Bank = { sql: SqlStorage; keys: Keys; now: number }

export function create({ sql, keys, now }: Bank, kind: OrderRow['kind'], body: string): Said {
  const asked = Asked.safeParse(JSON.parse(body))
  const ours = asked.data?.mchid === keys.merchant.mchid && asked.data.appid === keys.merchant.appid
  if (!asked.success || !ours || (kind === 'h5' && !asked.data.scene_info) || (kind === 'jsapi' && !asked.data.payer))
    return no(400, 'PARAM_ERROR', '参数错误')
  const { out_trade_no, description, amount, notify_url, time_expire } = asked.data
  const before = orderOf(sql, 'number', out_trade_no, now)
  if (before) return again(before, kind, body)
  const prepay = `wx${randomBytes(17).toString('hex')}`
  sql.exec(
    `insert into orders (number, prepay, kind, amount, subject, notify_url, asked, expires_at, state, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, 'NOTPAY', ?)`,
    out_trade_no,
    prepay,
    kind,
    amount.total,
    description,
    notify_url,
    body,
    Date.parse(time_expire),
    now,
  )
  return made(kind, prepay, notify_url)
}

function again(before: OrderRow, kind: OrderRow['kind'], body: string): Said {
  if (before.state === 'CLOSED') return no(400, 'ORDER_CLOSED', '订单已关闭')
  if (before.state !== 'NOTPAY') return no(400, 'ORDERPAID', '订单已支付')
  const same = before.kind === kind && butForPlace(before.asked) === butForPlace(body)
  return same ? made(kind, before.prepay, before.notify_url) : no(400, 'INVALID_REQUEST', '参数与首次请求时不一致')
}

// Where the payer sits may change between two tries, what is to be paid may not.
const butForPlace = (body: string) => JSON.stringify({ ...JSON.parse(body), scene_info: undefined })

// The live bank gives weixin://…; here the code leads to a page that any phone or browser opens.
function made(kind: OrderRow['kind'], prepay: string, notifyUrl: string): Said {
  const url = new URL(`/sandbox/bank/pay/${prepay}`, notifyUrl).href
  return said(kind === 'jsapi' ? { prepay_id: prepay } : kind === 'h5' ? { h5_url: url } : { code_url: url })
}

export function query({ sql, keys, now }: Bank, number: string, mchid: string | null): Said {
  const order = mchid === keys.merchant.mchid ? orderOf(sql, 'number', number, now) : null
  return order ? said(transaction(keys, order)) : missingOrder
}

/** An order as WeChat Pay tells it, in answers and in notices. */
export const transaction = ({ merchant }: Keys, order: OrderRow) => ({
  appid: merchant.appid,
  mchid: merchant.mchid,
  out_trade_no: order.number,
  trade_state: order.state,
  trade_state_desc: order.state,
  ...(order.paid_at !== null && {
    transaction_id: order.trade,
    trade_type: order.kind === 'h5' ? 'MWEB' : order.kind.toUpperCase(),
    bank_type: 'OTHERS',
    attach: '',
    success_time: rfc3339(order.paid_at),
    payer: { openid: 'sandbox-payer' },
    amount: { total: order.amount, payer_total: order.amount, currency: 'CNY', payer_currency: 'CNY' },
  }),
})

export function close({ sql, now }: Bank, number: string): Said {
  const order = orderOf(sql, 'number', number, now)
  if (!order) return missingOrder
  if (order.state === 'CLOSED') return no(400, 'ORDER_CLOSED', '订单已关闭')
  if (order.state !== 'NOTPAY') return no(400, 'ORDERPAID', '订单已支付')
  sql.exec(`update orders set state = 'CLOSED' where number = ?`, number)
  return { status: 204 }
}

/** The payer pays: money moves once, and only while the order is open. */
export function pay({ sql, now }: Bank, order: OrderRow): boolean {
  if (order.state !== 'NOTPAY') return false
  const trade = `42${String(now)}${randomBytes(6).readUIntBE(0, 6)}`
  sql.exec(
    `update orders set state = 'SUCCESS', trade = ?, paid_at = ? where number = ?`,
    trade,
    wholeSecond(now),
    order.number,
  )
  sql.exec(
    `insert into book (kind, order_number, amount, at) values ('payment', ?, ?, ?)`,
    order.number,
    order.amount,
    wholeSecond(now),
  )
  return true
}
const wholeSecond = (at: number) => at - (at % 1000)

export const left = (sql: SqlStorage, order: OrderRow) => order.amount - givenBack(sql, order.number)

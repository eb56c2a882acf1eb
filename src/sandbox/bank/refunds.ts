import * as z from 'zod/mini'
import { rfc3339 } from '../../rules/calendar.ts'
import { no, type Said, said } from './answer.ts'
import { orderOf, type RefundRow, refundOf } from './books.ts'
import { tell } from './notices.ts'
import { type Bank, left } from './orders.ts'

const Asked = z.object({
  out_trade_no: z.string(),
  out_refund_no: z.string().check(z.minLength(1), z.maxLength(64)),
  reason: z.string().check(z.maxLength(80)),
  notify_url: z.url(),
  amount: z.object({
    refund: z.int().check(z.positive()),
    total: z.int().check(z.positive()),
    currency: z.literal('CNY'),
  }),
})

/** How long the money is on its way back. */
const takes = 200

export function refund(bank: Bank, body: string): Said {
  const { sql, now } = bank
  const asked = Asked.safeParse(JSON.parse(body))
  if (!asked.success) return no(400, 'PARAM_ERROR', '参数错误')
  const { out_trade_no, out_refund_no, amount, notify_url } = asked.data
  const before = refundOf(sql, out_refund_no)
  if (before)
    return before.asked === body ? said(told(bank, before)) : no(400, 'INVALID_REQUEST', '参数与首次请求时不一致')
  const order = orderOf(sql, 'number', out_trade_no, now)
  if (!order || order.paid_at === null) return no(404, 'RESOURCE_NOT_EXISTS', '订单不存在或未支付')
  if (amount.total !== order.amount) return no(400, 'PARAM_ERROR', '订单金额不一致')
  if (amount.refund > left(sql, order)) return no(400, 'INVALID_REQUEST', '退款金额大于可退金额')
  sql.exec(
    'insert into refunds (number, order_number, amount, asked, notify_url, done_at) values (?, ?, ?, ?, ?, ?)',
    out_refund_no,
    out_trade_no,
    amount.refund,
    body,
    notify_url,
    now + takes,
  )
  sql.exec(`update orders set state = 'REFUND' where number = ?`, out_trade_no)
  const row = refundOf(sql, out_refund_no)!
  const plain = told({ ...bank, now: row.done_at }, row)
  tell(sql, row.done_at, { order: out_trade_no, url: notify_url, event: 'REFUND.SUCCESS', plain })
  return said(told(bank, row))
}

export function queryRefund(bank: Bank, number: string): Said {
  const found = refundOf(bank.sql, number)
  return found ? said(told(bank, found)) : no(404, 'RESOURCE_NOT_EXISTS', '退款单不存在')
}

/** A refund as WeChat Pay tells it, in answers and in notices. */
function told({ keys, now }: Bank, row: RefundRow) {
  const done = row.done_at <= now
  const success_time = rfc3339(row.done_at)
  return {
    mchid: keys.merchant.mchid,
    refund_id: `50${row.number}`,
    out_refund_no: row.number,
    out_trade_no: row.order_number,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    create_time: rfc3339(row.done_at - takes),
    status: done ? 'SUCCESS' : 'PROCESSING',
    refund_status: done ? 'SUCCESS' : 'PROCESSING',
    ...(done && { success_time }),
    amount: { total: row.amount, refund: row.amount, payer_refund: row.amount, currency: 'CNY' },
  }
}

/** Money whose time has come goes back, and into the book. */
export function bookRefunds(sql: SqlStorage, now: number): void {
  for (const row of sql.exec<RefundRow>('select * from refunds where booked = 0 and done_at <= ?', now).toArray())
    book(sql, row)
}

function book(sql: SqlStorage, { number, order_number, amount, done_at }: RefundRow) {
  sql.exec('update refunds set booked = 1 where number = ?', number)
  const at = done_at - (done_at % 1000)
  sql.exec(
    `insert into book (kind, order_number, refund, amount, at) values ('refund', ?, ?, ?, ?)`,
    order_number,
    number,
    amount,
    at,
  )
}

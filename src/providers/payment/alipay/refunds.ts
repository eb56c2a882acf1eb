import * as z from 'zod/mini'
import { parseYuan, plainYuan } from '../../../rules/money.ts'
import { fromBeijing } from '../beijing.ts'
import type { RefundRef, RefundSeen } from '../port.ts'
import { ask } from './ask.ts'
import type { Line } from './merchant.ts'

/** Whether money has moved is only said by the query: an accepted refund may still have changed nothing. */
export async function refund(line: Line, asked: RefundRef): Promise<RefundSeen> {
  const answer = await ask(line, 'alipay.trade.refund', {
    out_trade_no: asked.order.number,
    out_request_no: asked.number,
    refund_amount: plainYuan(asked.amount),
    refund_reason: asked.reason,
  })
  if (!answer.ok) return { state: answer.refused ? 'refused' : 'unknown', detail: answer.detail }
  const found = await queryRefund(line, asked)
  return found.state === 'missing' ? { state: 'processing' } : found
}

const Found = z.object({
  out_request_no: z.optional(z.string()),
  refund_status: z.optional(z.string()),
  refund_amount: z.optional(z.string()),
  gmt_refund_pay: z.optional(z.string()),
})

/** How a refund stands, by our number; `missing` where it never came there. */
export async function queryRefund(line: Line, asked: RefundRef): Promise<RefundSeen> {
  const answer = await ask(line, 'alipay.trade.fastpay.refund.query', {
    out_trade_no: asked.order.number,
    out_request_no: asked.number,
    query_options: ['gmt_refund_pay'],
  })
  if (!answer.ok && answer.code === 'ACQ.TRADE_NOT_EXIST') return { state: 'missing' }
  if (!answer.ok) return { state: answer.refused ? 'refused' : 'unknown', detail: answer.detail }
  const { refund_status, refund_amount = '', gmt_refund_pay = '' } = Found.safeParse(answer.value).data ?? {}
  if (refund_status !== 'REFUND_SUCCESS') return { state: 'missing' }
  const [amount, at] = [parseYuan(refund_amount), fromBeijing(gmt_refund_pay)]
  return amount === null || at === null
    ? { state: 'unknown', detail: 'a success without amount or time' }
    : { state: 'succeeded', amount, at }
}

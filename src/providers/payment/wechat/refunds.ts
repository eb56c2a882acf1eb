import * as z from 'zod/mini'
import { isMoment } from '../../../rules/calendar.ts'
import type { RefundRef, RefundSeen } from '../port.ts'
import { type Answer, ask } from './ask.ts'
import type { Line } from './merchant.ts'

const path = '/v3/refund/domestic/refunds'

/** Gives money back under our number, fen; asked again with it, it is the same refund. */
export async function refund(line: Line, asked: RefundRef): Promise<RefundSeen> {
  const answer = await ask(line, 'POST', path, {
    out_trade_no: asked.order.number,
    out_refund_no: asked.number,
    reason: [...asked.reason].slice(0, 26).join(''),
    notify_url: asked.notifyUrl,
    amount: { refund: asked.amount, total: asked.order.amount, currency: 'CNY' },
  })
  return seen(asked, answer)
}

/** How a refund stands, by our number; `missing` where it never came there. */
export async function queryRefund(line: Line, asked: RefundRef): Promise<RefundSeen> {
  const answer = await ask(line, 'GET', `${path}/${asked.number}`)
  return !answer.ok && answer.code === 'RESOURCE_NOT_EXISTS' ? { state: 'missing' } : seen(asked, answer)
}

const Found = z.object({
  out_refund_no: z.string(),
  status: z.enum(['SUCCESS', 'PROCESSING', 'CLOSED', 'ABNORMAL']),
  success_time: z.optional(z.string().check(z.refine(isMoment))),
  amount: z.object({ refund: z.int() }),
})

function seen({ number }: RefundRef, answer: Answer): RefundSeen {
  if (!answer.ok) return { state: answer.refused ? 'refused' : 'unknown', detail: answer.detail }
  const found = Found.safeParse(answer.value)
  if (!found.success || found.data.out_refund_no !== number) return { state: 'unknown', detail: 'an unreadable answer' }
  const { status, success_time, amount } = found.data
  if (status === 'PROCESSING') return { state: 'processing' }
  if (status !== 'SUCCESS') return { state: 'refused', detail: status }
  return success_time
    ? { state: 'succeeded', amount: amount.refund, at: Date.parse(success_time) }
    : { state: 'unknown', detail: 'a success without its time' }
}

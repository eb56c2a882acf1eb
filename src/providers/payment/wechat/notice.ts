import { Buffer } from 'node:buffer'
import * as z from 'zod/mini'
import { readJson } from '../../../strict-json.ts'
import type { Notice, NoticeRead } from '../port.ts'
import type { Line } from './merchant.ts'
import { Sealed, unsealed } from './sealed.ts'
import { verified } from './verify.ts'

const Outside = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  event_type: z.string().check(z.maxLength(64)),
  resource: Sealed,
})
const Inside = z.object({
  out_trade_no: z.string(),
  out_refund_no: z.optional(z.string()),
  amount: z.optional(z.object({ total: z.int(), refund: z.optional(z.int()) })),
})

/** A notice of WeChat Pay: its signature is checked over the bytes as they came, then what is sealed in it is opened. */
export async function readNotice(line: Line, headers: Headers, body: Uint8Array): Promise<NoticeRead> {
  const trusted = await verified(line, headers, body)
  if (!trusted.ok) return trusted
  const outside = Outside.safeParse(plainly(body))
  if (!outside.success) return unreadable('not a notice')
  const plain = await unsealed(line.merchant.apiV3Key, outside.data.resource)
  const inside = Inside.safeParse(plainly(Buffer.from(plain ?? '')))
  return inside.success
    ? { ok: true, notice: noticeOf(outside.data, inside.data) }
    : unreadable('its resource does not open')
}

// A name twice would be one thing to whoever signed it and another to us.
function plainly(bytes: Uint8Array): unknown {
  const read = readJson(bytes)
  return read.ok ? read.value : null
}

const unreadable = (detail: string) => ({ ok: false, because: 'unreadable', detail }) as const

const noticeOf = ({ id, event_type }: z.infer<typeof Outside>, inside: z.infer<typeof Inside>): Notice => ({
  id,
  about: event_type.startsWith('REFUND.') ? 'refund' : 'payment',
  order: inside.out_trade_no,
  said: event_type,
  amount: inside.amount?.refund ?? inside.amount?.total ?? null,
})

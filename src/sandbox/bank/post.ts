import { exports } from 'cloudflare:workers'
import { rfc3339 } from '../../rules/calendar.ts'
import { hour } from '../../rules/durations.ts'
import type { Keys } from './keys.ts'
import type { NoticeRow } from './notices.ts'
import { sealed, signature } from './trust.ts'

// The notice goes to the Worker that the bank lives in, by the address that the order named.
const court = () => (exports as unknown as { default: Pick<Fetcher, 'fetch'> }).default

/** Sends a notice, twice at once where it is to; answers with the worst status heard, 0 for none. */
export async function post(keys: Keys, row: NoticeRow, now: number): Promise<number> {
  const copies = row.does === 'twice' ? 2 : 1
  const sent = Array.from({ length: copies }, () => court().fetch(letter(keys, row, now)))
  return Math.min(
    ...(await Promise.all(
      sent.map((answer) =>
        answer.then(
          ({ status }) => status,
          () => 0,
        ),
      ),
    )),
  )
}

/** One notice as it goes over the wire, or as somebody would forge it. */
function letter(keys: Keys, row: NoticeRow, now: number): Request {
  const type = row.event.startsWith('REFUND') ? 'refund' : 'transaction'
  const plain = row.does === 'wrong amount' ? cheaper(row.plain) : row.plain
  const body = JSON.stringify({
    id: row.id,
    create_time: rfc3339(row.created_at),
    resource_type: 'encrypt-resource',
    event_type: row.event,
    summary: type === 'refund' ? '退款通知' : '支付成功',
    resource: sealed(keys, plain, type),
  })
  const headers = signature(keys, body, row.does === 'old' ? now - hour : now)
  if (row.does === 'forged') headers['Wechatpay-Signature'] = [...headers['Wechatpay-Signature']!].reverse().join('')
  return new Request(row.url, { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } })
}

function cheaper(plain: string): string {
  const value = JSON.parse(plain)
  return JSON.stringify({ ...value, amount: { ...value.amount, total: 1, refund: value.amount?.refund && 1 } })
}

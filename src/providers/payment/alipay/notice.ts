import { parseYuan } from '../../../rules/money.ts'
import { text } from '../../bytes.ts'
import type { NoticeRead } from '../port.ts'
import type { Line } from './merchant.ts'
import { fromAlipay, signedText } from './sign.ts'

/** A form whose pairs are signed, but for the signature itself and its type. An old one tells nothing: it is only a hint. */
export async function readNotice(line: Line, _headers: Headers, body: Uint8Array): Promise<NoticeRead> {
  const form = new URLSearchParams(text(body) ?? '')
  const { sign = '', sign_type, ...pairs } = Object.fromEntries(form)
  if (form.size !== new Set(form.keys()).size) return unreadable('a name twice')
  const trusted = sign_type === 'RSA2' && (await fromAlipay(line, signedText(pairs), sign))
  if (!trusted) return { ok: false, because: 'forged', detail: 'not signed by Alipay' }
  if (pairs.app_id !== line.merchant.appid) return { ok: false, because: 'forged', detail: 'for somebody else' }
  const { notify_id, out_trade_no, trade_status = '', refund_fee, total_amount = '' } = pairs
  if (!notify_id || !out_trade_no) return unreadable('not a notice of a trade')
  const about = refund_fee ? 'refund' : 'payment'
  const amount = parseYuan(refund_fee || total_amount)
  return { ok: true, notice: { id: notify_id, about, order: out_trade_no, said: trade_status, amount } }
}

const unreadable = (detail: string) => ({ ok: false, because: 'unreadable', detail }) as const

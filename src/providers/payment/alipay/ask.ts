import * as z from 'zod/mini'
import { json, text } from '../../bytes.ts'
import { reach } from '../../reach.ts'
import type { Line } from './merchant.ts'
import { call, fromAlipay, type Pairs } from './sign.ts'

export type Answer = { ok: true; value: unknown } | { ok: false; code: string; refused: boolean; detail: string }

const Signed = z.object({ sign: z.string(), alipay_cert_sn: z.optional(z.string()) })
const Said = z.object({ code: z.string(), msg: z._default(z.string(), ''), sub_code: z._default(z.string(), '') })

/** One signed call and its verified answer. What is not verified is no answer: `refused` is false then. */
export async function ask(line: Line, method: string, told: object, more: Pairs = {}): Promise<Answer> {
  const { biz_content = '', ...pairs } = await call(line, method, told, more)
  const body = new URLSearchParams({ biz_content })
  const request = new Request(`${line.merchant.gateway}?${new URLSearchParams(pairs)}`, { method: 'POST', body })
  const answer = await reach(line.wire, request)
  if (!answer.ok) return lost(answer.detail)
  const written = text(answer.body) ?? ''
  const node = inside(written, `${method.replaceAll('.', '_')}_response`)
  const signed = Signed.safeParse(json(written))
  const trusted = node && signed.success && (await fromAlipay(line, node, signed.data.sign, signed.data.alipay_cert_sn))
  return trusted ? read(json(node)) : lost(`answer ${answer.status} is not signed by Alipay`)
}

const lost = (detail: string) => ({ ok: false, code: '', refused: false, detail }) as const

function read(value: unknown): Answer {
  const said = Said.safeParse(value)
  if (!said.success) return lost('an unreadable answer')
  const { code, msg, sub_code } = said.data
  if (code === '10000') return { ok: true, value }
  const busy = code === '20000' || code === '10003' || sub_code.endsWith('SYSTEM_ERROR')
  return { ok: false, code: sub_code, refused: !busy, detail: `${code} ${sub_code} ${msg}`.trim() }
}

/** The object under a name, in the very characters that were signed. */
export function inside(written: string, name: string): string | null {
  const from = written.indexOf(`"${name}":`)
  const start = from < 0 ? -1 : written.indexOf('{', from)
  if (start < 0) return null
  let depth = 0
  for (const { 0: piece, index } of written.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (piece === '{') depth++
    if (piece === '}' && --depth === 0) return written.slice(start, start + index + 1)
  }
  return null
}

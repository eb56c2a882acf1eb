import * as z from 'zod/mini'
import { json, text } from '../../bytes.ts'
import { reach } from '../../reach.ts'
import { type Line, origin } from './merchant.ts'
import { authorization } from './sign.ts'
import { verified } from './verify.ts'

export type Answer = { ok: true; value: unknown } | { ok: false; code: string; refused: boolean; detail: string }

const Mistake = z.object({ code: z.string(), message: z._default(z.string(), '') })

/** One signed question and its verified answer. What is not verified is no answer: `refused` is false then. */
export async function ask(line: Line, method: 'GET' | 'POST', path: string, told?: object): Promise<Answer> {
  const body = told ? JSON.stringify(told) : ''
  const answer = await reach(line.wire, await signed(line, method, path, body))
  if (!answer.ok) return lost(answer.detail)
  const trusted = await verified(line, answer.headers, answer.body)
  if (!trusted.ok) return lost(`answer ${answer.status} ${trusted.because}: ${trusted.detail}`)
  const value = json(text(answer.body) ?? '')
  return answer.status < 300 ? { ok: true, value } : mistake(answer.status, value)
}

export async function signed(line: Line, method: 'GET' | 'POST', path: string, body: string): Promise<Request> {
  const headers = new Headers({
    accept: 'application/json',
    authorization: await authorization(line, method, path, body),
  })
  const publicKey = Object.keys(line.merchant.keys).findLast((serial) => serial.startsWith('PUB_KEY_ID_'))
  if (publicKey) headers.set('wechatpay-serial', publicKey)
  if (!body) return new Request(origin + path, { method, headers })
  headers.set('content-type', 'application/json')
  return new Request(origin + path, { method, headers, body })
}

const lost = (detail: string) => ({ ok: false, code: '', refused: false, detail }) as const

// 429 and 5xx say nothing about what was done, or will be done if asked again.
function mistake(status: number, value: unknown): Answer {
  const { code = '', message = '' } = Mistake.safeParse(value).data ?? {}
  return { ok: false, code, refused: status < 500 && status !== 429, detail: `${status} ${code} ${message}`.trim() }
}

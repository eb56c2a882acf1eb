import { timingSafeEqual } from 'node:crypto'
import { authorization } from '../providers/tencent/tc3.ts'

/** The account that the sandbox's providers know. It opens nothing: nobody outside this process is asked. */
export const account = { id: 'sandbox', secret: 'not-a-secret' }

export type Call = { action: string; version: string; told: Record<string, unknown> }
export type Answered = { Error: { Code: string; Message: string } } | Record<string, unknown>

const oldest = 5 * 60

export const mistake = (code: string, message: string) => ({ Error: { Code: code, Message: message } })

/** Tencent Cloud's side of one call: checks the signature, lets `answer` work, and wraps what it says. */
export async function serve(
  request: Request,
  service: string,
  answer: (call: Call) => Promise<Answered>,
): Promise<Response> {
  const body = await request.text()
  const wrong = wrongIn(request, service, body)
  const said = wrong ?? (await answer(callOf(request, body)))
  return Response.json({ Response: { ...said, RequestId: crypto.randomUUID() } })
}

const callOf = ({ headers }: Request, body: string): Call => ({
  action: headers.get('x-tc-action') ?? '',
  version: headers.get('x-tc-version') ?? '',
  told: JSON.parse(body),
})

function wrongIn({ headers, url }: Request, service: string, body: string) {
  const at = Number(headers.get('x-tc-timestamp'))
  const given = headers.get('authorization') ?? ''
  if (!given.includes(`Credential=${account.id}/`)) return mistake('AuthFailure.SecretIdNotFound', '密钥不存在')
  if (Math.abs(Date.now() / 1000 - at) > oldest) return mistake('AuthFailure.SignatureExpire', '签名过期')
  const signed = ['content-type', 'host', 'x-tc-action'].map((name) => [name, headerOf(name, headers, url)] as const)
  const right = authorization(account, { service, at, headers: signed, body })
  return same(given, right) ? null : mistake('AuthFailure.SignatureFailure', '签名错误')
}

function headerOf(name: string, headers: Headers, url: string): string {
  if (name === 'host') return new URL(url).host
  const value = headers.get(name) ?? ''
  return name === 'x-tc-action' ? value.toLowerCase() : value
}

export const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

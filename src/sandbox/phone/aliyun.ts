import * as z from 'zod/mini'
import { authorization } from '../../providers/aliyun/acs3.ts'
import { account, same } from '../tencent.ts'
import { signName, written } from './approved.ts'
import type { Carried, Deliver } from './exchange.ts'

const Params = z.record(z.string(), z.string())

/** SendSms 2017-05-25 for one number, from the other end. */
export async function fromAliyun(request: Request, deliver: Deliver): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const wrong = wrongIn(request, query)
  if (wrong) return said(wrong, 400)
  return said((await deliver(request, carry(query))) ?? 'OK')
}

const said = (code: string, status = 200) =>
  Response.json(
    { Code: code, Message: code, RequestId: crypto.randomUUID(), ...(code === 'OK' && { BizId: `${Date.now()}^0` }) },
    { status },
  )

function wrongIn({ headers, url }: Request, query: Record<string, string>): string | null {
  const given = headers.get('authorization') ?? ''
  if (!given.includes(`Credential=${account.id},`)) return 'InvalidAccessKeyId.NotFound'
  const signed = Object.fromEntries([...headers].filter(([name]) => name.startsWith('x-acs-')))
  const right = authorization(account, { query, headers: { ...signed, host: new URL(url).host }, body: '' })
  if (!same(given, right)) return 'SignatureDoesNotMatch'
  return headers.get('x-acs-action') === 'SendSms' ? null : 'InvalidAction.NotFound'
}

function carry({
  PhoneNumbers: to = '',
  SignName,
  TemplateCode = '',
  TemplateParam = '{}',
}: Record<string, string>): Carried {
  if (!/^1[3-9]\d{9}$/.test(to)) return { code: 'isv.MOBILE_NUMBER_ILLEGAL' }
  if (SignName !== signName) return { code: 'isv.SMS_SIGNATURE_ILLEGAL' }
  const params = Params.safeParse(JSON.parse(TemplateParam))
  const message = params.success && written(TemplateCode, (names) => names.map((name) => params.data[name]!))
  return message ? { to, message } : { code: 'isv.SMS_TEMPLATE_ILLEGAL' }
}

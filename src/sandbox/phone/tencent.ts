import * as z from 'zod/mini'
import { mistake, serve } from '../tencent.ts'
import { signName, written } from './approved.ts'
import type { Carried, Deliver } from './exchange.ts'

const Asked = z.object({
  PhoneNumberSet: z.tuple([z.string()]),
  SmsSdkAppId: z.string(),
  SignName: z.string(),
  TemplateId: z.string(),
  TemplateParamSet: z.array(z.string()),
})

/** SendSms 2021-01-11 for one number, from the other end. */
export const fromTencent = (request: Request, deliver: Deliver): Promise<Response> =>
  serve(request, 'sms', async ({ action, version, told }) => {
    if (action !== 'SendSms' || version !== '2021-01-11') return mistake('InvalidAction', '没有这个接口')
    const asked = Asked.safeParse(told)
    if (!asked.success) return mistake('MissingParameter', '缺少参数')
    const code = await deliver(request, carry(asked.data))
    return { SendStatusSet: [status(asked.data.PhoneNumberSet[0], code)] }
  })

function carry(asked: z.infer<typeof Asked>): Carried {
  const to = /^\+86(1[3-9]\d{9})$/.exec(asked.PhoneNumberSet[0])?.[1]
  if (!to) return { code: 'InvalidParameterValue.IncorrectPhoneNumber' }
  if (asked.SignName !== signName) return { code: 'FailedOperation.SignatureIncorrectOrUnapproved' }
  const message = written(asked.TemplateId, () => asked.TemplateParamSet)
  return message ? { to, message } : { code: 'FailedOperation.TemplateIncorrectOrUnapproved' }
}

const status = (number: string, code: string | null) => ({
  SerialNo: code ? '' : `2640:${crypto.randomUUID()}`,
  PhoneNumber: number,
  Fee: code ? 0 : 1,
  SessionContext: '',
  Code: code ?? 'Ok',
  Message: code ?? 'send success',
  IsoCode: 'CN',
})

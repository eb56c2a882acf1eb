import * as z from 'zod/mini'
import { type Answer, ask } from '../aliyun/ask.ts'
import type { Wire } from '../wire.ts'
import { firstOf } from './codes.ts'
import type { Message, Sent, Sms, Unsent } from './port.ts'
import type { AliyunSms } from './settings.ts'

const host = 'dysmsapi.aliyuncs.com'

/** Aliyun SMS, SendSms 2017-05-25. https://help.aliyun.com/zh/sms/developer-reference/api-dysmsapi-2017-05-25-sendsms */
export const aliyunSms = (settings: AliyunSms, wire: Wire): Sms => ({
  name: 'aliyun',
  async send(message) {
    const call = { host, version: '2017-05-25', action: 'SendSms', query: asked(settings, message) }
    return read(await ask({ keys: settings.keys, wire }, call))
  },
})

const asked = ({ signName, templates }: AliyunSms, { to, template, params, lang }: Message) => ({
  PhoneNumbers: to,
  SignName: signName,
  TemplateCode: templates[template][lang]!,
  TemplateParam: JSON.stringify(params),
})

const Taken = z.object({ Code: z.literal('OK'), BizId: z.string() })

function read({ code, heard, value }: Answer): Sent {
  const taken = Taken.safeParse(value)
  if (taken.success) return { ok: true, id: taken.data.BizId }
  return { ok: false, because: code === 'OK' ? 'no answer' : firstOf(codes, code), heard }
}

/** https://help.aliyun.com/zh/sms/developer-reference/api-error-codes, the first that begins the code. */
const codes: readonly (readonly [string, Unsent])[] = [
  ['isv.MOBILE_NUMBER_ILLEGAL', 'wrong number'],
  ['isv.BUSINESS_LIMIT_CONTROL', 'too often'],
  ['isv.DAY_LIMIT_CONTROL', 'account'],
  ['isv.MONTH_LIMIT_CONTROL', 'account'],
  ['isv.OUT_OF_SERVICE', 'account'],
  ['isv.AMOUNT_NOT_ENOUGH', 'account'],
  ['isv.ACCOUNT_', 'account'],
  ['isv.PRODUCT_UN', 'account'],
  ['isv.SMS_SIGN', 'account'],
  ['isv.SMS_TEMPLATE', 'account'],
  ['isv.TEMPLATE_', 'account'],
  ['isv.DENY_IP_RANGE', 'account'],
  ['isp.RAM_PERMISSION_DENY', 'account'],
  ['Forbidden', 'account'],
  ['NoPermission', 'account'],
  ['InvalidAccessKeyId', 'account'],
  ['SignatureDoesNotMatch', 'account'],
  ['IncompleteSignature', 'account'],
  ['InvalidTimeStamp', 'account'],
  ['isp.', 'down'],
  ['Throttling', 'down'],
  ['ServiceUnavailable', 'down'],
  ['InternalError', 'down'],
]

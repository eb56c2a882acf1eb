import * as z from 'zod/mini'
import type { Heard } from '../heard.ts'
import { type Answer, ask, type Service } from '../tencent/ask.ts'
import type { Wire } from '../wire.ts'
import { firstOf } from './codes.ts'
import type { Message, Sent, Sms, Unsent } from './port.ts'
import type { TencentSms } from './settings.ts'
import { templates } from './templates.ts'

/** Tencent Cloud SMS, SendSms 2021-01-11. https://cloud.tencent.com/document/api/382/55981 */
export const tencentSms = (settings: TencentSms, wire: Wire): Sms => ({
  name: 'tencent',
  async send(message) {
    const service: Service = { name: 'sms', version: '2021-01-11', region: settings.region }
    return read(await ask({ keys: settings.keys, wire }, service, 'SendSms', asked(settings, message)))
  },
})

const asked = (settings: TencentSms, { to, template, params, lang }: Message) => ({
  PhoneNumberSet: [`+86${to}`],
  SmsSdkAppId: settings.sdkAppId,
  SignName: settings.signName,
  TemplateId: settings.templates[template][lang]!,
  TemplateParamSet: templates[template].params.map((name) => params[name as keyof typeof params]),
})

const Taken = z.object({
  SendStatusSet: z.tuple([z.object({ Code: z.string(), Message: z._default(z.string(), ''), SerialNo: z.string() })]),
})

function read(answer: Answer): Sent {
  if (!answer.ok) return unsent(answer.code, answer.heard)
  const taken = Taken.safeParse(answer.value)
  if (!taken.success) return unsent('', { unreadable: null })
  const [{ Code: code, Message: message, SerialNo: id }] = taken.data.SendStatusSet
  return code === 'Ok' ? { ok: true, id } : unsent(code, { words: `${code}: ${message}` })
}

const unsent = (code: string, heard: Heard): Sent => ({ ok: false, because: firstOf(codes, code), heard })

/** https://cloud.tencent.com/document/api/382/55981#6.-.E9.94.99.E8.AF.AF.E7.A0.81, the first that begins the code. */
const codes: readonly (readonly [string, Unsent])[] = [
  ['InvalidParameterValue.IncorrectPhoneNumber', 'wrong number'],
  ['UnsupportedOperation', 'wrong number'],
  ['FailedOperation.PhoneNumberInBlacklist', 'blocked'],
  ['LimitExceeded.AppDailyLimit', 'account'],
  ['LimitExceeded.AppCountryOrRegion', 'account'],
  ['LimitExceeded.DailyLimit', 'account'],
  ['LimitExceeded', 'too often'],
  ['RequestLimitExceeded', 'down'],
  ['InternalError.Timeout', 'no answer'],
  ['InternalError.SendAndRecvFail', 'no answer'],
  ['InternalError', 'down'],
  ['ResourceUnavailable', 'down'],
  ['FailedOperation.ContainSensitiveWord', 'refused'],
  ['FailedOperation.FailResolvePacket', 'refused'],
  ['FailedOperation.JsonParseFail', 'refused'],
  ['FailedOperation', 'account'],
  ['UnauthorizedOperation', 'account'],
  ['AuthFailure', 'account'],
  ['InvalidParameterValue.SdkAppIdNotExist', 'account'],
]

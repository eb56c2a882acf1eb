import { describe, expect, it } from 'vitest'
import { tencentSms } from '../../../src/providers/sms/tencent.ts'
import { line } from '../line.ts'
import { approved, keys, message, twoKeys } from './approved.ts'

const settings = {
  provider: 'tencent',
  keys,
  sdkAppId: '1400006666',
  signName: '津保全',
  region: 'ap-guangzhou',
  templates: approved,
} as const
const status = (Code: string) => ({
  Response: {
    SendStatusSet: [
      {
        SerialNo: Code === 'Ok' ? '5000:1045710669157053657849499619' : '',
        PhoneNumber: '+8613800138000',
        Fee: 1,
        SessionContext: '',
        Code,
        Message: 'send success',
        IsoCode: 'CN',
      },
    ],
    RequestId: 'a0aabda6-cf91-4f3e-a81f-9198114a2279',
  },
})
const error = (Code: string) => ({ Response: { Error: { Code, Message: '不行' }, RequestId: 'r' } })
const sent = (...answers: Parameters<typeof line>) => {
  const { wire, asked } = line(...answers)
  return tencentSms(settings, wire)
    .send(message)
    .then((result) => ({ result, asked }))
}

describe('a message by Tencent Cloud', () => {
  it('asks for the approved text in the reader’s language, its blanks in order', async () => {
    const { result, asked } = await sent(status('Ok'))
    expect(result).toEqual({ ok: true, id: '5000:1045710669157053657849499619' })
    expect(asked[0]!.url).toBe('https://sms.tencentcloudapi.com/')
    expect(asked[0]!.headers.get('x-tc-version')).toBe('2021-01-11')
    expect(asked[0]!.headers.get('x-tc-timestamp')).toBe('1795492800')
    expect(asked[0]!.headers.get('authorization')).toMatch(/^TC3-HMAC-SHA256 Credential=new\/2026-11-24\/sms\//)
    expect(await asked[0]!.json()).toEqual({
      PhoneNumberSet: ['+8613800138000'],
      SmsSdkAppId: '1400006666',
      SignName: '津保全',
      TemplateId: '1110',
      TemplateParamSet: ['042318', '5'],
    })
  })

  it.each([
    ['InvalidParameterValue.IncorrectPhoneNumber', 'wrong number'],
    ['UnsupportedOperation.UnsuportedRegion', 'wrong number'],
    ['FailedOperation.PhoneNumberInBlacklist', 'blocked'],
    ['LimitExceeded.PhoneNumberThirtySecondLimit', 'too often'],
    ['LimitExceeded.PhoneNumberDailyLimit', 'too often'],
    ['LimitExceeded.AppDailyLimit', 'account'],
    ['FailedOperation.InsufficientBalanceInSmsPackage', 'account'],
    ['FailedOperation.TemplateIncorrectOrUnapproved', 'account'],
    ['FailedOperation.ContainSensitiveWord', 'refused'],
    ['UnauthorizedOperation.SerivceSuspendDueToArrears', 'account'],
    ['InternalError.Timeout', 'no answer'],
    ['InternalError.OtherError', 'down'],
    ['SomethingNew', 'refused'],
  ])('that ends in %s was not sent: %s', async (code, because) => {
    expect((await sent(status(code))).result).toMatchObject({ ok: false, because })
    expect((await sent(error(code))).result).toMatchObject({ ok: false, because })
  })

  it('may or may not have gone out when the line breaks or what comes back is rubbish', async () => {
    const lost = { ok: false, because: 'no answer' }
    expect((await sent(new Error('Network connection lost.'))).result).toMatchObject(lost)
    expect((await sent(new Response('<h1>502</h1>', { status: 502 }))).result).toMatchObject(lost)
    expect((await sent({ Response: { RequestId: 'r' } })).result).toMatchObject(lost)
  })

  it('is signed with the other key while one is being changed, and is not sent twice', async () => {
    const { wire, asked } = line(error('AuthFailure.SecretIdNotFound'), status('Ok'))
    const result = await tencentSms({ ...settings, keys: twoKeys }, wire).send(message)
    expect(result.ok).toBe(true)
    expect(asked.map(({ headers }) => /Credential=(\w+)/.exec(headers.get('authorization')!)![1])).toEqual([
      'new',
      'old',
    ])
  })

  it('says that an operator must act when no key is accepted', async () => {
    const { wire, asked } = line(error('AuthFailure.SignatureFailure'))
    expect(await tencentSms({ ...settings, keys: twoKeys }, wire).send(message)).toMatchObject({ because: 'account' })
    expect(asked).toHaveLength(2)
  })
})

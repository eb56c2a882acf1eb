import { describe, expect, it } from 'vitest'
import { aliyunSms } from '../../../src/providers/sms/aliyun.ts'
import { line } from '../line.ts'
import { approved, keys, message, twoKeys } from './approved.ts'

const settings = { provider: 'aliyun', keys, signName: '津保全', templates: approved } as const
const said = (Code: string, more = {}) => ({ Message: Code, RequestId: 'F655A8D5', Code, ...more })
const send = async (...answers: Parameters<typeof line>) => aliyunSms(settings, line(...answers).wire).send(message)

describe('a message by Aliyun', () => {
  it('asks for the approved text with its blanks by name', async () => {
    const { wire, asked } = line(said('OK', { BizId: '9006197469364984400' }))
    expect(await aliyunSms(settings, wire).send(message)).toEqual({ ok: true, id: '9006197469364984400' })
    const { host, searchParams } = new URL(asked[0]!.url)
    expect(host).toBe('dysmsapi.aliyuncs.com')
    expect(Object.fromEntries(searchParams)).toEqual({
      PhoneNumbers: '13800138000',
      SignName: '津保全',
      TemplateCode: '1110',
      TemplateParam: '{"minutes":"5","code":"042318"}',
    })
    expect(asked[0]!.headers.get('x-acs-action')).toBe('SendSms')
    expect(asked[0]!.headers.get('accept')).toBe('application/json')
    expect(asked[0]!.headers.get('x-acs-date')).toBe('2026-11-24T04:00:00Z')
    expect(asked[0]!.headers.get('authorization')).toMatch(/^ACS3-HMAC-SHA256 Credential=new,SignedHeaders=host;x-acs-/)
  })

  it.each([
    ['isv.MOBILE_NUMBER_ILLEGAL', 'wrong number'],
    ['isv.BUSINESS_LIMIT_CONTROL', 'too often'],
    ['isv.AMOUNT_NOT_ENOUGH', 'account'],
    ['isv.SMS_TEMPLATE_ILLEGAL', 'account'],
    ['isp.RAM_PERMISSION_DENY', 'account'],
    ['SignatureDoesNotMatch', 'account'],
    ['isp.SYSTEM_ERROR', 'down'],
    ['Throttling.User', 'down'],
    ['isv.BLACK_KEY_CONTROL_LIMIT', 'refused'],
    ['OK', 'no answer'],
  ])('that ends in %s was not sent: %s', async (code, because) => {
    expect(await send(said(code))).toMatchObject({ ok: false, because })
  })

  it('may or may not have gone out when the line breaks', async () => {
    expect(await send(new Error('Network connection lost.'))).toMatchObject({ ok: false, because: 'no answer' })
    expect(await send(new Response('', { status: 504 }))).toMatchObject({ ok: false, because: 'no answer' })
  })

  it('is signed with the other key while one is being changed', async () => {
    const inactive = Response.json(said('InvalidAccessKeyId.Inactive'), { status: 400 })
    const { wire, asked } = line(inactive, said('OK', { BizId: '1' }))
    expect(await aliyunSms({ ...settings, keys: twoKeys }, wire).send(message)).toEqual({ ok: true, id: '1' })
    expect(asked).toHaveLength(2)
  })
})

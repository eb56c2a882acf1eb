import { describe, expect, it } from 'vitest'
import { TencentFaceId } from '../../../src/providers/identity/settings.ts'
import { tencentFaceId } from '../../../src/providers/identity/tencent.ts'
import { line } from '../line.ts'

const settings = TencentFaceId.parse({ provider: 'tencent', keys: [{ id: 'k', secret: 's' }], ruleId: '1' })
const person = { name: '阿依古丽·买买提', idNumber: '11010519491231002X' }
const token = 'CE661F1A-0F1E-45BD-BE13-34C05CEA7681'
const seq = '5139af2d-442c-4500-837f-9683baba76ae'

const info = (told: object) => {
  const Text = { ErrCode: 0, ErrMsg: '成功', Name: person.name, IdCard: person.idNumber, Sim: '98.60', ...told }
  return { Response: { Text: { LivenessDetail: [{ Seq: seq }], ...Text }, IdCardData: null, RequestId: 'r' } }
}
const error = (Code: string) => ({ Response: { Error: { Code, Message: '不行' }, RequestId: 'r' } })
const result = (...answers: Parameters<typeof line>) =>
  tencentFaceId(settings, line(...answers).wire).result(token, person)

describe('opening a face check', () => {
  it('names the person and where to return to, and gives the page for the phone', async () => {
    const Url = `https://open.weixin.qq.com/connect/oauth2/authorize?token=${token}`
    const { wire, asked } = line({ Response: { Url, BizToken: token, RequestId: 'r' } })
    const begun = await tencentFaceId(settings, wire).begin({ ...person, returnTo: 'https://court.example/p/1' })
    expect(begun).toEqual({ ok: true, token, url: Url })
    expect(asked[0]!.headers.get('x-tc-action')).toBe('DetectAuth')
    expect(asked[0]!.headers.get('x-tc-version')).toBe('2018-03-01')
    expect(await asked[0]!.json()).toEqual({
      RuleId: '1',
      Name: person.name,
      IdCard: person.idNumber,
      RedirectUrl: 'https://court.example/p/1',
    })
  })

  it.each([
    ['FailedOperation.IdFormatError', 'not accepted'],
    ['InvalidParameterValue', 'not accepted'],
    ['InvalidParameterValue.RuleIdDisabled', 'account'],
    ['UnauthorizedOperation.Arrears', 'account'],
    ['AuthFailure.SignatureFailure', 'account'],
    ['InternalError', 'down'],
    ['FailedOperation.RequestLimitExceeded', 'down'],
  ])('that ends in %s cannot be had: %s', async (code, because) => {
    const face = tencentFaceId(settings, line(error(code)).wire)
    expect(await face.begin({ ...person, returnTo: 'https://court.example' })).toMatchObject({ ok: false, because })
  })

  it('cannot be had while the line is broken', async () => {
    const face = tencentFaceId(settings, line(new Error('Network connection lost.')).wire)
    expect(await face.begin({ ...person, returnTo: 'https://court.example' })).toMatchObject({ because: 'down' })
  })
})

describe('the result of a face check', () => {
  it('is asked for without pictures', async () => {
    const { wire, asked } = line(info({}))
    await tencentFaceId(settings, wire).result(token, person)
    expect(await asked[0]!.json()).toEqual({ RuleId: '1', BizToken: token, InfoType: '1' })
  })

  it('passes the person whose face it is, and names the transaction', async () => {
    expect(await result(info({}))).toEqual({ ok: true, outcome: 'passed', score: 98.6, transactionId: seq })
  })

  it('passes at the threshold and not below it', async () => {
    expect(await result(info({ Sim: '70.00' }))).toMatchObject({ outcome: 'passed', score: 70 })
    expect(await result(info({ Sim: '69.99' }))).toMatchObject({ outcome: 'failed', advice: 'again', score: 69.99 })
  })

  it('passes nobody on the strength of somebody else’s check, or without a score', async () => {
    expect(await result(info({ IdCard: '110105194912310038' }))).toMatchObject({ outcome: 'failed' })
    expect(await result(info({ Name: '买买提' }))).toMatchObject({ outcome: 'failed' })
    expect(await result(info({ Sim: null }))).toMatchObject({ outcome: 'failed', score: null })
    expect(await result(info({ Sim: 'much' }))).toMatchObject({ outcome: 'failed', score: null })
  })

  it('knows a name however its dot is written, and a number with a small x', async () => {
    expect(await result(info({ Name: '阿依古丽•买买提', IdCard: '11010519491231002x' }))).toMatchObject({
      outcome: 'passed',
    })
  })

  it.each([
    [null, { outcome: 'pending' }],
    [17, { outcome: 'pending' }],
    [2016, { outcome: 'failed', advice: 'again' }],
    [1004, { outcome: 'failed', advice: 'again' }],
    [2006, { outcome: 'failed', advice: 'counter' }],
    [2007, { outcome: 'failed', advice: 'counter' }],
    [15, { ok: false, because: 'expired' }],
    [4, { ok: false, because: 'down' }],
  ])('with the code %s is %o', async (ErrCode, says) => {
    expect(await result(info({ ErrCode, Sim: null }))).toMatchObject(says)
  })

  it('is pending while there is nothing to tell', async () => {
    expect(await result({ Response: { Text: null, RequestId: 'r' } })).toEqual({ ok: true, outcome: 'pending' })
  })

  it('cannot be had when the provider does not know the token, is down or answers rubbish', async () => {
    expect(await result(error('InvalidParameterValue.BizTokenIllegal'))).toMatchObject({ because: 'expired' })
    expect(await result(error('InternalError.UnKnown'))).toMatchObject({ because: 'down' })
    expect(await result(new Response('<h1>', { status: 502 }))).toMatchObject({ because: 'down' })
    expect(await result({ Response: { Text: { ErrCode: 'zero' } } })).toMatchObject({ because: 'down' })
  })
})

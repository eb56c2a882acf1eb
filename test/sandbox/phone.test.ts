import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { aliyunSms } from '../../src/providers/sms/aliyun.ts'
import { smsOf } from '../../src/providers/sms/index.ts'
import type { Message } from '../../src/providers/sms/port.ts'
import { tencentSms } from '../../src/providers/sms/tencent.ts'
import { wire } from '../../src/providers/wire.ts'
import { approved, signName } from '../../src/sandbox/phone/approved.ts'
import { exchange } from '../../src/sandbox/phone/exchange.ts'
import { sandboxSettings } from '../../src/sandbox/settings.ts'
import { account } from '../../src/sandbox/tencent.ts'
import { fetchWorker } from '../worker-here.ts'

const newNumber = () => `139${String(crypto.getRandomValues(new Uint32Array(1))[0]! % 1e8).padStart(8, '0')}`
const message = (to: string): Message<'code'> => ({
  to,
  template: 'code',
  params: { code: '042318', minutes: '5' },
  lang: 'zh',
})
const call = (path: string, init?: RequestInit) => fetchWorker(new Request(`https://test.invalid${path}`, init))
const json = { accept: 'application/json', 'content-type': 'application/json' }
type Shown = { messages: { at: string; text: string; code?: string }[] }
const messagesOf = async (number: string) =>
  ((await (await call(paths.sandboxPhone(number), { headers: json })).json()) as Shown).messages
const break_ = (number: string, does: string) =>
  call(`${paths.sandboxPhone(number)}/faults`, { method: 'POST', headers: json, body: JSON.stringify({ does }) })

const sandbox = wire(exchange(env))
const carriers = [
  ['Tencent Cloud', tencentSms(sandboxSettings.SMS, sandbox)],
  ['Aliyun', aliyunSms({ provider: 'aliyun', keys: [account], signName, templates: approved }, sandbox)],
] as const

describe.each(carriers)('the sandbox phone, reached through %s', (_, sms) => {
  it('shows the message as a person reads it, and its code to a program', async () => {
    const number = newNumber()
    expect(await sms.send(message(number))).toMatchObject({ ok: true })
    expect(await sms.send({ ...message(number), lang: 'en' })).toMatchObject({ ok: true })
    const [english, chinese] = await messagesOf(number)
    expect(chinese!.text).toBe(
      '【保全】您的验证码是 042318，5 分钟内有效。请勿告诉任何人，法院工作人员也不会向您索要。',
    )
    expect(english!.text).toContain('Your code is 042318')
    expect(english!.code).toBe('042318')
    expect(Date.now() - Date.parse(english!.at)).toBeLessThan(60_000)
    const page = await (await call(paths.sandboxPhone(number))).text()
    expect(page).toContain(chinese!.text)
  })

  it('gets nothing when the number cannot be one', async () => {
    expect(await sms.send(message('12345678901'))).toMatchObject({ ok: false, because: 'wrong number' })
  })

  it('gets nothing while the provider is down, and the next one again', async () => {
    const number = newNumber()
    await break_(number, 'down')
    expect(await sms.send(message(number))).toMatchObject({ ok: false, because: 'no answer' })
    await break_(number, 'garbled')
    expect(await sms.send(message(number))).toMatchObject({ ok: false, because: 'no answer' })
    expect(await messagesOf(number)).toEqual([])
    expect(await sms.send(message(number))).toMatchObject({ ok: true })
    expect(await messagesOf(number)).toHaveLength(1)
  })
})

describe('the sandbox provider', () => {
  it('leaves nobody waiting for longer than the line allows', async () => {
    const number = newNumber()
    await break_(number, 'hang')
    const hasty = tencentSms(sandboxSettings.SMS, { ...sandbox, patience: 50 })
    expect(await hasty.send(message(number))).toMatchObject({ ok: false, because: 'no answer' })
  })

  it('answers in the provider’s own codes where it is told to', async () => {
    const number = newNumber()
    await break_(number, 'LimitExceeded.PhoneNumberOneHourLimit')
    expect(await smsOf(env).send(message(number))).toMatchObject({ ok: false, because: 'too often' })
  })

  it('knows a wrong secret, an unknown key and an old clock', async () => {
    const to = message(newNumber())
    const wrong = tencentSms({ ...sandboxSettings.SMS, keys: [{ ...account, secret: 'other' }] }, sandbox)
    expect(await wrong.send(to)).toMatchObject({
      because: 'account',
      heard: { words: expect.stringMatching(/SignatureFailure/) },
    })
    const unknown = tencentSms({ ...sandboxSettings.SMS, keys: [{ ...account, id: 'other' }] }, sandbox)
    expect(await unknown.send(to)).toMatchObject({
      because: 'account',
      heard: { words: expect.stringMatching(/SecretIdNotFound/) },
    })
    const late = tencentSms(sandboxSettings.SMS, { ...sandbox, now: () => Date.now() - 600_000 })
    expect(await late.send(to)).toMatchObject({
      because: 'account',
      heard: { words: expect.stringMatching(/SignatureExpire/) },
    })
    const forged = {
      provider: 'aliyun',
      keys: [{ ...account, secret: 'other' }],
      signName,
      templates: approved,
    } as const
    expect(await aliyunSms({ ...forged, keys: [...forged.keys] }, sandbox).send(to)).toMatchObject({
      because: 'account',
    })
    expect(await messagesOf(to.to)).toEqual([])
  })

  it('sends nothing but approved words under the approved name', async () => {
    const to = message(newNumber())
    const { SMS } = sandboxSettings
    const other = { ...SMS, templates: { ...SMS.templates, code: { zh: '7', en: '8' } } }
    expect(await tencentSms(other, sandbox).send(to)).toMatchObject({ because: 'account' })
    expect(await tencentSms({ ...SMS, signName: '别家' }, sandbox).send(to)).toMatchObject({ because: 'account' })
  })
})

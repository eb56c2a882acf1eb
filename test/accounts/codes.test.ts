import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { addressOf } from '../../src/accounts/address-of.ts'
import { type CodeFor, checkCode, type Send, sendCode } from '../../src/accounts/codes/codes.ts'
import { connect } from '../../src/db/connect.ts'
import { alarmsAt } from '../../src/db/office/alarms.ts'
import { randomBelow, randomId } from '../../src/privacy/bytes.ts'

const someone = (): CodeFor => ({
  purpose: 'login',
  mobile: `139${String(randomBelow(10 ** 8)).padStart(8, '0')}`,
  visitor: randomId(),
})
const phone = () => {
  const got: string[] = []
  const send: Send = async (_mobile, code) => got.push(code) > 0
  return { got, send }
}
const address = () => randomId()
const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

async function sent(to: CodeFor, at = Date.now()) {
  const { got, send } = phone()
  expect(await sendCode(env, send, { ...to, address: address() }, at)).toEqual({ ok: true })
  return got[0]!
}

describe('an SMS code', () => {
  test('has six digits and lets its owner through once', async () => {
    const to = someone()
    const code = await sent(to)
    expect(code).toMatch(/^\d{6}$/)
    expect(await checkCode(env, to, ` ${code.slice(0, 3)} ${code.slice(3)}`)).toEqual({ ok: true })
    expect(await checkCode(env, to, code)).toEqual({ ok: false, because: 'none' })
  })

  test('is right only for its own number, purpose and browser', async () => {
    const to = someone()
    const code = await sent(to)
    const others = [{ mobile: someone().mobile }, { purpose: 'password' as const }, { visitor: randomId() }]
    for (const other of others) expect(await checkCode(env, { ...to, ...other }, code)).toMatchObject({ ok: false })
    expect(await checkCode(env, to, code)).toEqual({ ok: true })
  })

  test('is burned by five wrong tries, the right one after them included', async () => {
    const to = someone()
    const code = await sent(to)
    for (const left of [4, 3, 2, 1]) {
      expect(await checkCode(env, to, otherThan(code))).toEqual({ ok: false, because: 'wrong', left })
    }
    expect(await checkCode(env, to, otherThan(code))).toEqual({ ok: false, because: 'none' })
    expect(await checkCode(env, to, code)).toEqual({ ok: false, because: 'none' })
  })

  test('is too old after five minutes', async () => {
    const to = someone()
    const start = Date.now()
    const code = await sent(to, start)
    expect(await checkCode(env, to, code, start + 300_000)).toEqual({ ok: false, because: 'none' })
    expect(await checkCode(env, to, code, start + 299_999)).toEqual({ ok: true })
  })

  test('stops working when a newer one is sent', async () => {
    const to = someone()
    const start = Date.now() - 120_000
    const first = await sent(to, start)
    const second = await sent(to, start + 61_000)
    if (first !== second) expect(await checkCode(env, to, first, start + 62_000)).toMatchObject({ ok: false })
    expect(await checkCode(env, to, second, start + 62_000)).toEqual({ ok: true })
  })

  test('tried fifty times at once, right, lets one through; wrong, is tried five times', async () => {
    const to = someone()
    const code = await sent(to)
    const rush = await Promise.all(Array.from({ length: 50 }, () => checkCode(env, to, code)))
    expect(rush.filter(({ ok }) => ok)).toHaveLength(1)

    const other = someone()
    const wrong = otherThan(await sent(other))
    const guesses = await Promise.all(Array.from({ length: 50 }, () => checkCode(env, other, wrong)))
    expect(guesses.filter((one) => !one.ok && one.because === 'wrong')).toHaveLength(4)
  })

  test('is not in the database, and neither is the number', async () => {
    const to = someone()
    const code = await sent(to)
    const rows = JSON.stringify(
      (await env.DB.prepare('SELECT * FROM sms_codes WHERE visitor = ?').bind(to.visitor).all()).results,
    )
    expect(rows).toContain(to.visitor)
    expect(rows).not.toContain(to.mobile)
    expect(rows).not.toMatch(new RegExp(`\\b${code}\\b`))
  })

  test('that the provider did not take is said to be not sent', async () => {
    expect(await sendCode(env, async () => false, { ...someone(), address: address() })).toEqual({
      ok: false,
      because: 'not sent',
    })
  })
})

describe('messages are counted', () => {
  test('one number gets one a minute, five an hour and ten a day, whoever asks', async () => {
    const { mobile } = someone()
    const start = Date.now()
    const ask = (minute: number) =>
      sendCode(env, phone().send, { ...someone(), mobile, address: address() }, start + minute * 60_000)
    expect(await ask(0)).toEqual({ ok: true })
    expect(await ask(0.5)).toEqual({ ok: false, because: 'too often', retryAfter: 30 })
    let day = 1
    for (let minute = 1; minute < 24 * 60; minute += 10) if ((await ask(minute)).ok) day++
    expect(day).toBe(10)
    expect(await ask(5)).toMatchObject({ because: 'too often' })
  })

  test('that strangers have used up for a number are left to a browser of its owner', async () => {
    const [owner, start] = [someone(), Date.now()]
    const ask = (device: string | null, minute: number) =>
      sendCode(env, phone().send, { ...owner, device, address: address() }, start + minute * 60_000)
    for (let n = 0; n < 10; n++) expect((await ask(null, n * 15)).ok).toBe(true)
    expect(await ask(null, 150)).toMatchObject({ ok: false, because: 'too often' })
    expect(await ask('own', 150)).toEqual({ ok: true })
    expect(await ask('own', 150.5)).toMatchObject({ ok: false, because: 'too often' })
  })

  test('a thousand numbers from one address get sixty messages', async () => {
    const from = address()
    const { got, send } = phone()
    await Promise.all(Array.from({ length: 1000 }, () => sendCode(env, send, { ...someone(), address: from })))
    expect(got).toHaveLength(60)
  }, 120_000)

  test('the day’s budget is the end of it, and the operator hears of it once', async () => {
    const poor = { ...env, SMS_DAILY_MOST: '0' }
    const refused = { ok: false, because: 'budget' }
    for (let n = 0; n < 3; n++)
      expect(await sendCode(poor, phone().send, { ...someone(), address: address() })).toEqual(refused)
    const alarms = (await alarmsAt(connect(env), '津0116', 500)).open
    expect(alarms.filter(({ name }) => name === 'sms_budget_spent')).toHaveLength(1)
  })
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
])('%s is counted with %s', (address, counted) =>
  expect(addressOf(new Headers({ 'cf-connecting-ip': address }))).toBe(counted),
)

import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { makeCounterCode } from '../../src/accounts/identity/counter.ts'
import { findByMobile } from '../../src/accounts/signing-in/open-account.ts'
import { identitiesOf } from '../../src/db/accounts/identities.ts'
import { connect } from '../../src/db/connect.ts'
import { sha256 } from '../../src/privacy/bytes.ts'
import type { Decision } from '../../src/sandbox/identity/face.ts'
import { all } from '../html.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { fetchWorker } from '../worker-here.ts'
import { member } from './member.ts'
import { newVisitor } from './people.ts'

const resident = { 姓名: '王小明', 居民身份证号码: '120116190001010010' }
const seen = { name: '王小明', idKind: 'resident_id', idNumber: '120116190001010010' }
const clerk = { officer: 'clerk-1', court: '津0116' }

afterEach(() => vi.useRealTimers())
function later(minutes: number) {
  const at = Date.now() + minutes * 60_000
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(at)
}

const linkIn = (visitor: Visitor) => all(visitor.page, 'a').find(({ at }) => at.href?.startsWith('/p/'))?.at.href ?? ''
const proven = async (mobile: string) => {
  const account = (await findByMobile(env, mobile))!
  return (await identitiesOf(connect(env), account.id)).filter(({ state }) => state === 'verified')
}

const sidOf = (visitor: Visitor) => sha256(visitor.cookies.get('__Host-sid')!)

/** Somebody who has registered, given their name and number, and looks at the QR code. */
async function atTheCode() {
  const { visitor: screen, mobile } = await member()
  await screen.send(resident, '生成二维码')
  return { screen, mobile, link: linkIn(screen), address: screen.url }
}

/** Their phone, which has consented; `token` is what the provider calls the check. */
async function consented(link: string, phone = newVisitor()) {
  await phone.open(link)
  await phone.send({ 我已阅读: true }, '同意并开始')
  const provider = all(phone.page, 'a').find(({ at }) => at.href?.includes('/sandbox/identity/'))?.at.href ?? ''
  return { phone, token: provider.split('/').at(-1)! }
}

const decide = (token: string, decision: Decision, score = 92) =>
  env.SANDBOX_FACE.getByName(token).decide(decision, score)

describe('a face check', () => {
  test('gives the session another id when it begins, and signs nobody out however often its page asks', async () => {
    const { visitor: screen } = await member()
    const before = screen.cookies.get('__Host-sid')!
    await screen.send(resident, '生成二维码')
    const { phone, token } = await consented(linkIn(screen))
    await decide(token, 'pass')
    await phone.open(`${linkIn(screen)}/back`)
    const asks = async (path: string, sid: string) =>
      (
        await fetchWorker(new Request(`https://test.invalid${path}`, { headers: { cookie: `__Host-sid=${sid}` } }))
      ).headers.get('location')
    const [here, now] = [new URL(screen.url).pathname, screen.cookies.get('__Host-sid')!]
    for (const _ of [1, 2]) expect(await asks(here, now)).toBe('/applications')
    expect(await asks('/account', before)).toMatch(/^\/login/)
  })

  test('begun on a screen and done on a phone lets the screen go on, under a new session', async () => {
    const { screen, mobile, link, address } = await atTheCode()
    const { phone, token } = await consented(link)
    await decide(token, 'pass')
    await phone.open(`${link}/back`)
    expect(phone.text).toContain('核验通过')
    await screen.open(address)
    expect(new URL(screen.url).pathname).toBe('/applications')
    expect(screen.text).toContain('王小明')
    const [identity] = await proven(mobile)
    expect(identity).toMatchObject({ kind: 'person', method: 'face', provider: 'tencent', consent: '2026-11-24' })
    expect(identity!.transactionId).toMatch(/./)
    expect(identity!.resultHash).toMatch(/^[\w-]{43}$/)
    expect(identity!.consentedAt).toBeGreaterThan(0)
  })

  test('leads on to the page that was wanted when it had to be done first', async () => {
    const { visitor: screen } = await member()
    await screen.open('/preservations/new')
    expect(new URL(screen.url).pathname).toBe('/identity')
    await screen.send(resident, '生成二维码')
    const [link, address] = [linkIn(screen), screen.url]
    const { phone, token } = await consented(link)
    await decide(token, 'pass')
    await phone.open(`${link}/back`)
    await screen.open(address)
    expect(new URL(screen.url).pathname).toBe('/preservations/new')
  })

  test('needs no return to the first address: the waiting screen asks the provider itself', async () => {
    const { screen, mobile, link, address } = await atTheCode()
    const { token } = await consented(link)
    expect((await screen.open(`${address}/state?seen=begun`)).status).toBe(204)
    await decide(token, 'pass')
    later(0.2)
    const answer = await screen.open(`${address}/state?seen=begun`)
    expect(answer.status).toBe(200)
    expect(await proven(mobile)).toHaveLength(1)
  })

  test('starts with a consent of its own, which nobody has ticked before', async () => {
    const { mobile, link } = await atTheCode()
    const phone = newVisitor()
    await phone.open(link)
    expect(phone.text).toContain('王**')
    expect(phone.html).not.toContain('王小明')
    expect(phone.html).not.toContain(seen.idNumber)
    await phone.send({}, '同意并开始')
    expect(phone.status).toBe(422)
    expect(phone.text).toContain('请到法院窗口')
    expect(await proven(mobile)).toHaveLength(0)
  })

  test('belongs to the first phone that takes it up', async () => {
    const { link } = await atTheCode()
    const { phone } = await consented(link)
    const other = newVisitor()
    await other.open(link)
    expect(other.status).toBe(409)
    expect(other.html).not.toContain('/sandbox/identity/')
    expect((await phone.open(link)).html).toContain('/sandbox/identity/')
  })

  test('taken up by two phones at once is begun once', async () => {
    const { link } = await atTheCode()
    const phones = [newVisitor(), newVisitor(), newVisitor(), newVisitor()]
    await Promise.all(phones.map((phone) => phone.open(link)))
    await Promise.all(phones.map((phone) => phone.send({ 我已阅读: true }, '同意并开始')))
    expect(phones.filter((phone) => phone.html.includes('/sandbox/identity/'))).toHaveLength(1)
  })

  test('is over ten minutes after the code was shown', async () => {
    const { screen, link, address } = await atTheCode()
    later(11)
    expect((await newVisitor().open(link)).status).toBe(404)
    expect((await screen.open(address)).text).toContain('二维码已过期')
  })

  test('dies with the session that asked for it', async () => {
    const { screen, link } = await atTheCode()
    await screen.open('/account')
    await screen.send({}, '退出')
    expect((await newVisitor().open(link)).status).toBe(404)
  })

  test('dies with a session at a terminal as soon as that does, minutes after somebody has left', async () => {
    const { screen, link } = await atTheCode()
    await env.DB.prepare('update sessions set kiosk = ? where id = ?')
      .bind('a terminal', await sidOf(screen))
      .run()
    later(3)
    expect((await newVisitor().open(link)).status).toBe(200)
    later(2)
    expect((await newVisitor().open(link)).status).toBe(404)
  })

  test('made anew makes the former address useless', async () => {
    const { screen, link } = await atTheCode()
    await screen.open('/identity')
    await screen.send(resident, '生成二维码')
    expect(linkIn(screen)).not.toBe(link)
    expect((await newVisitor().open(link)).text).toContain('没有通过')
  })

  test('with another face may be tried again; without a picture to compare, a clerk is needed', async () => {
    for (const [decision, words] of [
      ['fail', '再试一次'],
      ['no-picture', '法院窗口'],
    ] as const) {
      const { screen, mobile, link, address } = await atTheCode()
      const { phone, token } = await consented(link)
      await decide(token, decision, 20)
      await phone.open(`${link}/back`)
      expect(phone.text).toContain('没有通过')
      expect((await screen.open(address)).text).toContain(words)
      expect(await proven(mobile)).toHaveLength(0)
    }
  })

  test('done on the screen that began it goes on there, passed or not, instead of sending its reader back to it', async () => {
    const { screen, link, address } = await atTheCode()
    const { token } = await consented(link, screen)
    await screen.open(address)
    expect(screen.text).toContain('请在本机继续')
    expect(linkIn(screen)).toBe(link)
    await decide(token, 'fail', 20)
    later(0.2)
    await screen.open(`${link}/back`)
    expect(screen.text).toContain('再试一次')
    await screen.open('/identity')
    await screen.send(resident, '生成二维码')
    const second = linkIn(screen)
    await decide((await consented(second, screen)).token, 'pass')
    await screen.open(`${second}/back`)
    expect(new URL(screen.url).pathname).toBe('/applications')
  })

  test('at the threshold passes, and just below it does not', async () => {
    for (const [score, passes] of [
      [70, 1],
      [69.99, 0],
    ] as const) {
      const { mobile, link } = await atTheCode()
      const { phone, token } = await consented(link)
      await decide(token, 'pass', score)
      await phone.open(`${link}/back`)
      expect(await proven(mobile)).toHaveLength(passes)
    }
  })

  test('passed by one person proves nobody else, even if its token is slipped under another check', async () => {
    const mine = await atTheCode()
    const { phone, token } = await consented(mine.link)
    await decide(token, 'pass')
    await phone.open(`${mine.link}/back`)
    const { visitor: other, mobile } = await member()
    await other.send({ 姓名: '李四', 居民身份证号码: '11010519491231002X' }, '生成二维码')
    const link = linkIn(other)
    const second = await consented(link)
    await env.DB.prepare('UPDATE face_checks SET provider_token = ? WHERE provider_token = ?')
      .bind(token, second.token)
      .run()
    await second.phone.open(`${link}/back`)
    expect(await proven(mobile)).toHaveLength(0)
  })

  test('finished by fifty requests at once is recorded once', async () => {
    const { mobile, link } = await atTheCode()
    const { phone, token } = await consented(link)
    await decide(token, 'pass')
    const hits = Array.from({ length: 50 }, () => newVisitor().open(`${link}/back`))
    await Promise.all([...hits, phone.open(`${link}/back`)])
    expect(await proven(mobile)).toHaveLength(1)
  })

  test('whose provider breaks down half-way says so on both screens, offers the counter, and can still be passed', async () => {
    const { screen, mobile, link, address } = await atTheCode()
    const { phone, token } = await consented(link)
    await decide(token, 'down')
    await phone.open(`${link}/back`)
    expect(phone.text).toContain('暂时无法使用')
    await screen.open(address)
    expect(screen.text).toContain('暂时无法使用')
    expect(screen.text).toContain('到法院窗口核验')
    await decide(token, 'pass')
    later(0.2)
    await phone.open(`${link}/back`)
    expect(phone.text).toContain('核验通过')
    expect(await proven(mobile)).toHaveLength(1)
  })

  test('while the provider is down says so, keeps everything, and can be taken up again', async () => {
    const { link } = await atTheCode()
    await env.SANDBOX_FACE.getByName('faults').fault('DetectAuth', 'down', 1)
    const phone = newVisitor()
    await phone.open(link)
    await phone.send({ 我已阅读: true }, '同意并开始')
    expect(phone.status).toBe(503)
    expect(phone.text).toContain('法院窗口')
    const again = await consented(link)
    expect(again.token).toMatch(/^[\w-]{36}$/)
  })

  test('leaves no picture behind, and no name or number in the open', async () => {
    const { mobile, link, screen } = await atTheCode()
    const { phone, token } = await consented(link)
    await decide(token, 'pass')
    await phone.open(`${link}/back`)
    await screen.open('/identity')
    expect(screen.text).toContain('120***********0010')
    expect(screen.html).not.toContain(seen.idNumber)
    const account = (await findByMobile(env, mobile))!
    for (const table of ['face_checks', 'identities']) {
      const rows = await env.DB.prepare(`SELECT * FROM ${table} WHERE account_id = ?`).bind(account.id).all()
      expect(rows.results.length).toBeGreaterThan(0)
      for (const secret of [seen.name, seen.idNumber]) expect(JSON.stringify(rows.results)).not.toContain(secret)
    }
    const check = await env.DB.prepare('SELECT details_sealed, url FROM face_checks WHERE account_id = ?')
      .bind(account.id)
      .first()
    expect(check).toEqual({ details_sealed: null, url: null })
    expect((await env.FILES.list({ prefix: 'face' })).objects).toHaveLength(0)
  })

  test('can be asked for ten times a day', async () => {
    const { visitor: screen } = await member()
    for (let n = 0; n < 10; n++) {
      await screen.open('/identity')
      await screen.send(resident, '生成二维码')
      expect(screen.title).toBe('请用手机扫描二维码')
    }
    await screen.open('/identity')
    await screen.send(resident, '生成二维码')
    expect(screen.status).toBe(429)
  })

  test('is not shown to another account', async () => {
    const { address } = await atTheCode()
    const { visitor: other } = await member()
    await other.open(address)
    expect(new URL(other.url).pathname).toBe('/identity')
  })
})

describe('a code from the counter', () => {
  const typed = (code: string) => ({
    姓名: '王小明',
    证件类型: '居民身份证（含港澳台居民居住证）',
    证件号码: seen.idNumber,
    核验码: code,
  })

  test('gives the same record as a face check, and no face is asked for', async () => {
    const { visitor, mobile } = await member()
    await visitor.open('/identity/counter')
    await visitor.send(typed(await makeCounterCode(env, clerk, seen)))
    expect(new URL(visitor.url).pathname).toBe('/applications')
    const [identity] = await proven(mobile)
    expect(identity).toMatchObject({ kind: 'person', method: 'counter', decidedBy: 'clerk-1', consent: null })
  })

  test('works once, for a day, and only for the name and number that the clerk saw', async () => {
    const code = await makeCounterCode(env, clerk, seen)
    const old = await makeCounterCode(env, clerk, seen, Date.now() - 24 * 3600_000)
    const { visitor } = await member()
    for (const wrong of [
      { ...typed(code), 姓名: '王大明' },
      { ...typed(code), 证件号码: '11010519491231002X' },
      typed(old),
    ]) {
      await visitor.open('/identity/counter')
      await visitor.send(wrong)
      expect(visitor.status).toBe(422)
    }
    await visitor.open('/identity/counter')
    await visitor.send(typed(code))
    expect(visitor.status).toBe(200)
    const { visitor: second } = await member()
    await second.open('/identity/counter')
    await second.send(typed(code))
    expect(second.status).toBe(422)
  })

  test('cannot be guessed: five tries an hour', async () => {
    const code = await makeCounterCode(env, clerk, seen)
    const { visitor } = await member()
    for (let n = 0; n < 5; n++) {
      await visitor.open('/identity/counter')
      await visitor.send(typed(String((Number(code) + n + 1) % 1e8).padStart(8, '0')))
    }
    await visitor.open('/identity/counter')
    await visitor.send(typed(code))
    expect(visitor.status).toBe(422)
    expect(visitor.text).toContain('次数太多')
  })
})

import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { connect } from '../../../src/db/connect.ts'
import { officerBySubject } from '../../../src/db/office/staff.ts'
import { paths } from '../../../src/paths.ts'
import { sha256 } from '../../../src/privacy/bytes.ts'
import { issuerAt } from '../../../src/sandbox/court-idp/client.ts'
import { atProvider, browser, count, origin, signIn, spoil, stolenFrom } from './visitor.ts'

const inside = '待办案件'
const isIn = async (who: ReturnType<typeof browser>) => (await who.open(paths.court)).title === inside

const alarmsSaying = (words: string) => count('select count(*) n from operator_alarms where facts like ?', `%${words}%`)

it('whoever turns back from the provider with words of their own has no alarm say them', async () => {
  const back = async (error: string) => {
    const who = await atProvider()
    const state = new URL(who.url).searchParams.get('state')!
    await who.open(`${paths.courtCallback}?${new URLSearchParams({ state, error, iss: issuerAt(origin) })}`)
    return who.status
  }
  expect(await back('请立即致电 13900000000')).toBe(400)
  expect(await alarmsSaying('致电')).toBe(0)
  expect(await back('server_error')).toBe(503)
  expect(await alarmsSaying('server_error')).toBe(1)
})

describe('a clerk who comes to work', () => {
  it('is sent to the court’s own sign-in and comes back where they wanted to go', async () => {
    const who = browser()
    await who.open(`${paths.court}?all=1`)
    expect(who.title).toBe('法院工作人员登录')
    await who.follow('统一身份认证')
    expect(who.text).toContain('天津市滨海新区人民法院')
    await who.send({}, '王海燕')
    expect(who.text).toContain('王海燕，您已登录')
    await who.follow('继续')
    expect(who.url).toBe(`${origin}${paths.court}?all=1`)
    expect(who.title).toBe('本院全部案件')
  })

  it('gets a cookie that no other site can use, and of which nobody keeps a copy', async () => {
    const who = await atProvider()
    const back = await who.ask(who.url, { method: 'POST', body: new URLSearchParams({ officer: '0116-clerk' }) })
    const answer = await who.ask(back.headers.get('location')!)
    const [line] = answer.headers.getSetCookie().filter((one) => one.startsWith('__Host-court='))
    expect(line).toMatch(/; Path=\/(;|$)/)
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Strict']) expect(line).toContain(flag)
    const sid = /=([^;]+)/.exec(line!)![1]!
    expect(sid.length).toBeGreaterThanOrEqual(43)
    expect(answer.headers.get('refresh')).toBe(`0;url=${paths.court}`)
    expect(await count('select count(*) n from staff_sessions where id = ?', await sha256(sid))).toBe(1)
    expect(await count('select count(*) n from staff_sessions where id = ?', sid)).toBe(0)
  })

  it('is nobody again after signing out', async () => {
    const who = await signIn()
    expect(await isIn(who)).toBe(true)
    const answer = await who.ask(paths.courtLogout, { method: 'POST' })
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie().join()).toMatch(/__Host-court=;.*Max-Age=0/)
    expect(await isIn(who)).toBe(false)
  })

  it('gets a new session each time, and the one before is worth nothing', async () => {
    const who = await signIn()
    const old = await stolenFrom(who)
    expect((await old(paths.court)).status).toBe(200)
    await who.open(paths.courtEnter)
    await who.send({}, '王海燕')
    expect(await isIn(who)).toBe(true)
    expect((await old(paths.court)).status).toBe(303)
  })

  it('is out after half an hour of nothing, and after eight hours of work', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
    try {
      const who = await signIn()
      await later(29)
      expect(await isIn(who)).toBe(true)
      await later(31)
      expect(await isIn(who)).toBe(false)
      const busy = await signIn()
      for (let worked = 0; worked < 460; worked += 20) {
        expect(await isIn(busy)).toBe(true)
        await later(20)
      }
      await later(21)
      expect(await isIn(busy)).toBe(false)
    } finally {
      vi.useRealTimers()
    }
  })
})

const later = async (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000)

describe('nobody is signed in', () => {
  it.each([
    'wrong nonce',
    'wrong audience',
    'two audiences',
    'wrong issuer',
    'not signed by us',
    'not signed',
    'expired',
  ])('by a proof with this wrong: %s', async (wrong) => {
    const who = await atProvider()
    await spoil('token', wrong)
    await who.send({}, '王海燕')
    expect(who.status).toBe(403)
    expect(who.text).toContain('没有通过核验')
    expect(await isIn(who)).toBe(false)
  })

  it.each(['no roles', 'no court'])('who works at no court, though the provider knows them: %s', async (wrong) => {
    const who = await atProvider()
    await spoil('token', wrong)
    await who.send({}, '王海燕')
    expect([who.status, who.text.includes('没有本平台的法院岗位')]).toEqual([403, true])
    expect(await isIn(who)).toBe(false)
  })

  it('who thinks better of it', async () => {
    const who = await atProvider()
    await who.send({}, '不登录')
    expect(who.text).toContain('您没有完成登录')
    expect(await isIn(who)).toBe(false)
  })

  it('twice by the same return, or in a browser that never left', async () => {
    const who = await atProvider()
    const back = await who.ask(who.url, { method: 'POST', body: new URLSearchParams({ officer: '0116-clerk' }) })
    const address = back.headers.get('location')!
    const other = browser()
    await other.open(address)
    expect([other.status, other.text.includes('另一个窗口')]).toEqual([400, true])
    const thief = await stolenFrom(who)
    await who.open(address)
    expect(who.text).toContain('您已登录')
    const again = await thief(address)
    expect(again.status).toBe(400)
    expect(again.headers.getSetCookie().join()).not.toContain('__Host-court=')
  })

  it('by an answer to another question, or of another provider', async () => {
    for (const change of [{ state: 'x' }, { iss: 'https://another.invalid' }, { iss: '' }, { code: 'x' }]) {
      const who = await atProvider()
      const back = await who.ask(who.url, { method: 'POST', body: new URLSearchParams({ officer: '0116-clerk' }) })
      const address = new URL(back.headers.get('location')!)
      for (const [name, value] of Object.entries(change)) address.searchParams.set(name, value)
      await who.open(address.href)
      expect(who.status).toBeGreaterThanOrEqual(400)
      expect(await isIn(who)).toBe(false)
    }
  })

  it('and sent to another site', async () => {
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', '/ok\r\nx: y']) {
      const who = await signIn('王海燕', to)
      await who.follow('继续')
      expect(who.url).toBe(origin + paths.court)
    }
  })
})

describe('while the court’s provider is out of order', () => {
  it.each(['discovery', 'token', 'jwks'])('it is said so, and the next try works: %s', async (call) => {
    const away = call === 'discovery' ? browser() : await atProvider()
    await spoil(call, call === 'jwks' ? 'garbled' : 'down')
    if (call === 'discovery') await away.open(paths.courtEnter)
    else await away.send({}, '王海燕')
    expect(away.status).toBe(503)
    expect(away.text).toContain('没有任何数据丢失')
    expect(away.text).toContain('窗口')
    expect(await count("select count(*) n from operator_alarms where name = 'court_sign_in_down'")).toBeGreaterThan(0)
    expect(await isIn(await signIn('王海燕', paths.court, away))).toBe(true)
  })

  it('changes its key without anybody noticing', async () => {
    expect(await isIn(await signIn())).toBe(true)
    await spoil('', 'new key')
    expect(await isIn(await signIn())).toBe(true)
  })
})

describe('what an officer may do', () => {
  it('is what the provider said last: a change of post ends the sessions of the old one', async () => {
    const before = await signIn('何若兰')
    expect(await isIn(before)).toBe(true)
    const again = await atProvider()
    await spoil('token', 'other roles')
    await again.send({}, '何若兰')
    expect(await isIn(again)).toBe(true)
    expect(await isIn(before)).toBe(false)
    const officer = await officerBySubject(connect(env), issuerAt(origin), '0101-finance')
    expect(officer).toMatchObject({ name: '何若兰', roles: ['judge', 'administrator'] })
  })

  it('opens none of the litigants’ doors', async () => {
    const who = await signIn()
    await who.open(paths.applications)
    expect(who.url).toContain(paths.login)
  })
})

import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { agreementVersion } from '../../src/accounts/signing-in/agreement-version.ts'
import { findByMobile } from '../../src/accounts/signing-in/open-account.ts'
import { blindIndex, ringOf } from '../../src/privacy/index.ts'
import { demoLitigant, seedLitigant } from '../../src/sandbox/seed/litigant.ts'
import { litigant } from '../litigant.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { answerTo, askForCode, codeFor, goodPassword, newMobile, newVisitor, register, signIn } from './people.ts'

afterEach(() => vi.useRealTimers())
function later(seconds: number) {
  const at = Date.now() + seconds * 1000
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(at)
}
const pathOf = (visitor: Visitor) => new URL(visitor.url).pathname
const newestTo = async (mobile: string) => (await env.SANDBOX_PHONE.getByName(mobile).messages())[0]?.text
const wrongCode = async (mobile: string) => String((Number(await codeFor(mobile)) + 1) % 1_000_000).padStart(6, '0')

test('whoever has codes sent to a number all day leaves its owner without none in a browser of theirs', async () => {
  const [owner, stranger] = [newVisitor(), newVisitor()]
  const mobile = await register(owner)
  const sent = env.LIMITS.getByName(`sms to ${await blindIndex(ringOf(env), 'mobile', mobile)}`)
  while ((await sent.take([{ seconds: 24 * 3600, most: 10 }])).ok);
  await askForCode(stranger, '/login/sms', mobile)
  expect(stranger.status).toBe(429)
  await owner.ask('/logout', { method: 'POST' })
  await askForCode(owner, '/login/sms', mobile)
  expect(pathOf(owner)).toBe('/login/code')
})

describe('registration with scripts off', () => {
  test('takes two screens, and records which agreement was accepted', async () => {
    const visitor = newVisitor()
    const mobile = await register(visitor)
    expect(pathOf(visitor)).toBe('/identity')
    await visitor.open('/account')
    expect(visitor.text).toContain(`${mobile.slice(0, 3)}****${mobile.slice(-4)}`)
    expect(visitor.html).not.toContain(mobile)
    const account = await findByMobile(env, mobile)
    expect(account).toMatchObject({ agreement: agreementVersion, passwordNeedsCode: false })
    expect(JSON.stringify(account)).not.toContain(mobile)
  })

  test('says all that is wrong at once, spends no code on it, and keeps what was typed', async () => {
    const visitor = newVisitor()
    const mobile = newMobile()
    await askForCode(visitor, '/register', mobile)
    await visitor.send({ 短信验证码: '12345', 设置密码: '12345678' }, '完成注册')
    expect(visitor.status).toBe(422)
    for (const words of ['6 位数字', '太容易', '同意']) expect(visitor.text).toContain(words)
    const code = await codeFor(mobile)
    await visitor.send({ 短信验证码: code, 设置密码: 'short', 我已阅读并同意: true }, '完成注册')
    expect(visitor.status).toBe(422)
    await visitor.send({ 短信验证码: code, 设置密码: goodPassword }, '完成注册')
    expect(pathOf(visitor)).toBe('/identity')
  })

  test('says that the password, which it never sends back, has to be typed again', async () => {
    const visitor = newVisitor()
    const mobile = newMobile()
    await askForCode(visitor, '/register', mobile)
    expect(visitor.text).not.toContain('密码没有保留')
    await visitor.send(
      { 短信验证码: await wrongCode(mobile), 设置密码: goodPassword, 我已阅读并同意: true },
      '完成注册',
    )
    expect(visitor.text).toContain('密码没有保留')
  })

  test('leads whoever mistyped the number back to where it is asked', async () => {
    const visitor = newVisitor()
    await askForCode(visitor, '/register', newMobile())
    await visitor.follow('号码不对')
    expect(pathOf(visitor)).toBe('/register')
    expect(visitor.html).toContain('name=mobile')
  })

  test('with a wrong answer to the captcha sends nothing', async () => {
    const visitor = newVisitor()
    const mobile = newMobile()
    await visitor.open('/register')
    await visitor.send({ 手机号码: mobile, answer: '99' }, '发送验证码')
    expect(visitor.status).toBe(422)
    expect(visitor.text).toContain('答案不对')
    await expect(codeFor(mobile)).rejects.toThrow()
    await visitor.send({ 手机号码: mobile, answer: answerTo(visitor.text) }, '发送验证码')
    expect(pathOf(visitor)).toBe('/register/code')
  })

  test('of a number that has an account looks the same until its owner proves it, and changes nothing', async () => {
    const owner = newVisitor()
    const mobile = await register(owner)
    const before = await findByMobile(env, mobile)
    later(61)
    const again = newVisitor()
    const fresh = newVisitor()
    await askForCode(again, '/register', mobile)
    await askForCode(fresh, '/register', newMobile())
    const seen = (text: string) => text.replace(/1\d\d\*{4}\d{4}/g, '')
    expect(seen(again.text)).toBe(seen(fresh.text))
    expect(again.status).toBe(fresh.status)
    await again.send({
      短信验证码: await codeFor(mobile),
      设置密码: '另一个很长很长的密码也没有用',
      我已阅读并同意: true,
    })
    expect(again.text).toContain('已经注册过')
    expect(await findByMobile(env, mobile)).toEqual(before)
  })

  test('speaks English to who asks for it', async () => {
    const visitor = newVisitor('en')
    await visitor.open('/register')
    expect(visitor.title).toBe('Open an account')
    expect(visitor.text).toMatch(/What is|Which is greater/)
  })
})

describe('whoever is signed in already', () => {
  test.each(['/register', '/login', '/login/sms'])('is told so at %s, and led on or out', async (path) => {
    const { visitor } = await litigant()
    await visitor.open(`${path}?next=%2Faccount`)
    expect([visitor.title, visitor.text]).toEqual(['您已登录', expect.stringContaining('当前账户：王小明')])
    expect(visitor.sees('mobile')).toBe(false)
    await visitor.follow('继续')
    expect(pathOf(visitor)).toBe('/account')
    await visitor.open(path)
    await visitor.send({}, '退出')
    expect(pathOf(visitor)).toBe('/')
  })

  test('may still set another password', async () => {
    const { visitor } = await litigant()
    await visitor.open('/password/forgotten')
    expect(visitor.sees('mobile')).toBe(true)
  })
})

describe('signing in', () => {
  test('with a long password takes one screen, and goes on to where one wanted to go', async () => {
    const mobile = await register(newVisitor())
    const visitor = newVisitor()
    await visitor.open('/account')
    expect(visitor.url).toContain('/login?next=%2Faccount')
    await visitor.send({ 手机号码: mobile, 密码: goodPassword }, '登录')
    expect(pathOf(visitor)).toBe('/account')
  })

  test.each([
    ['/preservations/new', '申请保全要先登录', '我要申请保全'],
    ['/guarantees/new', '申请担保要先登录', '我要申请担保'],
    ['/account', '登录后就到您要去的页面', '我的账户'],
  ])('says why to whoever wanted %s, also beside the other ways in, and leads there', async (path, why, title) => {
    await seedLitigant(env)
    const visitor = newVisitor()
    await visitor.open(`${path}?lang=zh`)
    expect([pathOf(visitor), visitor.text]).toEqual(['/login', expect.stringContaining(why)])
    await visitor.follow('还没有账户')
    expect([pathOf(visitor), visitor.text]).toEqual(['/register', expect.stringContaining(why)])
    await visitor.follow('已有账户')
    await visitor.send({ 手机号码: demoLitigant.mobile, 密码: 'wrong' }, '登录')
    expect([visitor.status, visitor.text]).toEqual([422, expect.stringContaining(why)])
    await visitor.send({ 手机号码: demoLitigant.mobile, 密码: demoLitigant.password }, '登录')
    expect([pathOf(visitor), visitor.title]).toEqual([path, expect.stringContaining(title)])
  })

  test('asks for no reason where somebody only wants to sign in', async () => {
    const visitor = newVisitor()
    await visitor.open('/login')
    for (const link of ['短信验证码登录', '用密码登录', '还没有账户']) {
      await visitor.follow(link)
      expect(visitor.text, link).not.toMatch(/先登录|登录后/)
    }
  })

  test('with a short password also asks for a code', async () => {
    const mobile = await register(newVisitor(), newMobile(), 'kettle-1949')
    later(61)
    const visitor = newVisitor()
    await signIn(visitor, mobile, 'kettle-1949')
    expect(pathOf(visitor)).toBe('/login/code')
    await visitor.send({ 短信验证码: await wrongCode(mobile) }, '登录')
    expect(visitor.text).toContain('还可以再试 4 次')
    await visitor.open('/account')
    expect(pathOf(visitor)).toBe('/login')
    await visitor.open('/login/code')
    await visitor.send({ 短信验证码: await codeFor(mobile) }, '登录')
    expect((await visitor.open('/account')).title).toBe('我的账户')
  })

  test('with an SMS code works without the password; an unknown number learns only then that it is unknown', async () => {
    const mobile = await register(newVisitor())
    later(61)
    const [known, unknown, other] = [newVisitor(), newVisitor(), newMobile()]
    await askForCode(known, '/login/sms', mobile)
    await askForCode(unknown, '/login/sms', other)
    expect(unknown.text.replace(/1\d\d\*{4}\d{4}/g, '')).toBe(known.text.replace(/1\d\d\*{4}\d{4}/g, ''))
    await known.send({ 短信验证码: await codeFor(mobile) }, '登录')
    expect((await known.open('/account')).status).toBe(200)
    await unknown.send({ 短信验证码: await codeFor(other) }, '登录')
    expect(unknown.status).toBe(403)
    expect(unknown.text).toContain('还没有注册')
  })

  test('with a wrong password and with an unknown number is answered in the same words', async () => {
    const mobile = await register(newVisitor())
    const [known, unknown] = [newVisitor(), newVisitor()]
    await signIn(known, mobile, 'not the password')
    await signIn(unknown, newMobile(), 'not the password')
    expect(known.status).toBe(422)
    expect(unknown.status).toBe(422)
    expect(unknown.text).toBe(known.text)
  })

  test('a code that came for one page is no good on another', async () => {
    const mobile = await register(newVisitor())
    later(61)
    const visitor = newVisitor()
    await askForCode(visitor, '/password/forgotten', mobile)
    await visitor.open('/login/code')
    expect(pathOf(visitor)).toBe('/login')
  })

  test('never leads to another site', async () => {
    const mobile = await register(newVisitor())
    const visitor = newVisitor()
    await visitor.open('/login?next=//evil.invalid/')
    await visitor.send({ 手机号码: mobile, 密码: goodPassword }, '登录')
    expect(new URL(visitor.url).host).toBe('test.invalid')
  })
})

describe('somebody who guesses passwords', () => {
  test('is stopped after ten, and cannot lock the owner out', async () => {
    const owner = newVisitor()
    const mobile = await register(owner)
    await owner.open('/account')
    await owner.send({}, '退出')
    const stranger = newVisitor()
    for (let n = 0; n < 10; n++) await signIn(stranger, mobile, `guess number ${n}`)
    expect(stranger.status).toBe(422)
    await signIn(stranger, mobile, goodPassword)
    expect(stranger.status).toBe(429)
    expect(stranger.text).toMatch(/改用短信验证码登录，或在 \d+ 分钟后再试/)
    await signIn(owner, mobile)
    expect((await owner.open('/account')).title).toBe('我的账户')
    later(61)
    const ownerElsewhere = newVisitor()
    await askForCode(ownerElsewhere, '/login/sms', mobile)
    await ownerElsewhere.send({ 短信验证码: await codeFor(mobile) }, '登录')
    expect((await ownerElsewhere.open('/account')).title).toBe('我的账户')
  })

  test('is told apart from an owner who signs in at one new computer after another, and gains no try by it', async () => {
    const mobile = await register(newVisitor())
    const stranger = newVisitor()
    for (let n = 0; n < 9; n++) await signIn(stranger, mobile, `guess number ${n}`)
    for (let n = 0; n < 11; n++) {
      const elsewhere = newVisitor()
      await signIn(elsewhere, mobile)
      expect((await elsewhere.open('/account')).title).toBe('我的账户')
    }
    await signIn(stranger, mobile, 'guess number 9')
    expect(stranger.status).toBe(422)
    await signIn(stranger, mobile, goodPassword)
    expect(stranger.status).toBe(429)
  })

  test('is stopped for a number without an account in the same way', async () => {
    const [stranger, mobile] = [newVisitor(), newMobile()]
    for (let n = 0; n < 11; n++) await signIn(stranger, mobile, `guess number ${n}`)
    expect(stranger.status).toBe(429)
  })

  test('from one address is stopped after a hundred numbers', async () => {
    const address = crypto.randomUUID()
    const stranger = newVisitor('zh', address)
    const counter = env.LIMITS.getByName(`login from ${address}`)
    for (let n = 0; n < 99; n++) await counter.take([{ seconds: 900, most: 100 }])
    await signIn(stranger, newMobile(), 'summer holiday')
    expect(stranger.status).toBe(422)
    await signIn(stranger, newMobile(), 'summer holiday')
    expect(stranger.status).toBe(429)
  })
})

test('a forgotten password is set anew with a code, and every other session ends', async () => {
  const elsewhere = newVisitor()
  const mobile = await register(elsewhere)
  later(61)
  const visitor = newVisitor()
  await askForCode(visitor, '/password/forgotten', mobile)
  await visitor.send({ 短信验证码: await codeFor(mobile), 设置密码: '渤海湾边新盖起来的那一座红色灯塔' }, '设置新密码')
  await vi.waitFor(async () => expect(await newestTo(mobile)).toContain('更改了密码'), 10_000)
  expect((await visitor.open('/account')).title).toBe('我的账户')
  expect(pathOf(await elsewhere.open('/account'))).toBe('/login')
  const third = newVisitor()
  await signIn(third, mobile, goodPassword)
  expect(third.status).toBe(422)
  await signIn(third, mobile, '渤海湾边新盖起来的那一座红色灯塔')
  expect((await third.open('/account')).title).toBe('我的账户')
})

describe('changing the number', () => {
  async function asked() {
    const visitor = newVisitor()
    const [old, fresh] = [await register(visitor), newMobile()]
    later(61)
    await visitor.open('/account/mobile')
    await visitor.send({ 新手机号码: fresh })
    return { visitor, old, fresh }
  }

  test('takes a code from each of the two; then the old number opens nothing', async () => {
    const { visitor, old, fresh } = await asked()
    await visitor.send({ 旧号码: await codeFor(old), 新号码: await codeFor(fresh) }, '继续')
    expect(visitor.text).toContain(`${fresh.slice(0, 3)}****${fresh.slice(-4)}`)
    expect(await findByMobile(env, old)).toBeNull()
    await vi.waitFor(async () => expect(await newestTo(old)).toContain('更换了手机号码'), 10_000)
    const another = newVisitor()
    await signIn(another, fresh)
    expect((await another.open('/account')).title).toBe('我的账户')
  })

  test('does not happen with one of them wrong, and a slip in the second does not cost the first', async () => {
    const { visitor, old, fresh } = await asked()
    await visitor.send({ 旧号码: await wrongCode(old), 新号码: await codeFor(fresh) }, '继续')
    expect(visitor.status).toBe(422)
    await visitor.send({ 旧号码: await codeFor(old), 新号码: await wrongCode(fresh) }, '继续')
    expect(visitor.status).toBe(422)
    expect(await findByMobile(env, fresh)).toBeNull()
    await visitor.send({ 新号码: await codeFor(fresh) }, '继续')
    expect(await findByMobile(env, fresh)).not.toBeNull()
  })

  test('to a number of somebody else is refused, and not before that number is proved', async () => {
    const taken = await register(newVisitor())
    const visitor = newVisitor()
    const old = await register(visitor)
    later(61)
    await visitor.open('/account/mobile')
    await visitor.send({ 新手机号码: taken })
    expect(pathOf(visitor)).toBe('/account/mobile/code')
    await visitor.send({ 旧号码: await codeFor(old), 新号码: await codeFor(taken) }, '继续')
    expect(visitor.text).toContain('这个号码不能使用')
  })
})

test('one sees where one is signed in, and ends all the others at once', async () => {
  const [here, there] = [newVisitor(), newVisitor()]
  const mobile = await register(here)
  await signIn(there, mobile)
  await here.open('/account')
  expect(here.text).toContain('本机')
  await here.send({}, '退出其他所有设备')
  expect(here.title).toBe('我的账户')
  expect(pathOf(await there.open('/account'))).toBe('/login')
})

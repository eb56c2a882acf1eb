import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { kioskOf, lockKiosk, unlockKiosk, useKioskCode } from '../../src/db/kiosk/kiosks.ts'
import type { Role } from '../../src/kinds/officer.ts'
import { sha256 } from '../../src/privacy/bytes.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { demoLitigant, seedLitigant } from '../../src/sandbox/seed/litigant.ts'
import built from '../../src/ui/client/built.json' with { type: 'json' }
import { askForCode, newMobile, newVisitor, register, signIn } from '../accounts/people.ts'
import { all } from '../html.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { officer } from '../office/court.ts'
import { begun, court, db, lookingAgain, newCode, newKiosk } from './kiosks.ts'

// Signing in too often at a time is refused, so there are three of them.
let mobile: string
let helped: string
let touching: string
beforeAll(async () => {
  mobile = await register(newVisitor())
  helped = await register(newVisitor())
  touching = await register(newVisitor())
})

afterEach(() => vi.useRealTimers())
const later = (seconds: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 })

it('is enrolled once with the code of an administrator', async () => {
  const { id, screen } = await newKiosk()
  expect(screen.text).toContain('自助服务终端')
  expect(screen.text).toContain('English')
  const code = await newCode('enrol', id)
  const other = await newVisitor().open('/kiosk')
  await other.send({ 一次性启用码: 'WRONG111' }, '启用本机')
  expect(other.status).toBe(422)
  expect(other.text).toContain('启用码不对')
  await other.send({ 一次性启用码: ` ${code.toLowerCase()} ` }, '启用本机')
  for (const said of [
    '开始办理',
    '个人信息全部清除',
    'follow your case and print papers here',
    'everything personal is cleared',
  ])
    expect(other.text).toContain(said)
  const third = await newVisitor().open('/kiosk')
  await third.send({ 一次性启用码: code }, '启用本机')
  expect(third.status).toBe(422)
  expect((await screen.open('/')).html).not.toContain(built.kioskLook)
})

it('dresses the pages that everybody sees', async () => {
  const { screen } = await newKiosk()
  await begun(screen)
  expect(screen.url).toContain('/?lang=zh')
  expect(screen.html).toContain('class="kiosk"')
  expect(screen.text).toContain('结束使用')
  await screen.open('/register')
  expect(screen.html).toMatch(/<input[^>]*autocomplete="off"/)
  expect(screen.html).not.toMatch(/autocomplete="(?!off)/)
})

it('says that papers go in by phone, wherever a page asks for one', async () => {
  await seed(env)
  await seedLitigant(env)
  const { screen } = await newKiosk()
  await (await (await begun(screen)).open('/login')).send(demoLitigant)
  await (await screen.open('/preservations/new')).send({ read: 'yes' }, '创建')
  expect(screen.text).not.toContain('纸质材料请用手机拍照')
  await screen.open(`${/\/applications\/\w+/.exec(screen.url)![0]}/edit/materials`)
  expect(screen.text).toContain('纸质材料请用手机拍照')
})

it('ends in one touch, on the server and in the browser', async () => {
  const { screen } = await newKiosk()
  await signIn(await begun(screen), mobile)
  expect((await screen.open('/account')).text).toContain('密码')
  await screen.send({}, '结束使用')
  expect(screen.text).toContain('开始办理')
  await screen.open('/account')
  expect(screen.url).toContain('/login')
})

it('ends whoever was there when the next person comes to its first page', async () => {
  const { screen } = await newKiosk()
  await signIn(await begun(screen), mobile)
  await screen.open('/kiosk')
  await screen.open('/account')
  expect(screen.url).toContain('/login')
})

it('knows no more to whom a code was sent when the next person comes', async () => {
  const { screen } = await newKiosk()
  await askForCode(await begun(screen), '/register', newMobile())
  expect(screen.url).toContain('/register/code')
  await screen.open('/kiosk')
  await screen.open('/register/code')
  expect(screen.url).not.toContain('/code')
})

it('ends a session that nobody has touched for four minutes', async () => {
  const { screen } = await newKiosk()
  await signIn(await begun(screen), mobile)
  later(4 * 60 + 1)
  await screen.open('/account')
  expect(screen.url).toContain('/login')
})

it('asks without scripts whether somebody is still there, and goes back to its first page by itself', async () => {
  const { screen } = await newKiosk()
  await signIn(await begun(screen), mobile)
  await screen.open('/agreement?size=large')
  expect(lookingAgain(screen)).toEqual(['60', expect.stringMatching(/^\/kiosk\/away\?back=/)])
  await screen.open(lookingAgain(screen)[1]!)
  expect(screen.text).toContain('还在使用吗')
  expect(screen.html).not.toContain('href=/account')
  expect(lookingAgain(screen)).toEqual(['20', '/kiosk'])
  await screen.follow('继续使用')
  expect(screen.url).toContain('/agreement?size=large')
})

it('asks as soon where what can be typed is a search of one’s own applications', async () => {
  await seed(env)
  await seedLitigant(env)
  const { screen } = await newKiosk()
  await (await (await begun(screen)).open('/login')).send(demoLitigant)
  await (await screen.open('/preservations/new')).send({ read: 'yes' }, '创建')
  await screen.open('/applications')
  expect(screen.html).toContain('role="search"')
  expect(lookingAgain(screen)[0]).toBe('60')
})

it('does not wait for ever where a page looks again by itself', async () => {
  const { screen } = await newKiosk()
  await signIn(await begun(screen), mobile)
  await screen.open('/account')
  await screen.send({}, '转到手机')
  for (let spent = 5; spent < 60; spent += 5) {
    const [seconds, to] = lookingAgain(screen)
    expect([seconds, to]).toEqual(['5', `/handover?waited=${spent}`])
    await screen.open(to!)
  }
  expect(lookingAgain(screen)[1]).toBe('/kiosk/away?back=%2Fhandover')
})

it('leaves nothing for a browser to keep, and clears what it kept', async () => {
  const { screen } = await newKiosk()
  await signIn(await begun(screen), mobile)
  const page = await screen.ask('/account')
  expect(page.headers.get('cache-control')).toBe('no-store')
  const ended = await screen.ask('/kiosk/end', { method: 'POST', body: new URLSearchParams() })
  expect(ended.headers.get('clear-site-data')).toBe('"cache", "storage"')
})

it('shows nothing but its lock once an administrator has locked it', async () => {
  const { id, screen } = await newKiosk()
  await signIn(await begun(screen), mobile)
  await lockKiosk(db, { court, id }, { by: 'o1', at: Date.now() })
  await screen.open('/account')
  expect([screen.status, screen.text]).toEqual([503, expect.stringContaining('本机暂停服务')])
  expect(lookingAgain(screen)).toEqual(['60', '/kiosk'])
  await unlockKiosk(db, { court, id })
  expect((await screen.open('/account')).url).toContain('/login')
})

it('is locked and unlocked by commands of their own: two administrators who press at once do not undo each other', async () => {
  const { id } = await newKiosk()
  const press = async (does: 'lock' | 'unlock', who: Role[] = ['administrator']) =>
    (await officer(who).ask(`/court/kiosks/${id}/${does}`, { method: 'POST', body: new URLSearchParams() })).status
  const lock = async () => {
    const { lockedAt, lockedBy } = (await kioskOf(db, court, id))!
    return { lockedAt, lockedBy }
  }
  expect(await press('lock')).toBe(303)
  const first = await lock()
  expect(first).toEqual({ lockedAt: expect.any(Number), lockedBy: '津0116-administrator' })
  expect(await press('lock', ['administrator', 'clerk'])).toBe(303)
  expect(await lock()).toEqual(first)
  expect([await press('unlock'), await press('unlock', ['administrator', 'clerk'])]).toEqual([303, 303])
  expect(await lock()).toEqual({ lockedAt: null, lockedBy: null })
})

it.each([
  ['zh', '已锁定“立案大厅', '已解锁“立案大厅', '已添加“新的一台zh”'],
  ['en', '” is locked: nobody', '” is unlocked', '“新的一台en” is added'],
] as const)('says what was done with a terminal (%s)', async (lang, locked, unlocked, added) => {
  const { id } = await newKiosk()
  const one = officer('administrator', court, lang)
  const press = async (does: string) => {
    const { headers } = await one.ask(`/court/kiosks/${id}/${does}`, { method: 'POST', body: new URLSearchParams() })
    return (await one.open(headers.get('location')!)).text
  }
  expect(await press('lock')).toContain(locked)
  expect(await press('unlock')).toContain(unlocked)
  await one.open('/court/kiosks')
  await one.send({ name: `新的一台${lang}` })
  expect(one.text).toContain(added)
  expect((await one.open('/court/kiosks')).text).not.toContain(added)
})

it('has a name of its own at its court, so that one is not locked for another', async () => {
  const one = await officer('administrator', court).open('/court/kiosks')
  await one.send({ name: '同名的一台' })
  await one.send({ name: '同名的一台' })
  expect([one.status, one.text]).toEqual([422, expect.stringContaining('本院已有一台终端用这个名称')])
  expect(one.html).toMatch(/name="?name"?[^>]*value="?同名的一台/)
  const elsewhere = await officer('administrator', '京0105').open('/court/kiosks')
  expect((await elsewhere.send({ name: '同名的一台' })).status, 'another court’s is another').toBe(200)
})

it('has it alone where two administrators add one of that name at once: the second is told at the field', async () => {
  for (let round = 0; round < 6; round++) {
    const two = await Promise.all([1, 2].map(() => officer('administrator', court).open('/court/kiosks')))
    await Promise.all(two.map((one) => one.send({ name: `同时添加的${round}号` })))
    expect(two.map(({ status }) => status).toSorted()).toEqual([200, 422])
    const late = two.find(({ status }) => status === 422)!
    expect(late.text).toContain('终端名称和位置：本院已有一台终端用这个名称')
  }
})

it('moves a session to the phone that shows the same two digits', async () => {
  const { screen } = await newKiosk()
  await signIn(await begun(screen), mobile)
  await screen.open('/agreement?size=large')
  await screen.send({}, '转到手机')
  expect(screen.text).toContain('用手机扫描二维码')
  expect((await screen.follow('返回')).url, 'no phone at hand').toContain('/agreement?size=large')
  await screen.send({}, '转到手机')
  const phone = newVisitor()
  await phone.open(await scanned(screen))
  await phone.send({}, '在这里继续办理')
  const digits = /(\d\d)/.exec(phone.text)![1]!
  await screen.open('/handover')
  await screen.send({ 另一台设备上显示的两位数字: other(digits) }, '确认转移')
  expect([screen.status, screen.text]).toEqual([422, expect.stringContaining('数字不对')])
  await screen.send({ 另一台设备上显示的两位数字: digits }, '确认转移')
  expect(screen.text).toContain('已转到您的手机')
  expect((await screen.open('/account')).url).toContain('/login')
  await phone.open('/handover')
  await phone.send({}, '在这里继续办理')
  expect(phone.url).toContain('/agreement?size=large')
  expect((await phone.open('/account')).text).toContain('密码')
  expect(phone.html).not.toContain(built.kioskLook)
})

it('gives a code to the first phone only, and stops after three wrong guesses', async () => {
  const { screen } = await newKiosk()
  await signIn(await begun(screen), mobile)
  await screen.open('/account')
  await screen.send({}, '转到手机')
  const link = await scanned(screen)
  const phone = await newVisitor().open(link)
  await phone.send({}, '在这里继续办理')
  expect((await newVisitor().open(link)).status).toBe(404)
  const digits = /(\d\d)/.exec(phone.text)![1]!
  await screen.open('/handover')
  for (let tries = 0; tries < 3; tries++) await screen.open('/handover').then(() => guess(screen, other(digits)))
  expect(screen.text).toContain('这个二维码已失效')
  await phone.open('/handover')
  expect(phone.text).toContain('这个二维码已失效')
})

it('lets go of what is on its way to another screen where its owner signs out everywhere else', async () => {
  const [taken, phone, owner] = [newVisitor(), newVisitor(), newVisitor()]
  const number = await register(taken)
  await (await taken.open('/handover/offer?to=/account')).send({}, '转到手机')
  await (await phone.open(await scanned(taken))).send({}, '在这里继续办理')
  const digits = /(\d\d)/.exec(phone.text)![1]!
  await (await taken.open('/handover')).send({ 另一台设备上显示的两位数字: digits }, '确认转移')
  await signIn(owner, number)
  await (await owner.open('/account')).send({}, '退出其他所有设备')
  expect((await phone.open('/handover')).text).toContain('这个二维码已失效')
  expect((await phone.open('/account')).url).toContain('/login')
  expect((await owner.open('/account')).text).toContain('密码')
})

it('is signed in at from the phone that types in the digits on its screen', async () => {
  const { screen } = await newKiosk()
  await screen.open('/kiosk')
  await screen.send({}, '用手机扫码登录')
  const phone = newVisitor()
  await phone.open(await scanned(screen))
  expect(phone.url).toContain('/login')
  await phone.send({ 手机号码: mobile, 密码: '海河边的三只白鹭正往东边飞去了' }, '登录')
  expect(phone.text).toContain('立案大厅1号机')
  await phone.send({}, '确认')
  await screen.open('/handover')
  const digits = /两位数字\s+(\d\d)/.exec(screen.text)![1]!
  await phone.send({ 另一台设备上显示的两位数字: digits }, '确认转移')
  expect(phone.text).toContain('请在终端上按“在这里继续办理”')
  await screen.open('/handover')
  await screen.send({}, '在这里继续办理')
  expect((await screen.open('/account')).text).toContain('密码')
})

it('offers a code by SMS before a password, and a phone instead of either', async () => {
  const { screen } = await newKiosk()
  await (await begun(screen)).open('/login?next=/account')
  expect(screen.text.indexOf('短信验证码登录')).toBeLessThan(screen.text.indexOf('用密码登录'))
  expect(screen.html, 'the other way is not pressed on anybody').toMatch(/<button class="?quiet"?>登录</)
  await screen.follow('短信验证码登录')
  expect(screen.url).toContain('/login/sms?next=')
  expect((await newVisitor().open('/login')).text).not.toContain('在本机')
  const phone = newVisitor()
  await signIn(phone, touching)
  await screen.send({}, '用手机扫码登录')
  await (await phone.open(await scanned(screen))).send({}, '确认')
  await screen.open('/handover')
  const digits = /两位数字\s+(\d\d)/.exec(screen.text)![1]!
  await phone.send({ 另一台设备上显示的两位数字: digits }, '确认转移')
  await (await screen.open('/handover')).send({}, '在这里继续办理')
  expect(screen.url, 'where they wanted to go').toContain('/account')
})

it('lets the two digits be pressed one after the other where no script puts keys on the screen', async () => {
  const { screen } = await newKiosk()
  await signIn(await begun(screen), touching)
  await screen.open('/account')
  await screen.send({}, '转到手机')
  const phone = await newVisitor().open(await scanned(screen))
  await phone.send({}, '在这里继续办理')
  expect(phone.text, 'a phone has keys').not.toContain('第一位数字')
  const [first, second] = /(\d)(\d)/.exec(phone.text)!.slice(1)
  await screen.open('/handover')
  await screen.send({}, first)
  expect(screen.text).toContain(`第一位是 ${first}`)
  await screen.send({}, second)
  expect(screen.text).toContain('已转到您的手机')
})

it('is signed in at with a phone in the language that was pressed', async () => {
  const { screen } = await newKiosk()
  await screen.open('/kiosk')
  await screen.send({}, 'Sign in with your phone')
  expect(screen.text).toContain('Scan the code with your phone')
})

it('goes on from the phone with the form that was left half filled in there', async () => {
  await seed(env)
  await seedLitigant(env)
  const phone = newVisitor()
  await (await phone.open('/login')).send(demoLitigant)
  await (await phone.open('/preservations/new')).send({ read: 'yes' }, '创建')
  const place = `${new URL(phone.url).pathname.replace(/\/edit.*/, '')}/edit/basics`
  await (await phone.open(place)).send({ court_find: '在手机上写到一半' }, '暂存')
  const { screen } = await newKiosk()
  await screen.open('/kiosk')
  await screen.send({}, '用手机扫码登录')
  await (await phone.open(await scanned(screen))).send({}, '确认')
  await screen.open('/handover')
  const digits = /两位数字\s+(\d\d)/.exec(screen.text)![1]!
  await phone.send({ 另一台设备上显示的两位数字: digits }, '确认转移')
  await (await screen.open('/handover')).send({}, '在这里继续办理')
  expect(screen.url).toContain(place)
  expect(screen.html).toContain('在手机上写到一半')
})

it('records the consent of the person whom a clerk helps, and says who helps', async () => {
  const { screen } = await newKiosk()
  await signIn(await begun(screen), helped)
  await screen.open('/')
  await screen.follow('请工作人员协助')
  await screen.send({ 工作人员的协助码: await newCode('guide', null) })
  expect(screen.status).toBe(422)
  const elsewhere = await newCode('guide', null, '京0105')
  await screen.send({ 我同意: true, 工作人员的协助码: elsewhere })
  expect(screen.status).toBe(422)
  expect(
    await useKioskCode(db, { hash: await sha256(elsewhere), purpose: 'guide', court: '京0105' }, Date.now()),
    'it still counts there',
  ).not.toBe(null)
  await screen.send({ 我同意: true, 工作人员的协助码: await newCode('guide', null) })
  expect((await screen.open('/')).text).toContain('刘书记员 正在协助您')
})

it('lets a clerk’s code be tried ten times in a quarter of an hour', async () => {
  const { screen } = await newKiosk()
  await signIn(await begun(screen), helped)
  await screen.open('/kiosk/guidance')
  for (let tries = 0; tries < 10; tries++) await screen.send({ 我同意: true, 工作人员的协助码: '000000' })
  expect(screen.text).toContain('已用过')
  await screen.send({ 我同意: true, 工作人员的协助码: await newCode('guide', null) })
  expect(screen.text).toContain('试的次数太多')
})

it('says that it is there, and learns how it stands', async () => {
  const { id, screen } = await newKiosk()
  const beat = (who: Visitor) => who.ask('/kiosk/heartbeat', { method: 'POST', body: '{}' })
  expect(await (await beat(screen)).json()).toEqual({ locked: false, printer: 'unknown' })
  expect((await kioskOf(db, court, id))!.seenAt).toBeGreaterThan(Date.now() - 5000)
  expect((await beat(newVisitor())).status).toBe(401)
})

const other = (digits: string) => String((Number(digits) + 1) % 100).padStart(2, '0')
const guess = (screen: Visitor, digits: string) =>
  screen.text.includes('已失效') ? screen : screen.send({ 另一台设备上显示的两位数字: digits }, '确认转移')

/** What the camera reads from the code. */
async function scanned(screen: Visitor): Promise<string> {
  expect(screen.html).toContain('<svg')
  const link = all(screen.page, 'a').find((one) => one.at.href?.includes('/handover/'))!
  return new URL(link.at.href!).pathname
}

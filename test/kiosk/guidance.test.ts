import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { sweepAccounts } from '../../src/accounts/sweep.ts'
import { pageSize } from '../../src/db/cursor.ts'
import { recordGuidance } from '../../src/db/kiosk/kiosks.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { demoLitigant, seedLitigant } from '../../src/sandbox/seed/litigant.ts'
import { newVisitor, register, signIn } from '../accounts/people.ts'
import { all, text } from '../html.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { officer } from '../office/court.ts'
import { begun, court, db, newCode, newKiosk } from './kiosks.ts'

beforeAll(async () => {
  await seed(env)
  await seedLitigant(env)
})
afterEach(() => vi.useRealTimers())

const days = (count: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + count * 86_400_000 })
const records = (at = court) => officer('administrator', at).open('/court/kiosks/guidance')
const helped = async (screen: Visitor) => {
  await screen.follow('请工作人员协助')
  return screen.send({ 我同意: true, 工作人员的协助码: await newCode('guide', null) })
}

it('shows administrators who was helped by whom, masked, at which terminal, with what and until when', async () => {
  const { screen } = await newKiosk()
  await (await begun(screen)).open('/login')
  await screen.send(demoLitigant)
  await (await screen.open('/preservations/new')).send({ read: 'yes' }, '创建')
  const form = screen.url
  await screen.follow('请工作人员协助')
  expect(screen.html, 'where a phone goes on').toContain(`name="to" value="${new URL(form).pathname}"`)
  expect((await screen.follow('返回')).url, 'on one’s own after all').toBe(form)
  await helped(screen)
  expect(screen.url).toBe(form)
  const list = await records()
  expect(list.text).toMatch(/王\*\*\s+.*刘书记员.*立案大厅1号机.*正在协助.*保全申请.*我同意由工作人员协助填写/s)
  expect(list.text).not.toContain('王小明')
  await screen.send({}, '结束使用')
  expect((await records()).text).toMatch(/日.*起\s+.*日.*止/s)
  expect((await newVisitor('zh').open('/court/kiosks/guidance')).url).toContain('/court/login')
  expect((await officer('clerk').open('/court/kiosks/guidance')).status).toBe(403)
  expect((await records('京0105')).text).toContain('还没有工作人员协助过')
})

it('says of a clerk’s code that is none what to do about it', async () => {
  const { screen } = await newKiosk()
  await (await begun(screen)).open('/login')
  await screen.send(demoLitigant)
  await screen.follow('请工作人员协助')
  await screen.send({ 我同意: true, 工作人员的协助码: '204816' })
  expect(screen.text).toContain('协助码不对、已用过或已过期，请工作人员重新生成。')
})

it('shows people their own record, in their data and in the copy of them', async () => {
  const { screen } = await newKiosk()
  const mobile = await register(newVisitor())
  await signIn(await begun(screen), mobile)
  await screen.open('/')
  await helped(screen)
  const me = newVisitor()
  await signIn(me, mobile)
  expect((await me.open('/account/data')).text).toMatch(/刘书记员，立案大厅1号机.*正在协助.*我同意/s)
  const copy = (await (await me.ask('/account/data/export')).json()) as { helpAtTerminals: object[] }
  expect(copy.helpAtTerminals).toMatchObject([
    { officer: '刘书记员', kiosk: expect.stringContaining('立案大厅1号机'), application: null },
  ])
  expect((await records()).text).toContain(`${mobile.slice(0, 3)}****${mobile.slice(-4)}`)
  const other = newVisitor()
  await signIn(other, await register(newVisitor()))
  expect((await other.open('/account/data')).text).not.toContain('刘书记员')
})

it('still knows when help ended after its session is forgotten', async () => {
  const { screen } = await newKiosk()
  const mobile = await register(newVisitor())
  await signIn(await begun(screen), mobile)
  await screen.open('/')
  await helped(screen)
  days(3)
  await sweepAccounts(env, Date.now())
  expect((await records()).text).not.toContain('正在协助')
})

it('does not tell of an application that is not theirs', async () => {
  const { screen } = await newKiosk()
  const mobile = await register(newVisitor())
  await signIn(await begun(screen), mobile)
  const theirs = 'a0000000000000000000000000000000'
  await env.DESK.getByName(theirs).open('preservation', 'somebody else')
  await screen.open(`/kiosk/guidance?to=/applications/${theirs}`)
  await screen.send({ 我同意: true, 工作人员的协助码: await newCode('guide', null) })
  const [, newest] = all((await records()).page, 'tr')
  expect(text(newest!)).toContain('未涉及具体申请')
})

it('lists them page by page, the newest first', async () => {
  const { id: kioskId } = await newKiosk()
  const { id: accountId } = (await env.DB.prepare('select id from accounts limit 1').first<{ id: string }>())!
  const who = { kioskId, accountId, session: 'past', officer: 'o1', consent: '同意', court: '沪0101' }
  for (let count = 0; count <= pageSize; count++) {
    const at = 1_750_000_000_000 + Math.floor(count / 2) * 1000
    await recordGuidance(db, { ...who, id: `g${count}`, officerName: `书记员${count}号`, at, endedAt: at })
  }
  const first = await records('沪0101')
  const seen = (page: Visitor) => page.text.match(/书记员\d+号/g) ?? []
  const shown = seen(first)
  await first.follow('更早的')
  const both = [...shown, ...seen(first)]
  expect(shown).toHaveLength(pageSize)
  expect(both[0]).toBe('书记员20号')
  expect(new Set(both).size).toBe(pageSize + 1)
})

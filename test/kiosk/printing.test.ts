import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { blindIndex, ringOf } from '../../src/privacy/index.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { demoLitigant, seedLitigant } from '../../src/sandbox/seed/litigant.ts'
import { newVisitor } from '../accounts/people.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { begun, newCode, newKiosk } from './kiosks.ts'

beforeAll(async () => {
  await seed(env)
  await seedLitigant(env)
})

/** The program beside a terminal's printer, as far as the server can tell. */
async function newPrinter(kiosk: string) {
  const program = newVisitor()
  const post = (path: string, body: unknown, key = '') =>
    program.ask(path, { method: 'POST', body: JSON.stringify(body), headers: { authorization: `Bearer ${key}` } })
  const enrolled = await post('/kiosk/printer/enrolment', { code: await newCode('enrol', kiosk) })
  const { key } = (await enrolled.json()) as { key: string }
  const says = async (printer: string) => {
    const answer = await post('/kiosk/printer', { printer }, key)
    return ((await answer.json()) as { prints: string[] }).prints
  }
  const fetched = (paper: string) => program.ask(paper, { headers: { authorization: `Bearer ${key}` } })
  const reports = (paper: string, what: unknown) => post(paper, what, key)
  return { says, fetched, reports }
}

/** A person at a terminal that has a printer, in front of a paper of their own. */
async function atPrinter() {
  // As on another day: here one person signs in at more terminals than anybody stands at in a quarter of an hour.
  await env.LIMITS.getByName(`login ${await blindIndex(ringOf(env), 'mobile', demoLitigant.mobile)}`).clear()
  const { id, screen } = await newKiosk()
  const printer = await newPrinter(id)
  await printer.says('ready')
  await (await begun(screen)).open('/login')
  await screen.send({ mobile: demoLitigant.mobile, password: demoLitigant.password })
  expect(new URL(screen.url).pathname, screen.text).toBe('/applications')
  await screen.open('/preservations/new')
  await screen.send({ read: 'yes' }, '创建')
  const paper = `${/\/applications\/\w+/.exec(screen.url)![0]}/printed`
  await screen.open(paper)
  return { screen, printer, paper }
}

const asks = async (screen: Visitor) => screen.send({}, '打印')

it('prints a paper, and says so only when the printer does', async () => {
  const { screen, printer, paper } = await atPrinter()
  expect(screen.url).toContain('/handover/offer')
  expect((await asks(screen)).text).toContain('等待打印')
  const [waiting] = await printer.says('ready')
  const file = await printer.fetched(waiting!)
  expect([file.status, (await file.text()).slice(0, 5)]).toEqual([200, '%PDF-'])
  expect((await screen.open(screen.url)).text).toContain('正在打印')
  expect((await printer.reports(waiting!, { state: 'printed' })).status).toBe(200)
  expect((await screen.open(screen.url)).text).toContain('已打印')
  expect((await screen.open(paper)).text).toMatch(/已于.*打印过/)
  expect(await printer.says('ready')).toEqual([])
  expect((await printer.fetched(waiting!)).status).toBe(404)
})

it('does not count a paper as printed that ran out of paper on the way, and offers the printer no more', async () => {
  const { screen, printer, paper } = await atPrinter()
  await asks(screen)
  const [waiting] = await printer.says('ready')
  await printer.fetched(waiting!)
  await printer.reports(waiting!, { state: 'failed', printer: 'out_of_paper' })
  expect((await screen.open(screen.url)).text).toContain('没有打印成功')
  expect(screen.text).toContain('打印机缺纸')
  expect(screen.html, 'the phone goes on with the paper').toContain(`name="to" value="${paper}"`)
  expect((await screen.follow('返回')).url).toContain(paper.replace('/printed', ''))
  expect((await screen.open(paper)).text).not.toMatch(/打印过/)
  expect(screen.text).toContain('现在也不能打印')
  expect(screen.html).not.toContain('action="/kiosk/prints"')
})

it('prints nothing of somebody who has gone', async () => {
  const { screen, printer } = await atPrinter()
  await asks(screen)
  const [waiting] = await printer.says('ready')
  await screen.send({}, '结束使用')
  expect(await printer.says('ready')).toEqual([])
  expect((await printer.fetched(waiting!)).status).toBe(404)
  expect((await env.FILES.list({ prefix: 'kiosk-prints/' })).objects).toEqual([])
})

it('puts no paper down that was not asked for in this session, and lets no stranger fetch one', async () => {
  const { screen, printer, paper } = await atPrinter()
  expect((await screen.open(`${paper}?print=AAAAAAAAAAAA`)).url).toContain('/handover/offer')
  await asks(screen)
  const [waiting] = await printer.says('ready')
  const other = await newPrinter((await newKiosk()).id)
  expect((await other.fetched(waiting!)).status).toBe(404)
  expect((await other.reports(waiting!, { state: 'printed' })).status).toBe(409)
  expect((await newVisitor().ask(waiting!)).status).toBe(401)
})

it('tells a printer that says what is no state of one', async () => {
  const printer = await newPrinter((await newKiosk()).id)
  expect((await printer.reports('/kiosk/printer', { printer: 'on fire' })).status).toBe(422)
  expect((await printer.reports('/kiosk/printer/x', { state: 'done' })).status).toBe(422)
})

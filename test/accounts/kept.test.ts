import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { seed } from '../../src/sandbox/seed/index.ts'
import { Visitor } from '../no-script-visitor.ts'
import { fetchWorker } from '../worker-here.ts'
import { goodPassword, newVisitor, register, signIn } from './people.ts'

beforeAll(() => seed(env))
afterEach(() => vi.useRealTimers())

/** A browser says beforehand how much it is about to send. */
async function atScreen() {
  const mobile = await register(newVisitor())
  const fetcher = async (request: Request) => {
    const body = await request.clone().arrayBuffer()
    if (body.byteLength) request.headers.set('content-length', String(body.byteLength))
    return fetchWorker(request)
  }
  const person = new Visitor('https://test.invalid', { fetcher })
  await signIn(person, mobile)
  return { person, mobile }
}

/** Sends the form when the session has ended, and signs in again. */
async function tooLate({ person, mobile }: Awaited<ReturnType<typeof atScreen>>, send: () => Promise<unknown>) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 60_000 })
  await send()
  expect(person.url).toContain('/login?next=')
  expect(person.text).toContain('填写的内容已经保留，登录后接着办理；选过的文件要重新选择。')
  await person.send({ 手机号码: mobile, 密码: goodPassword }, '登录')
}

// Larger than any form without files may be.
const scan = () => new File([new Uint8Array(200_000)], '委托书.pdf', { type: 'application/pdf' })

test('a power of attorney sent too late is there again after signing in, but for its paper', async () => {
  const here = await atScreen()
  await here.person.open('/account/powers')
  const given = { 委托人姓名: '李四', 委托人证件号码: '11010519491231002X', scope: ['file'], startsOn: '2026-11-01' }
  await tooLate(here, () => here.person.send({ ...given, paper: scan() }, '登记授权委托书'))
  expect(here.person.url).toContain('/account/powers')
  for (const value of ['李四', '11010519491231002X', '2026-11-01'])
    expect(here.person.html).toContain(`value="${value}"`)
  expect(here.person.html).toMatch(/value=file[^>]* checked/)
  expect((await here.person.open('/account/powers')).html).not.toContain('value="李四"')
})

test('so is an identity handed in to a court, and one that waits for a face check', async () => {
  const here = await atScreen()
  await here.person.open('/identity/documents')
  await tooLate(here, () => here.person.send({ 姓名: '陈大文', papers: scan() }, '提交核验'))
  expect([here.person.url, here.person.html]).toEqual([
    expect.stringContaining('/identity/documents'),
    expect.stringContaining('value="陈大文"'),
  ])
  await here.person.open('/identity')
  await tooLate(here, () => here.person.send({ name: '李四' }))
  expect(here.person.html).toContain('value="李四"')
})

test('whoever only wanted to see a page reads why they have to sign in, and whoever came to sign in nothing', async () => {
  const visitor = newVisitor()
  await visitor.open('/account')
  expect(visitor.text).toContain('登录后就到您要去的页面')
  await visitor.open('/login')
  expect(visitor.text).not.toContain('登录后')
})

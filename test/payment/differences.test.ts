import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../src/db/connect.ts'
import { enrolOfficers } from '../../src/db/office/staff.ts'
import { dayIn } from '../../src/rules/calendar.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { officer } from '../office/court.ts'
import { calm } from './calm.ts'
import { awaitingFee, bank, cashierOf, fault, ordered, paid } from './payer.ts'

afterAll(calm)
beforeAll(async () => {
  await seed(env)
  const one = { issuer: 'test', subject: 'a', court: '津0116', name: '陈会计', createdAt: 1 }
  await enrolOfficers(connect(env), [{ ...one, id: '津0116-finance_officer', roles: ['finance_officer'] }])
})

const today = dayIn(Date.now())
const finance = (lang: 'zh' | 'en' = 'zh') => officer('finance_officer', '津0116', lang).open('/court/finance')
const run = async () => (await finance()).send({ day: today }, '立即对账')
const pageOf = async (number: string, kind = 'payment', day = today) =>
  (await finance()).open(`/court/finance/differences/wechat/${day}/${kind}/${number}`)

test.each([
  ['payment', null, 500, null, '渠道收到了这笔款项，我们没有登记'],
  ['payment', 500, null, 500, '我们登记了，渠道账单里没有'],
  ['payment', 500, 600, 500, '渠道收到的比我们登记的多'],
  ['payment', 500, 400, 500, '渠道收到的比我们登记的少'],
  ['payment', 500, 500, 400, '总账不符'],
  ['refund', null, 500, null, '渠道退出了这笔款项，我们没有登记'],
  ['refund', 500, null, 500, '付款人可能还没有收到'],
  ['refund', 500, 600, 500, '渠道退出的比我们登记的多'],
  ['refund', 500, 400, 500, '付款人没有收足'],
])(
  'a difference of a %s (ours %s, theirs %s, ledger %s) says what to do: %s',
  async (kind, ours, theirs, ledger, says) => {
    const number = crypto.randomUUID()
    const row = `insert into reconciliation_differences (provider, day, kind, number, ours, theirs, ledger, found_at)
    values ('wechat', '2026-01-02', ?, ?, ?, ?, ?, 1)`
    await env.DB.prepare(row).bind(kind, number, ours, theirs, ledger).run()
    const visitor = await pageOf(number, kind, '2026-01-02')
    expect(visitor.text).toContain(says)
    await visitor.send({ note: '测试数据' })
  },
)

test('money that waits for somebody because of its amount is told as that, until it is seen to', async () => {
  const { number, prepay } = await ordered(await awaitingFee())
  await fault(number, 'query', 'wrong amount', -1)
  await bank().pay(prepay, 'never')
  await env.DB.prepare(
    `insert into ledger values ('paid GHOST', 'provider:wechat', 'court:津0116', 7, 'nobody', 'GHOST', ?)`,
  )
    .bind(Date.now())
    .run()
  await run()
  const visitor = await pageOf(number)
  expect(visitor.text).toContain('请先处理“金额不符、待核对的款项”中的这一笔')
  expect((await finance()).text.match(/请先处理“金额不符/g), 'no other is').toHaveLength(1)
  expect(visitor.html, 'leads to the order').toContain(`/court/finance/orders/${number}`)
})

test('what was settled stays on the page with who and what they wrote, and is open again once the books say something else', async () => {
  const number = await paid(await awaitingFee())
  const planted = `insert into ledger values (?, 'provider:wechat', 'court:津0116', ?, 'nobody', ?, ?)`
  const plant = (what: string, amount: number) =>
    env.DB.prepare(planted).bind(`${what} ${number}`, amount, number, Date.now()).run()
  await plant('over', 7)
  await run()
  const visitor = await pageOf(number)
  await visitor.send({ note: '技术人员已查明。' })
  expect(visitor.text).toMatch(new RegExp(`${number} 订单 ¥5,000\\.00 · .*总账 ¥5,000\\.07 技术人员已查明。（陈会计，`))
  const again = async () => (await run()).html.includes(`payment/${number}`)
  expect(await again(), 'the same stays settled').toBe(false)
  await plant('more', 2)
  expect(await again()).toBe(true)
  expect((await pageOf(number)).text).toContain('上次标记时的说明：技术人员已查明。')
})

test('is not settled by somebody who saw other amounts: they look again, and what they wrote is kept', async () => {
  const number = await paid(await awaitingFee())
  const plant = (what: string, amount: number) =>
    env.DB.prepare(`insert into ledger values (?, 'provider:wechat', 'court:津0116', ?, 'nobody', ?, ?)`)
      .bind(`${what} ${number}`, amount, number, Date.now())
      .run()
  await plant('over', 7)
  await run()
  const visitor = await pageOf(number)
  await plant('more', 200)
  await run()
  await visitor.send({ note: '查明是七分的尾差。' })
  expect([visitor.status, visitor.text]).toEqual([422, expect.stringContaining('金额在您打开以后有了变化')])
  expect(visitor.text).toContain('总账 ¥5,002.07')
  expect(visitor.html).toContain('查明是七分的尾差。')
  expect((await finance()).html).toContain(`payment/${number}`)
  await visitor.send({})
  expect(visitor.text).toContain('这处差异已标记为已处理')
})

test('a day that a provider gives no statement of says which, and why, in the reader’s language', async () => {
  await paid(await awaitingFee())
  for (const [does, zh, en] of [
    ['refuse', '微信支付没有给出账单，没有对账。对方的原话：“403', 'WeChat Pay gave no statement'],
    ['down', '微信支付的账单没有取得', 'The statement of WeChat Pay did not come'],
  ] as const) {
    await fault('', 'bill', does, -1)
    expect((await run()).text).toContain(zh)
    const reader = await finance('en')
    await reader.send({ day: today }, 'Reconcile now')
    expect([reader.status, reader.text]).toEqual([422, expect.stringContaining(en)])
    await bank().clear('')
  }
})

test('is not shown to another court, nor is what was settled here', async () => {
  const id = await awaitingFee()
  const { number, prepay } = await ordered(id)
  await fault(number, 'query', 'down', -1)
  await bank().pay(prepay, 'never')
  await run()
  const other = officer('finance_officer', '京0105')
  const answer = await other.open(`/court/finance/differences/wechat/${today}/payment/${number}`)
  expect([answer.status, answer.html.includes(number)]).toEqual([422, false])
  expect(answer.text).not.toContain('陈会计')
  await bank().clear(number)
  await cashierOf(id).look(number)
})

import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import type { NewOrder } from '../../../src/providers/payment/port.ts'
import { wechat } from '../../../src/providers/payment/wechat/index.ts'
import { dayIn } from '../../../src/rules/calendar.ts'
import { sandboxBank } from '../../../src/sandbox/bank/line.ts'
import { fetchWorker } from '../../worker-here.ts'

const bank = sandboxBank(env)
// The live adapter, over a line that ends in the sandbox bank.
const provider = async () =>
  wechat({
    merchant: await bank.merchant(),
    wire: {
      fetch: (request) => bank.fetch(request),
      now: () => Date.now(),
      nonce: () => crypto.randomUUID().replaceAll('-', ''),
    },
  })

let made = 0
const order = (told: Partial<NewOrder> = {}): NewOrder => ({
  number: `T${Date.now().toString(36)}N${made++}P1`,
  amount: 500000,
  expiresAt: Date.now() + 900_000,
  way: 'scan',
  subject: '保全申请费',
  notifyUrl: 'https://test.invalid/nowhere',
  returnUrl: 'https://test.invalid/back',
  ...told,
})
async function opened(told: Partial<NewOrder> = {}) {
  const asked = order(told)
  const made = await (await provider()).create(asked)
  if (!made.ok || made.pay.as !== 'code') throw new Error(JSON.stringify(made))
  return { asked, prepay: made.pay.text.split('/').at(-1)! }
}
const fetchPage = (path: string, init: RequestInit = {}) =>
  fetchWorker(new Request(`https://test.invalid${path}`, { redirect: 'manual', ...init }))
const press = (prepay: string, choice: string) =>
  fetchPage(`/sandbox/bank/pay/${prepay}`, {
    method: 'POST',
    body: new URLSearchParams({ choice }),
    headers: { origin: 'https://test.invalid', accept: 'application/json' },
  })

describe('the sandbox bank over the wire of WeChat Pay', () => {
  test('an order is made, shown to the payer, paid, asked about and written into the book', async () => {
    const { asked, prepay } = await opened()
    const adapter = await provider()
    expect(await adapter.query(asked)).toEqual({ state: 'open' })
    const seen = await fetchPage(`/sandbox/bank/pay/${prepay}`, { headers: { accept: 'application/json' } })
    expect(await seen.json()).toMatchObject({ order: asked.number, amount: 500000, state: 'NOTPAY' })
    expect(await (await press(prepay, 'pay')).json()).toEqual({ ok: true })
    expect(await adapter.query(asked)).toMatchObject({ state: 'paid', amount: 500000 })
    expect((await bank.ledger(asked.number)).book).toMatchObject([
      { kind: 'payment', order_number: asked.number, amount: 500000 },
    ])
  })
  test('the same order asked for again is the same order; with another amount it is refused', async () => {
    const { asked, prepay } = await opened()
    const adapter = await provider()
    const again = await adapter.create(asked)
    expect(again).toMatchObject({ ok: true, pay: { text: expect.stringContaining(prepay) } })
    expect(await adapter.create({ ...asked, amount: 1 })).toMatchObject({ ok: false, because: 'refused' })
    await bank.pay(prepay)
    expect(await adapter.create(asked)).toMatchObject({ ok: false, because: 'paid' })
  })
  test('nobody pays twice, pays what is closed, or pays what has run out', async () => {
    const { prepay } = await opened()
    expect([await bank.pay(prepay), await bank.pay(prepay)]).toEqual([true, false])
    const closed = await opened()
    await (await provider()).close(closed.asked)
    expect(await bank.pay(closed.prepay)).toBe(false)
    expect(await (await provider()).query(closed.asked)).toEqual({ state: 'closed' })
    expect(await (await provider()).create(closed.asked)).toMatchObject({ because: 'closed' })
    const late = await opened({ expiresAt: Date.now() - 1000 })
    expect(await bank.pay(late.prepay)).toBe(false)
  })
  test('money goes back once per refund number, and never more than came in', async () => {
    const { asked, prepay } = await opened()
    await bank.pay(prepay)
    const adapter = await provider()
    const refund = {
      number: `${asked.number}R1`,
      order: asked,
      amount: 200000,
      reason: '多缴',
      notifyUrl: asked.notifyUrl,
    }
    expect(await adapter.queryRefund(refund)).toEqual({ state: 'missing' })
    expect(await adapter.refund(refund)).toEqual({ state: 'processing' })
    expect(await adapter.refund(refund)).toEqual({ state: 'processing' })
    expect(await adapter.refund({ ...refund, number: `${asked.number}R2`, amount: 300001 })).toMatchObject({
      state: 'refused',
    })
    await scheduler.wait(300)
    expect(await adapter.queryRefund(refund)).toMatchObject({ state: 'succeeded', amount: 200000 })
    expect((await bank.ledger(asked.number)).book.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['payment', 500000],
      ['refund', 200000],
    ])
    expect(await adapter.query(asked)).toMatchObject({ state: 'refunded' })
  })
  test('a page on the phone leads back; in the app the package names the order', async () => {
    const adapter = await provider()
    const page = await adapter.create(order({ way: 'page', payerIp: '10.0.0.1' }))
    expect(page).toMatchObject({
      ok: true,
      pay: { as: 'link', url: expect.stringContaining('redirect_url=https%3A%2F%2Ftest.invalid%2Fback') },
    })
    expect(await adapter.create(order({ way: 'app', payerId: 'o' }))).toMatchObject({ ok: true, pay: { as: 'bridge' } })
  })
  test('the bill of the day holds what the book holds', async () => {
    const { asked, prepay } = await opened()
    await bank.pay(prepay)
    const statement = await (await provider()).statement(dayIn(Date.now()))
    if (!statement.ok) throw new Error(statement.detail)
    const { book } = await bank.ledger('')
    expect(statement.lines.map(({ order, refund, amount, at }) => [order, refund, amount, at])).toEqual(
      book.map(({ order_number, refund, amount, at }) => [order_number, refund, amount, at]),
    )
    expect(statement.lines.some((line) => line.order === asked.number)).toBe(true)
    expect(await (await provider()).statement('2001-01-01')).toEqual({ ok: true, lines: [] })
  })
  test('a merchant who signs with another key is not let in', async () => {
    const merchant = await bank.merchant()
    const { privateKey } = (await import('node:crypto')).generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    })
    const wire = { fetch: (request: Request) => bank.fetch(request), now: () => Date.now(), nonce: () => 'n' }
    const forger = wechat({ merchant: { ...merchant, privateKey }, wire })
    expect(await forger.create(order())).toMatchObject({
      ok: false,
      because: 'refused',
      detail: expect.stringContaining('401'),
    })
    const hourAgo = wechat({ merchant, wire: { ...wire, now: () => Date.now() - 3_600_000 } })
    expect((await hourAgo.create(order())).ok).toBe(false)
  })
})

describe('told to misbehave, the bank', () => {
  test.each([
    ['error', 'unknown', 0],
    ['down', 'unknown', 0],
    ['unsigned', 'unknown', 1],
    ['lost', 'unknown', 1],
    ['refuse', 'refused', 0],
  ] as const)('%s: the merchant hears %s, and %i order was made', async (does, because, orders) => {
    const asked = order()
    await bank.switch({ scope: asked.number, at: 'create', does, times: 1 })
    const adapter = await provider()
    expect(await adapter.create(asked)).toMatchObject({ ok: false, because })
    expect((await bank.ledger(asked.number)).orders).toHaveLength(orders)
    expect(await adapter.create(asked)).toMatchObject({ ok: true })
    expect((await bank.ledger(asked.number)).orders).toHaveLength(1)
  })
  test('tells another amount than was paid', async () => {
    const { asked, prepay } = await opened()
    await bank.pay(prepay)
    await bank.switch({ scope: asked.number, at: 'query', does: 'wrong amount', times: 1 })
    expect(await (await provider()).query(asked)).toMatchObject({ state: 'paid', amount: 1 })
    expect(await (await provider()).query(asked)).toMatchObject({ state: 'paid', amount: 500000 })
  })
  test('loses the answer to a refund that it made', async () => {
    const { asked, prepay } = await opened()
    await bank.pay(prepay)
    await bank.switch({ scope: asked.number, at: 'refund', does: 'lost', times: 1 })
    const refund = {
      number: `${asked.number}R1`,
      order: asked,
      amount: 500000,
      reason: '撤回',
      notifyUrl: asked.notifyUrl,
    }
    const adapter = await provider()
    expect(await adapter.refund(refund)).toMatchObject({ state: 'unknown' })
    expect(await adapter.refund(refund)).toMatchObject({ state: expect.stringMatching(/^(processing|succeeded)$/) })
  })
  test('only with the orders it was told to', async () => {
    const asked = order()
    await bank.switch({ scope: 'ANOTHER', at: 'create', does: 'down', times: -1 })
    expect((await (await provider()).create(asked)).ok).toBe(true)
    await bank.clear('ANOTHER')
    expect((await bank.switches()).some(({ scope }) => scope === 'ANOTHER')).toBe(false)
  })
})

describe('notices', () => {
  const afterPaying = async (choice: string) => {
    const { asked, prepay } = await opened()
    await press(prepay, choice)
    return { asked, notices: await bank.notices(asked.number) }
  }
  test.each([
    ['pay', 1, ''],
    ['pay_never_notify', 0, ''],
    ['pay_notify_late', 1, 'late'],
    ['pretend', 1, ''],
    ['refuse', 0, ''],
  ])('%s: %i on its way', async (choice, count, does) => {
    const { notices } = await afterPaying(choice)
    expect(notices).toHaveLength(count)
    if (count) expect(notices[0]!.does).toBe(does)
  })
  test('are said again when nobody hears them', async () => {
    const began = Date.now()
    const { asked } = await afterPaying('pay')
    await bank.deliver()
    const [notice] = await bank.notices(asked.number)
    expect(notice).toMatchObject({ heard: '404', tries: expect.any(Number) })
    expect(notice!.tries).toBeGreaterThan(0)
    expect(notice!.due_at).toBeGreaterThan(began)
  })
  test('to pretend moves no money', async () => {
    const { asked } = await afterPaying('pretend')
    expect((await bank.ledger(asked.number)).book).toEqual([])
  })
})

test('the pages of the bank work with forms alone, and its books cannot be written', async () => {
  const { prepay } = await opened()
  const page = await (await fetchPage(`/sandbox/bank/pay/${prepay}`)).text()
  expect(page).toContain('name="choice" value="pay"')
  expect(page).not.toContain('hx-post')
  expect((await fetchPage('/sandbox/bank/ledger')).status).toBe(200)
  expect((await fetchPage('/sandbox/bank/switches')).status).toBe(200)
  expect((await fetchPage('/sandbox/bank/pay/none')).status).toBe(404)
  const post = await fetchPage('/sandbox/bank/ledger', { method: 'POST', headers: { origin: 'https://test.invalid' } })
  expect([404, 405]).toContain(post.status)
})

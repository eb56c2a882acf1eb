import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { confirmWebhook } from '../../src/db/partners/webhooks.ts'
import type { Role } from '../../src/kinds/officer.ts'
import { words as alarms } from '../../src/office/alarms/words.ts'
import { paths } from '../../src/paths.ts'
import { dayIn } from '../../src/rules/calendar.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { handedInIdentity } from '../accounts/handed-in.ts'
import { all } from '../html.ts'
import { submitted } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { Visitor } from '../no-script-visitor.ts'
import { db, newCaller } from '../partners/partner.ts'
import { account, awaitingFee, bank, begin, cashierOf, fault, fee, ordered, paid } from '../payment/payer.ts'
import { staffCookie } from '../security/who.ts'
import { fetchWorker } from '../worker-here.ts'

beforeAll(() => seed(env))

/** An officer at a browser of their own, with scripts off. */
async function at(...roles: Role[]): Promise<Visitor> {
  const cookie = await staffCookie('津0116', roles)
  const fetcher = (request: Request) => {
    request.headers.set('cookie', [request.headers.get('cookie'), cookie].filter(Boolean).join('; '))
    return fetchWorker(request)
  }
  return new Visitor('https://test.invalid', { fetcher })
}

const counted = async (table: string, where = '1 = 1') =>
  env.DB.prepare(`select count(*) as n from ${table} where ${where}`).first<number>('n')

describe('a clerk whose line loses answers', () => {
  test('gives one reason, and accepts once', async () => {
    const id = await submitted(await litigant())
    const clerk = await at('clerk')
    await clerk.open(paths.courtCase(id))
    await clerk.send({ 查看理由: '核对账户' }, '显示完整信息')
    expect(await counted('reveals', `row_id = '${id}'`)).toBe(1)
    await clerk.open(paths.courtEvent(id, 'accept'))
    await clerk.send({}, '受理')
    expect(await counted('events', `application_id = '${id}'`)).toBe(2)
    await clerk.send({}, '退出')
    expect((await clerk.open(paths.court)).url).toContain(paths.courtLogin)
  })

  test.each([
    ['核验通过', {}],
    ['不予通过', { because: '照片看不清。' }],
  ])('decides on an identity: %s', async (button, reason) => {
    const { id } = await handedInIdentity()
    const clerk = await at('clerk')
    await clerk.open(paths.courtIdentity(id))
    await clerk.send({ 查看理由: '核对证件' }, '显示完整信息')
    await clerk.send(reason, button)
    expect(await counted('identities', `id = '${id}' and state = 'waiting'`)).toBe(0)
  })

  test('gives out one code at the counter', async () => {
    const clerk = await at('clerk')
    await clerk.open(paths.courtCounterCode)
    const before = await counted('counter_codes')
    await clerk.send({ name: '王小明', idKind: 'resident_id', idNumber: '120116190001010010' })
    expect(await counted('counter_codes')).toBe(before! + 1)
  })
})

describe('an administrator whose line loses answers', () => {
  test('puts up one terminal, sees one code for it, and locks it', async () => {
    const administrator = await at('administrator')
    const name = `立案大厅${crypto.randomUUID().slice(0, 8)}`
    await administrator.open(paths.courtKiosks)
    await administrator.send({ name })
    expect(await counted('kiosks', `name = '${name}'`)).toBe(1)
    const card = () => all(administrator.page, 'article').findIndex((one) => one.inside.length > 0)
    expect(card()).toBeGreaterThan(-1)
    await administrator.send({}, '生成启用码')
    expect(await counted('kiosk_codes', `purpose = 'enrol'`)).toBeGreaterThan(0)
    await administrator.open(paths.courtKiosks)
    await administrator.send({}, '锁定')
    expect(await counted('kiosks', 'locked_at is not null')).toBe(1)
    await administrator.open(paths.courtKiosks)
    await administrator.send({}, '解锁')
    expect(await counted('kiosks', 'locked_at is not null')).toBe(0)
    await administrator.open(paths.courtKiosks)
    const before = await counted('kiosk_codes', `purpose = 'guide'`)
    await administrator.send({}, '生成协助码')
    expect(await counted('kiosk_codes', `purpose = 'guide'`)).toBe(before! + 1)
  })
})

test('an administrator whose line loses answers approves one address of an insurer, who hears of it once', async () => {
  const insurer = await newCaller('insurer')
  const { id } = (await insurer.post('/webhooks', { url: 'http://localhost:9999/hook' })).body as { id: string }
  await confirmWebhook(db, id, Date.now())
  const administrator = await at('administrator')
  await administrator.open(paths.courtAlarms)
  await administrator.send({}, alarms.approve.zh, id)
  expect(await counted('webhook', `id = '${id}' and approved_at is not null`)).toBe(1)
  expect(await counted('partner_event', `subject = '${id}' and type = 'webhook.approved'`)).toBe(1)
})

describe('the finance office whose line loses answers', () => {
  const today = dayIn(Date.now())
  const finance = async () => (await at('finance_officer')).open(paths.finance)

  test('proposes one refund, and another person agrees to it', async () => {
    const id = await awaitingFee()
    const number = await paid(id)
    const first = await at('finance_officer')
    await first.open(paths.financeOrder(number))
    await first.send({ amount: '5000', cause: 'dismissed', note: '裁定驳回。' }, '提出退款')
    expect((await account(id)).refunds).toMatchObject([{ status: 'proposed' }])
    // Before there is anything to refund: the Cashier may be quick.
    await fault(number, 'refund', 'refuse', -1)
    await (await finance()).send({}, '同意')
    expect((await account(id)).refunds).toMatchObject([{ status: 'requested' }])
    await env.DB.prepare('update payment_refunds set created_at = created_at - 90000000').run()
    await cashierOf(id).look(number)
    await bank().clear(number)
    await (await finance()).send({}, '重新尝试')
    expect((await account(id)).refunds).toHaveLength(1)
  })

  test('sends back what came in another amount', async () => {
    const id = await awaitingFee()
    const { number, prepay } = await ordered(id)
    await fault(number, 'query', 'wrong amount', -1)
    await bank().pay(prepay, 'never')
    await cashierOf(id).look(number)
    await (await finance()).send({}, '原路退回全部')
    expect((await account(id)).refunds).toHaveLength(1)
  })

  test('compares a day, and settles a difference', async () => {
    const entry = `insert into ledger values ('paid GHOST9', 'provider:wechat', 'court:津0116', 9, 'nobody', 'GHOST9', ?)`
    await env.DB.prepare(entry).bind(Date.now()).run()
    const officer = await finance()
    await officer.send({ day: today }, '立即对账')
    const open = () => counted('reconciliation_differences', 'settled_at is null')
    const before = (await open())!
    await officer.open(paths.financeDifference(['wechat', today, 'payment', 'GHOST9']))
    await officer.send({ note: '测试数据' })
    expect(await open()).toBe(before - 1)
  })

  test('takes in a statement, and matches a line by hand', async () => {
    const id = await awaitingFee()
    const begun = await begin(id, 'transfer')
    const number = begun.ok ? begun.order : ''
    const csv = `流水号,交易时间,收入,支出,对方户名,附言\nS-${number},${today} 08:00:00,${fee / 100}.00,,张三丰,保全费\n`
    const officer = await finance()
    await officer.send({ statement: new File([csv], 'bank.csv', { type: 'text/csv' }) })
    await officer.open(paths.financeLine(`S-${number}`))
    await officer.send({ number }, '认领到订单')
    expect(await counted('bank_lines', 'confirmed_at is not null')).toBe(0)
    await (await finance()).send({}, '核对一致，同意入账')
    expect((await account(id)).orders).toMatchObject([{ status: 'succeeded' }])
  })

  test('sets a line aside, and takes it up again', async () => {
    const csv = `流水号,交易时间,收入,附言\nINTEREST,${today} 08:00:00,3.21,结息\n`
    const officer = await finance()
    await officer.send({ statement: new File([csv], 'bank.csv', { type: 'text/csv' }) })
    await officer.open(paths.financeLine('INTEREST'))
    await officer.send({ why: 'not_ours', note: '活期存款结息。' }, '不入账')
    expect(await counted('bank_lines_set_aside', 'again_at is null')).toBe(1)
    await (await finance()).send({}, '恢复待认领')
    expect(await counted('bank_lines_set_aside', 'again_at is null')).toBe(0)
    expect(await counted('bank_lines_set_aside', 'again_at is not null')).toBe(1)
  })
})

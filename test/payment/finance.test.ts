import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../src/db/connect.ts'
import { enrolOfficers } from '../../src/db/office/staff.ts'
import { openDifferences } from '../../src/db/payment/reconciliation.ts'
import { look } from '../../src/payment/look.ts'
import { reconcile } from '../../src/payment/reconcile.ts'
import { paymentProvider } from '../../src/providers/payment/index.ts'
import { dayIn } from '../../src/rules/calendar.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { officer } from '../office/court.ts'
import { calm } from './calm.ts'
import {
  account,
  awaitingFee,
  balance,
  bank,
  begin,
  cashierOf,
  fault,
  fee,
  move,
  ordered,
  paid,
  stateOf,
  witness,
} from './payer.ts'

afterAll(calm)

const db = connect(env)
beforeAll(async () => {
  await seed(env)
  // Who takes a step of two people is known to the court.
  const known = ['津0116', '京0105'].flatMap((court) =>
    ['finance_officer', 'finance_officer-clerk'].map((posts) => ({ id: `${court}-${posts}`, court, name: posts })),
  )
  const rest = { issuer: 'test', roles: ['finance_officer' as const], createdAt: 1 }
  await enrolOfficers(
    db,
    known.map((one) => ({ ...one, ...rest, subject: one.id })),
  )
})
const today = dayIn(Date.now())
// Two people of the finance office: the second is a clerk as well.
const financeOfficer = (who = 'a') => officer(who === 'a' ? 'finance_officer' : ['finance_officer', 'clerk'])
const finance = async (who = 'a') => financeOfficer(who).open('/court/finance')
const run = async () => reconcile(env, (await paymentProvider(env, 'wechat'))!, today, Date.now())
const found = async (number: string) =>
  (await openDifferences(db, '津0116')).filter((row) => row.number.startsWith(number))

describe('the daily comparison', () => {
  test('finds nothing where orders, statement and ledger agree', async () => {
    const number = await paid(await awaitingFee())
    expect((await run()).ok).toBe(true)
    expect(await found(number)).toEqual([])
  })

  test('finds what the bank has and we have not, and sends the Cashier for it', async () => {
    const id = await awaitingFee()
    const { number, prepay } = await ordered(id)
    await fault(number, 'query', 'down', -1)
    await bank().pay(prepay, 'never')
    await run()
    expect(await found(number)).toMatchObject([{ kind: 'payment', ours: null, theirs: fee, ledger: null }])
    await bank().clear(number)
    await run()
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
    await run()
    expect(await found(number)).toEqual([])
  })

  test('finds a payment that our rows only claim', async () => {
    const id = await awaitingFee()
    const { number } = await ordered(id)
    const now = Math.floor(Date.now() / 1000) * 1000
    await env.DB.prepare(`update payment_orders set status = 'succeeded', paid = ?, paid_at = ? where number = ?`)
      .bind(fee, now, number)
      .run()
    await run()
    expect(await found(number)).toMatchObject([{ ours: fee, theirs: null, ledger: null }])
  })

  test('finds an entry of the ledger that nothing stands behind', async () => {
    await env.DB.prepare(`insert into ledger values (?, 'provider:wechat', 'court:津0116', 7, 'nobody', 'GHOST1', ?)`)
      .bind('paid GHOST1', Date.now())
      .run()
    await run()
    expect(await found('GHOST1')).toMatchObject([{ ours: null, theirs: null, ledger: 7 }])
  })
})

describe('the finance office', () => {
  test('is for finance officers only', async () => {
    for (const role of ['clerk', 'judge', 'administrator'] as const)
      expect((await officer(role).open('/court/finance')).status).toBe(403)
    expect((await officer('judge', '津0116', 'en').open('/court/finance')).text).toContain('Finance officer')
    expect((await finance()).status).toBe(200)
  })

  test('settles a difference with a note, and it is gone from the page', async () => {
    await env.DB.prepare(`insert into ledger values (?, 'provider:wechat', 'court:津0116', 9, 'nobody', 'GHOST2', ?)`)
      .bind('paid GHOST2', Date.now())
      .run()
    await run()
    const visitor = await finance()
    expect(visitor.text).toContain('GHOST2')
    await visitor.open(`/court/finance/differences/wechat/${today}/payment/GHOST2`)
    await visitor.send({ note: ' ' })
    expect(visitor.status).toBe(422)
    const late = await (await finance('b')).open(visitor.url)
    await visitor.send({ note: '测试数据' })
    expect(visitor.text).toContain('这处差异已标记为已处理')
    await late.send({ note: '另一位写的' })
    expect([late.status, late.text]).toEqual([422, expect.stringContaining('另一位同事已先处理')])
    expect((await finance()).html).not.toContain('payment/GHOST2')
    await run()
    expect(await found('GHOST2')).toEqual([])
  })

  test.each([
    ['zh', '目前没有：待复核的银行流水、待处理的退款、', '已同意退款'],
    ['en', 'Nothing at present: lines of the bank that wait for a second person, ', 'Agreed: the money'],
  ] as const)('says in a sentence what there is none of, and what was done (%s)', async (lang, nothing, agreed) => {
    const visitor = await officer('finance_officer', '沪0115', lang).open('/court/finance?done=agreed')
    const [, none] = new RegExp(`${nothing.split(/[:：]/)[0]}[:：](.*?)[。.]`).exec(visitor.text)!
    expect(none).toContain(nothing.split(/[:：]/)[1]!.trim().split(/[、,]/)[0])
    expect(visitor.html.match(/<h2/g)!.length).toBeLessThan(6)
    expect(visitor.text).toContain(agreed)
    for (const made of ['nonsense', 'constructor'])
      expect((await visitor.open(`/court/finance?done=${made}`)).html).not.toContain('role="status"')
  })

  test('lists days with something in them, and says of the quiet ones that they were', async () => {
    const at = Date.now() + 60_000
    const ran = (provider: string, day: string, orders: number) =>
      env.DB.prepare('insert into reconciliation_runs values (?, ?, ?, ?, 0, 0, 0)').bind(provider, day, at, orders)
    await env.DB.batch([
      ran('transfer', '2026-03-02', 0),
      ran('transfer', '2026-03-03', 4),
      ran('transfer', '2026-03-04', 0),
      ran('alipay', '2026-03-02', 0),
    ])
    const { text } = await finance()
    expect(text).toContain('2026年3月3日 银行转账')
    expect(text).toContain('银行转账：2026年3月2日 至 2026年3月4日 之间有 2 天没有收付')
    expect(text).toContain('支付宝：2026年3月2日 没有收付')
    expect(text).not.toContain('0 笔订单，0 笔账单')
    const english = (await officer('finance_officer', '津0116', 'en').open('/court/finance')).text
    expect(english).toContain('nothing came in or went back on 2 days between 2 Mar 2026 and 4 Mar 2026')
  })

  test('gives part back at once below the limit, tied to its reason', async () => {
    const id = await awaitingFee()
    const number = await paid(id)
    const visitor = await (await finance()).open(`/court/finance/orders/${number}`)
    await visitor.send({ amount: '1000', cause: 'fee_lowered', note: '按院长批准减交。' }, '提出退款')
    expect((await account(id)).refunds).toMatchObject([{ amount: 100_000, cause: 'fee_lowered', status: 'requested' }])
    await cashierOf(id).look(number)
    await scheduler.wait(300)
    await cashierOf(id).look(number)
    expect(await witness(id)).toMatchObject({ paid: fee, back: 100_000 })
    expect(await balance(id, 'court:津0116')).toBe(400_000)
  })

  test('above the limit needs another person, never the same', async () => {
    const id = await awaitingFee()
    const number = await paid(id)
    const first = await (await finance('a')).open(`/court/finance/orders/${number}`)
    await first.send({ amount: '5000', cause: 'dismissed', note: '裁定驳回。' }, '提出退款')
    expect((await account(id)).refunds).toMatchObject([{ status: 'proposed' }])
    const decide = (who: string, yes: string) =>
      financeOfficer(who).ask(`https://test.invalid/court/finance/refunds/${number}R1/decision`, {
        method: 'POST',
        body: new URLSearchParams({ yes }),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    expect((await decide('a', 'yes')).status).toBe(422)
    const card = async (who: string) =>
      (await finance(who)).html.split('class="card"').find((one) => one.includes(`${number}R1`))
    expect(await card('a'), 'who has asked may take it back only').not.toContain('同意退款')
    expect(await card('b')).toContain('同意退款')
    expect((await account(id)).refunds).toMatchObject([{ status: 'proposed' }])
    expect((await decide('b', 'yes')).status).toBe(303)
    expect((await account(id)).refunds).toMatchObject([{ status: 'requested', decidedBy: expect.any(String) }])
    const late = await decide('b', 'no')
    expect([late.status, await late.text()]).toEqual([422, expect.stringContaining('另一位同事已先处理')])
  })

  test('above the limit in parts needs another person as well', async () => {
    const id = await awaitingFee()
    const number = await paid(id)
    for (const amount of ['1500', '500', '0.01']) {
      const visitor = await (await finance('a')).open(`/court/finance/orders/${number}`)
      await visitor.send({ amount, cause: 'fee_lowered', note: '按院长批准减交。' }, '提出退款')
    }
    expect((await account(id)).refunds.map(({ status }) => status)).toEqual(['requested', 'requested', 'proposed'])
    expect(await balance(id, 'court:津0116')).toBe(fee - 200_000)
  })

  test('cannot give back more than is left, or without a ground', async () => {
    const number = await paid(await awaitingFee())
    const visitor = await (await finance()).open(`/court/finance/orders/${number}`)
    for (const told of [
      { amount: '5000.01', note: 'x' },
      { amount: '0', note: 'x' },
      { amount: '-1', note: 'x' },
      { amount: '1', note: ' ' },
    ]) {
      await visitor.open(`/court/finance/orders/${number}`)
      await visitor.send({ ...told, cause: 'dismissed' }, '提出退款')
      expect(visitor.status).toBe(422)
    }
  })

  test('sees no order of another court', async () => {
    const number = await paid(await awaitingFee())
    const other = officer('finance_officer', '京0105')
    expect((await other.open(`/court/finance/orders/${number}`)).status).toBe(404)
  })

  test('gives back what came in another amount, with two people above the limit', async () => {
    const id = await awaitingFee()
    const { number, prepay } = await ordered(id)
    await fault(number, 'query', 'wrong amount', -1)
    await bank().pay(prepay, 'never')
    await cashierOf(id).look(number)
    const visitor = await finance()
    expect(visitor.text).toContain(number)
    await visitor.ask(`/court/finance/orders/${number}/return`, { method: 'POST' })
    const again = await visitor.ask(`/court/finance/orders/${number}/return`, { method: 'POST' })
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('另一位同事已先处理')])
    expect((await account(id)).orders[0]).toMatchObject({ status: 'succeeded', applied: false })
    expect((await account(id)).refunds).toMatchObject([{ cause: 'wrong_amount', amount: 1 }])
    expect(await begin(id)).toMatchObject({ ok: true })
  })

  test('tries a stuck refund again', async () => {
    const id = await awaitingFee()
    const number = await paid(id)
    await fault(number, 'refund', 'refuse', -1)
    await move(id, 'withdraw', 'submitter')
    await env.DB.prepare('update payment_refunds set created_at = created_at - 90000000 where order_number = ?')
      .bind(number)
      .run()
    await cashierOf(id).look(number)
    await bank().clear(number)
    const visitor = await finance()
    expect(visitor.text).toContain(`${number}R1`)
    await visitor.ask(`/court/finance/refunds/${number}R1/retry`, { method: 'POST' })
    await cashierOf(id).look(number)
    await scheduler.wait(300)
    await cashierOf(id).look(number)
    expect((await account(id)).refunds).toMatchObject([{ status: 'succeeded' }])
  })

  test.each([
    ['zh', '渠道退出了 ¥49.00，与应退的 ¥5,000.00 不符'],
    ['en', '¥49.00 went back, and ¥5,000.00 was due'],
  ] as const)('is told in its language of a refund of which another amount went back (%s)', async (lang, says) => {
    const id = await awaitingFee()
    const number = await paid(id)
    await fault(number, 'refund', 'down', -1)
    await move(id, 'withdraw', 'submitter')
    const wechat = (await paymentProvider(env, 'wechat'))!
    const back = async () => ({ state: 'succeeded', amount: 4900, at: Date.now() }) as const
    const provider = async () => ({ ...wechat, refund: back, queryRefund: back })
    await look({ env, id, db: connect(env, id), now: () => Date.now() + 3_600_000, provider }, number)
    expect((await account(id)).refunds).toMatchObject([{ status: 'stuck', back: 4900, error: null }])
    expect((await officer('finance_officer', '津0116', lang).open('/court/finance')).text).toContain(says)
  })

  test('reports what each payee got in a month, and its file runs no formula', async () => {
    await paid(await awaitingFee())
    const visitor = await finance()
    expect(visitor.text).toContain('天津市滨海新区人民法院')
    expect((await visitor.open('/court/finance?lang=en')).text).toMatch(/Payee.*Binhai/s)
    await visitor.open('/court/finance?lang=zh')
    await visitor.open(`/court/finance/settlement.csv?month=${today.slice(0, 7)}`)
    const csv = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(visitor.bytes)
    expect(csv.startsWith('\uFEFF"收款单位","期初（元）","收入（元）","退出（元）","期末（元）"\r\n')).toBe(true)
    const [, name, before, received, returned, after] =
      /"(天津市滨海新区人民法院)",([\d.]+),([\d.]+),([\d.]+),([\d.]+)/.exec(csv)!
    expect(name).toBeTruthy()
    expect(Number(after)).toBeCloseTo(Number(before) + Number(received) - Number(returned), 2)
    const english = await officer('finance_officer', '津0116', 'en').open('/court/finance/settlement.csv')
    expect(new TextDecoder().decode(english.bytes)).toMatch(/^"Payee","Before \(yuan\)",.*\r\n"[^"]*Binhai[^"]*",\d/)
  })
})

describe('bank transfers', () => {
  const line = (serial: string, yuan: string, remark: string, debit = '') =>
    `流水号,交易时间,收入,支出,对方户名,附言\n${serial},${today} 08:00:00,${yuan},${debit},张三丰,${remark}\n`
  async function takeIn(csv: string, court = '津0116') {
    const visitor = officer('finance_officer', court)
    const body = new FormData()
    body.append('statement', new File([csv], 'bank().csv', { type: 'text/csv' }))
    return (await visitor.ask('/court/finance/lines', { method: 'POST', body })).text()
  }
  const second = (court = '津0116') => officer(['finance_officer', 'clerk'], court)
  const decisionIn = (html: string) => /finance\/statements\/[\w-]+\/decision/.exec(html)?.[0]
  const decide = (who: Visitor, at: string, yes: 'yes' | 'no') =>
    who.ask(`/court/${at}`, {
      method: 'POST',
      body: new URLSearchParams({ yes }),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  /** The second person says that all that waits is what the bank shows. */
  async function agreed(court?: string) {
    const who = second(court)
    for (;;) {
      const at = decisionIn((await who.open('/court/finance')).html)
      if (!at) return
      expect((await decide(who, at, 'yes')).status).toBe(303)
    }
  }
  async function upload(csv: string, court?: string) {
    const said = await takeIn(csv, court)
    await agreed(court)
    return said
  }
  async function expecting() {
    const id = await awaitingFee()
    const begun = await begin(id, 'transfer')
    if (!begun.ok) throw new Error(begun.because)
    return { id, number: begun.order }
  }

  test('are matched by their reference, once, however often the statement is imported', async () => {
    const { id, number } = await expecting()
    const csv = line(`S-${number}`, '5000.00', `保全费 ${number.toLowerCase().replace('p1', ' p1')}`)
    expect(await upload(csv)).toContain('自动核对 1 笔')
    await upload(csv)
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
    expect(await balance(id, 'provider:transfer')).toBe(-fee)
    const row = await env.DB.prepare('select other, remark from bank_lines where serial = ?')
      .bind(`S-${number}`)
      .first<{ other: string }>()
    expect(row!.other).toBe('张**')
  })

  test('settle nothing until a second finance officer has agreed, whoever took them in', async () => {
    const { id, number } = await expecting()
    await takeIn(line(`S-${number}`, '5000.00', number))
    const first = await finance('a')
    expect(first.text).toContain('需要另一位工作人员复核')
    const at = decisionIn(first.html)!
    expect([(await decide(first, at, 'yes')).status, (await stateOf(id)).status]).toEqual([422, 'awaiting_fee'])
    const elsewhere = officer('finance_officer', '京0105')
    expect((await decide(elsewhere, at, 'yes')).status).toBe(422)
    await cashierOf(id).look(number)
    expect(await account(id)).toMatchObject({ orders: [{ status: 'pending' }] })
    expect((await second().open('/court/finance')).text).toContain(`S-${number}`)
    expect((await decide(second(), at, 'yes')).status).toBe(303)
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
    const late = await decide(second(), at, 'no')
    expect([late.status, await late.text()]).toEqual([422, expect.stringContaining('另一位同事已先处理')])
  })

  test('that a second one finds nowhere at the bank belong to nobody again', async () => {
    const { id, number } = await expecting()
    await takeIn(line(`S-${number}`, '5000.00', number))
    const at = decisionIn((await second().open('/court/finance')).html)!
    expect((await decide(second(), at, 'no')).status).toBe(303)
    expect((await stateOf(id)).status).toBe('awaiting_fee')
    expect((await finance()).html).toContain(`lines/S-${number}`)
  })

  test.each([
    ['matched', `update bank_lines set confirmed_at = 1 where serial = ?`],
    [
      'taken in',
      `insert into bank_lines select serial || 'x', at, amount, remark, other, order_number, refund, matched_by,
      matched_at, created_at, proposal, 1 from bank_lines where serial = ?`,
    ],
  ])('cannot be made to count past the second person, as they are %s', async (_, sql) => {
    const { number } = await expecting()
    await takeIn(line(`S-${number}`, '5000.00', number))
    await expect(env.DB.prepare(sql).bind(`S-${number}`).run()).rejects.toThrow('confirmed by two people')
    await agreed()
  })

  test('wait where a court has one finance officer only, and what is missing is said', async () => {
    const alone = (court: string) => officer('finance_officer', court).open('/court/finance')
    expect((await alone('粤0106')).text).toContain('没有另一位财务人员')
    expect((await alone('津0116')).text).not.toContain('没有另一位财务人员')
  })

  test('of more than was due pay it, and the rest goes back by hand, done when the statement shows it', async () => {
    const { id, number } = await expecting()
    await upload(line(`S-${number}`, '5100.00', number))
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
    expect((await account(id)).refunds).toMatchObject([{ cause: 'overpaid', amount: 10_000, status: 'requested' }])
    await upload(line(`B-${number}`, '', `${number}R1`, '100.00'))
    expect((await account(id)).refunds).toMatchObject([{ status: 'succeeded' }])
    expect(await balance(id, 'payers')).toBe(0)
    expect(await balance(id, 'court:津0116')).toBe(fee)
  })

  test('in two parts count when both are there', async () => {
    const { id, number } = await expecting()
    await upload(line(`S1-${number}`, '2000.00', number))
    expect((await stateOf(id)).status).toBe('awaiting_fee')
    await upload(line(`S2-${number}`, '3000.00', number))
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
  })

  test('without a reference are matched by a clerk', async () => {
    const { id, number } = await expecting()
    await upload(line(`S-${number}`, '5000.00', '保全费'))
    expect((await stateOf(id)).status).toBe('awaiting_fee')
    const visitor = await finance()
    const match = (to: string) =>
      visitor.ask(`/court/finance/lines/S-${number}/match`, {
        method: 'POST',
        body: new URLSearchParams({ number: to }),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    expect((await match('NOBODY')).status).toBe(422)
    expect((await match(number)).status).toBe(303)
    expect((await stateOf(id)).status, 'a second person has not agreed').toBe('awaiting_fee')
    const late = await match(number)
    expect([late.status, await late.text()]).toEqual([422, expect.stringContaining('另一位同事已先处理')])
    await agreed()
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
  })

  test('are matched to an order of one’s own court only', async () => {
    const { id, number } = await expecting()
    await upload(line(`S-${number}`, '5000.00', '保全费'))
    const match = (court: string) =>
      officer('finance_officer', court).ask(`/court/finance/lines/S-${number}/match`, {
        method: 'POST',
        body: new URLSearchParams({ number }),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    expect((await match('京0105')).status).toBe(422)
    expect((await stateOf(id)).status).toBe('awaiting_fee')
    expect((await match('津0116')).status).toBe(303)
    await agreed()
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
  })

  test('of another court are left alone and told, money in and money out, and are that court’s to take in', async () => {
    const { id, number } = await expecting()
    const csv = line(`S-${number}`, '5100.00', number.toLowerCase())
    expect(await upload(csv, '京0105')).toMatch(
      /导入 0 笔新流水，自动核对 0 笔，.*；另有 1 笔写明的是其他法院的缴费通知/,
    )
    expect((await stateOf(id)).status).toBe('awaiting_fee')
    expect(await upload(csv)).toContain('导入 1 笔新流水，自动核对 1 笔，')
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
    const back = line(`B-${number}`, '', `${number}R1`, '100.00')
    expect(await upload(back, '京0105')).toContain('另有 1 笔')
    expect((await account(id)).refunds).toMatchObject([{ status: 'requested' }])
    await upload(back)
    expect((await account(id)).refunds).toMatchObject([{ status: 'succeeded' }])
  })

  test('that name two courts belong to nobody until people have looked, and each court sees them', async () => {
    const [one, other] = [await expecting(), await expecting()]
    await env.DB.prepare(`update applications set court = '京0105' where id = ?`).bind(other.id).run()
    expect(await upload(line(`S-${one.number}`, '5000.00', `${one.number} ${other.number}`))).toContain('自动核对 0 笔')
    for (const court of ['津0116', '京0105'])
      expect((await officer('finance_officer', court).open('/court/finance')).html).toContain(`S-${one.number}`)
    for (const { id } of [one, other]) expect((await stateOf(id)).status).toBe('awaiting_fee')
  })

  test('that were kept before and name another court stand on that court’s page only', async () => {
    const { number } = await expecting()
    await env.DB.prepare(
      `insert into bank_lines (serial, at, amount, remark, other, refund, created_at) values (?1, 1, 5, ?1, '', '', 1)`,
    )
      .bind(number)
      .run()
    const shown = async (court: string) =>
      (await officer('finance_officer', court).open('/court/finance')).html.includes(`lines/${number}`)
    expect([await shown('津0116'), await shown('京0105')]).toEqual([true, false])
  })

  test('that come after a withdrawal go back', async () => {
    const { id, number } = await expecting()
    await move(id, 'withdraw', 'submitter')
    await cashierOf(id).look()
    expect((await account(id)).orders[0]).toMatchObject({ status: 'closed' })
    await upload(line(`S-${number}`, '5000.00', number))
    expect((await account(id)).orders[0]).toMatchObject({ status: 'succeeded', applied: false })
    expect((await account(id)).refunds).toMatchObject([{ cause: 'late', amount: fee }])
  })

  test('that stay short when the order ends are held for a person', async () => {
    const { id, number } = await expecting()
    await upload(line(`S-${number}`, '10.00', number))
    await cashierOf(id).replace(number)
    expect((await account(id)).orders[0]).toMatchObject({ status: 'held', paid: 1000 })
  })

  test('a statement with a line that cannot be read is not taken in at all', async () => {
    const { number } = await expecting()
    const csv = `${line(`S-${number}`, '5000.00', number)}X,yesterday,1,,,\n`
    expect(await upload(csv)).toContain('第 3 行无法读取')
    expect(await env.DB.prepare('select 1 from bank_lines where serial = ?').bind(`S-${number}`).first()).toBeNull()
  })
})

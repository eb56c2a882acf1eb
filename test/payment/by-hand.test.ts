import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../src/db/connect.ts'
import { enrolOfficers } from '../../src/db/office/staff.ts'
import { addLines, matchLine } from '../../src/db/payment/matching.ts'
import { dayIn } from '../../src/rules/calendar.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import type { Lang } from '../../src/words/lang.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { officer } from '../office/court.ts'
import { calm } from './calm.ts'
import { account, awaitingFee, begin, stateOf, validNotice } from './payer.ts'

afterAll(calm)
beforeAll(async () => {
  await seed(env)
  const known = (['finance_officer', 'finance_officer-clerk'] as const).map((posts) => ({
    id: `津0116-${posts}`,
    subject: posts,
    name: posts === 'finance_officer' ? '陈会计' : '孙出纳',
  }))
  const rest = { issuer: 'test', court: '津0116', roles: ['finance_officer' as const], createdAt: 1 }
  await enrolOfficers(
    connect(env),
    known.map((one) => ({ ...one, ...rest })),
  )
})

const first = (lang?: Lang) => officer('finance_officer', '津0116', lang)
const second = () => officer(['finance_officer', 'clerk'])
const elsewhere = () => officer('finance_officer', '京0105')

/** A line as the bank lists it, taken in; its remark leads nowhere. */
async function waiting(yuan: string, debit = ''): Promise<string> {
  const serial = `H${crypto.randomUUID().slice(0, 8)}`
  const csv = `流水号,交易时间,收入,支出,对方户名,附言\n${serial},${dayIn(Date.now())} 08:00:00,${yuan},${debit},王小明,谢谢\n`
  const body = new FormData()
  body.append('statement', new File([csv], 'bank.csv', { type: 'text/csv' }))
  await first().ask('/court/finance/lines', { method: 'POST', body })
  return serial
}
const at = (serial: string) => `/court/finance/lines/${serial}`
const waits = async (serial: string, who = first()) => (await who.open('/court/finance')).html.includes(at(serial))

async function expecting() {
  const id = await awaitingFee()
  const begun = await begin(id, 'transfer')
  if (!begun.ok) throw new Error(begun.because)
  return { id, order: begun.order }
}

const match = async (serial: string, number: string, who = first()) => {
  await who.open(at(serial))
  await who.send({ number }, '认领到订单')
  return who
}
const aside = async (serial: string, who: Visitor, why = 'not_ours', note = '活期存款结息。') => {
  await who.open(at(serial))
  await who.send({ why, note }, '不入账')
  return who
}
/** The second person says that what waits is what the bank shows. */
async function agreed() {
  const who = await second().open('/court/finance')
  await who.send({}, '核对一致，同意入账')
}

describe('a line that fits no order by itself is matched', () => {
  test.each([
    ['the number of the order', async ({ order }: Expecting) => order.toLowerCase()],
    ['the number of the notice', async ({ id }: Expecting) => (await validNotice(id)).number],
    ['the number of the application', async ({ id }: Expecting) => (await stateOf(id)).number!],
  ])('by %s, and the order’s page says by whom', async (_, typed) => {
    const due = await expecting()
    const serial = await waiting('5000.00')
    const who = await match(serial, await typed(due))
    expect([who.status, who.text]).toEqual([200, expect.stringContaining('流水已认领')])
    await agreed()
    expect((await stateOf(due.id)).status).toBe('awaiting_ruling')
    const { text } = await first().open(`/court/finance/orders/${due.order}`)
    expect(text).toMatch(new RegExp(`${serial} 陈会计 · 孙出纳 · `))
  })

  test.each([
    ['2000.00', '2,000.00 元，这个订单尚缺 5,000.00 元：其余款项到账后'],
    ['5000.01', '5,000.01 元，这个订单尚缺 5,000.00 元：多出的部分'],
  ])('to an order of another amount once that was looked at (%s)', async (came, says) => {
    const { order } = await expecting()
    const serial = await waiting(came)
    const who = await match(serial, order)
    expect([who.status, who.text]).toEqual([200, expect.stringContaining(says)])
    expect(await waits(serial)).toBe(true)
    await (await match(serial, order, who)).send({}, '认领到订单')
    expect(who.text).toContain('流水已认领')
    expect((await second().open('/court/finance')).text).toContain(
      `应收 ¥5,000.00，实收 ¥${came.replace('5', '5,').replace('2', '2,')}`,
    )
    await agreed()
  })

  test('and of what is due counts what another line has brought already', async () => {
    const { id, order } = await expecting()
    const [one, other] = [await waiting('2000.00'), await waiting('3000.00')]
    const who = await match(one, order)
    await who.send({}, '认领到订单')
    await agreed()
    await match(other, order)
    await agreed()
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
  })

  test('to an order that has ended once that was looked at, and goes back', async () => {
    const { id, order } = await expecting()
    await env.CASHIER.getByName(id).replace(order)
    const serial = await waiting('5000.00')
    const who = await match(serial, order)
    expect(who.text).toContain('但已经结束')
    await who.send({}, '认领到订单')
    await agreed()
    expect((await account(id)).orders[0]).toMatchObject({ status: 'succeeded' })
  })

  test('to a refund of its amount by the number of the application', async () => {
    const { id, order } = await expecting()
    const who = await match(await waiting('5100.00'), order)
    await who.send({}, '认领到订单')
    await agreed()
    expect((await account(id)).refunds).toMatchObject([{ amount: 10_000, status: 'requested' }])
    const number = (await stateOf(id)).number!
    for (const [yuan, status] of [
      ['99.00', 422],
      ['100.00', 200],
    ] as const) {
      await who.open(at(await waiting('', yuan)))
      await who.send({ number }, '认领到退款')
      expect(who.status).toBe(status)
    }
    await agreed()
    expect((await account(id)).refunds).toMatchObject([{ status: 'succeeded' }])
  })
})
/** Matching as somebody of the court does it. */
const matching = () => ({
  officer: { id: '津0116-finance_officer', name: '陈会计', court: '津0116', roles: ['finance_officer' as const] },
  proposal: crypto.randomUUID(),
  at: Date.now(),
})

describe('nothing is proposed without a line', () => {
  const proposals = async () =>
    (
      await env.DB.prepare(
        `select s.id from two_person_steps s where step = 'settle transfers'
         and not exists (select 1 from bank_lines where proposal = s.id)
         and outcome is null`,
      ).all()
    ).results

  test('where it stops half-way', async () => {
    const line = { serial: await waiting('5000.00'), amount: 500_000, orderNumber: 'of nobody', refund: '' }
    const db = connect(env)
    await expect(db.batch(matchLine(db, line, matching()))).rejects.toThrow()
    expect(await proposals()).toEqual([])
    expect(await waits(line.serial)).toBe(true)
  })

  test('where two match it at once', async () => {
    const { order } = await expecting()
    const serial = await waiting('5000.00')
    const people = await Promise.all([first(), second(), first()].map((who) => who.open(at(serial))))
    await Promise.all(people.map((who) => who.send({ number: order }, '认领到订单')))
    expect(people.map(({ status }) => status).toSorted()).toEqual([200, 422, 422])
    expect(await proposals()).toEqual([])
  })

  test('where another has taken in the same statement meanwhile', async () => {
    const { order } = await expecting()
    const line = { at: Date.now(), amount: 500_000, remark: order, other: '', orderNumber: order, refund: '' }
    const [lines, db] = [[{ ...line, serial: crypto.randomUUID() }], connect(env)]
    const [one, two] = [matching(), matching()]
    await db.batch(addLines(db, lines, one))
    await db.batch(addLines(db, lines, two))
    expect(await proposals()).toEqual([])
    const kept = await env.DB.prepare('select proposal from bank_lines where serial = ?').bind(lines[0]!.serial).all()
    expect(kept.results).toEqual([{ proposal: one.proposal }])
  })
})
type Expecting = { id: string; order: string }

describe('a line that is nobody’s is set aside', () => {
  test('with a reason, and stays on the page with who and when until it is taken up again', async () => {
    const serial = await waiting('3.21')
    const who = await first().open(at(serial))
    await who.send({ note: ' ' }, '不入账')
    expect([who.status, who.text]).toEqual([422, expect.stringContaining('原因：请选择。')])
    expect(await waits(serial)).toBe(true)
    await aside(serial, who)
    expect(who.text).toContain('流水已标明不入账')
    expect(who.html).not.toContain(at(serial))
    expect(who.text).toMatch(/¥3\.21 王\*\* .*不是本院的保全费用：活期存款结息。（陈会计，/)
    await who.send({}, '恢复待认领')
    expect(await waits(serial)).toBe(true)
    const rows = await env.DB.prepare('select why, note, officer, again_by from bank_lines_set_aside where serial = ?')
      .bind(serial)
      .all()
    expect(rows.results).toEqual([
      {
        why: 'not_ours',
        note: '活期存款结息。',
        officer: '津0116-finance_officer',
        again_by: '津0116-finance_officer',
      },
    ])
  })

  test('in English as well', async () => {
    const serial = await waiting('4.56')
    const who = await first('en').open(at(serial))
    await who.send({ why: 'returned', note: 'Sent back.' }, 'Set aside')
    expect(who.text).toMatch(/Sent back to the payer: Sent back\. \(陈会计, /)
  })

  test('for this court only where it is not its own, and for all once it went back', async () => {
    const [other, back] = [await waiting('5.00'), await waiting('6.00')]
    await aside(other, first())
    await aside(back, first(), 'returned', '已于当日原路退回。')
    expect([await waits(other, elsewhere()), await waits(back, elsewhere())]).toEqual([true, false])
    const page = await elsewhere().open('/court/finance')
    expect(page.text, 'what another court has noted is its own').not.toContain('已于当日原路退回')
  })

  test('by the first of two who look at it; the second is told, and nothing of theirs is kept', async () => {
    const { id, order } = await expecting()
    const serial = await waiting('5000.00')
    const [one, other, third] = await Promise.all([first(), second(), second()].map((who) => who.open(at(serial))))
    await one!.send({ why: 'returned', note: '已退回。' }, '不入账')
    await other!.send({ number: order }, '认领到订单')
    await third!.send({ why: 'not_ours', note: '利息。' }, '不入账')
    for (const late of [other!, third!])
      expect([late.status, late.text]).toEqual([422, expect.stringContaining('另一位同事已先处理')])
    expect((await account(id)).orders).toMatchObject([{ status: 'pending' }])
  })

  test('or matched where two press at once, never both, and once where one presses twice', async () => {
    for (let round = 0; round < 6; round++) {
      const { order } = await expecting()
      const serial = await waiting('5000.00')
      const [one, twice, other] = await Promise.all([first(), first(), second()].map((who) => who.open(at(serial))))
      await Promise.all([
        one!.send({ why: 'not_ours', note: '利息。' }, '不入账'),
        twice!.send({ why: 'not_ours', note: '利息。' }, '不入账'),
        other!.send({ number: order }, '认领到订单'),
      ])
      const [set, matched] = await env.DB.batch([
        env.DB.prepare('select serial from bank_lines_set_aside where serial = ?').bind(serial),
        env.DB.prepare('select serial from bank_lines where serial = ? and order_number is not null').bind(serial),
      ])
      expect(set!.results.length + matched!.results.length).toBe(1)
      if (matched!.results.length) await agreed()
    }
  })

  test('never where a colleague has matched it, nor by somebody who is not of the finance office', async () => {
    const { order } = await expecting()
    const serial = await waiting('5000.00')
    const late = await second().open(at(serial))
    await match(serial, order)
    await late.send({ why: 'not_ours', note: '利息。' }, '不入账')
    expect(late.status).toBe(422)
    expect((await officer('clerk').open(at(serial))).status).toBe(403)
    await agreed()
  })

  test('and what was set aside cannot be rewritten', async () => {
    const serial = await waiting('7.89')
    await aside(serial, first())
    for (const sql of [
      `update bank_lines_set_aside set note = 'x' where serial = ?`,
      'delete from bank_lines_set_aside where serial = ?',
    ])
      await expect(env.DB.prepare(sql).bind(serial).run()).rejects.toThrow('stays in the record')
  })
})

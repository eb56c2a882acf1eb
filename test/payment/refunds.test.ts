import { env } from 'cloudflare:workers'
import { afterAll, describe, expect, test } from 'vitest'
import { connect } from '../../src/db/connect.ts'
import { decideRefund, propose } from '../../src/db/payment/refunds.ts'
import { calm } from './calm.ts'
import {
  account,
  awaitingFee,
  balance,
  bank,
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
const lookAtAll = async (id: string) => {
  for (const { orderNumber } of (await account(id)).refunds) await cashierOf(id).look(orderNumber)
}
const settled = async (id: string) => {
  await cashierOf(id).look()
  await lookAtAll(id)
  await scheduler.wait(300)
  await lookAtAll(id)
}
const nothingOwed = async (id: string) => {
  expect(await balance(id, 'payers')).toBe(0)
  expect(await balance(id, 'court:津0116')).toBe(0)
}

describe('money that must go back', () => {
  test('paid after withdrawal: all of it, once', async () => {
    const id = await awaitingFee()
    const { number, prepay } = await ordered(id)
    await move(id, 'withdraw', 'submitter')
    await bank().pay(prepay, 'never')
    await cashierOf(id).look(number)
    await settled(id)
    expect((await account(id)).refunds).toMatchObject([{ cause: 'late', amount: fee, status: 'succeeded' }])
    expect(await witness(id)).toMatchObject({ paid: fee, back: fee })
    await nothingOwed(id)
  })

  test('withdrawn while the order is open: closed at the bank, nothing to give back', async () => {
    const id = await awaitingFee()
    const { prepay } = await ordered(id)
    await move(id, 'withdraw', 'submitter')
    await cashierOf(id).look()
    expect(await bank().pay(prepay)).toBe(false)
    expect((await account(id)).orders[0]).toMatchObject({ status: 'closed', closing: 'moved_on' })
  })

  test('withdrawn after it was paid: all of it, tied to the withdrawal', async () => {
    const id = await awaitingFee()
    await paid(id)
    await move(id, 'withdraw', 'submitter')
    expect((await account(id)).refunds).toMatchObject([
      { cause: 'withdrawn', amount: fee, status: 'requested', seq: 4 },
    ])
    await settled(id)
    expect(await witness(id)).toMatchObject({ paid: fee, back: fee })
    await nothingOwed(id)
  })

  // One race proves little.
  test.for(Array.from({ length: 8 }, (_, n) => n))(
    'withdrawn in the very moment of paying: never kept (%i)',
    async () => {
      const id = await awaitingFee()
      const { number, prepay } = await ordered(id)
      await bank().pay(prepay, 'never')
      await Promise.all([cashierOf(id).look(number), move(id, 'withdraw', 'submitter').catch(() => undefined)])
      if ((await stateOf(id)).status !== 'withdrawn') await move(id, 'withdraw', 'submitter')
      await settled(id)
      expect((await account(id)).refunds).toHaveLength(1)
      expect(await witness(id)).toMatchObject({ paid: fee, back: fee })
      await nothingOwed(id)
    },
  )

  test.each(['lost', 'error', 'down', 'unsigned'] as const)(
    'the bank’s answer to the refund is %s: one refund under the same number',
    async (does) => {
      const id = await awaitingFee()
      const number = await paid(id)
      await fault(number, 'refund', does)
      await move(id, 'withdraw', 'submitter')
      await cashierOf(id).look(number)
      expect((await account(id)).refunds[0]).toMatchObject({ status: 'requested', error: expect.any(String) })
      await settled(id)
      expect((await account(id)).refunds).toMatchObject([{ status: 'succeeded', number: `${number}R1` }])
      expect(await witness(id)).toMatchObject({ paid: fee, back: fee })
    },
  )

  test('refused by the bank: tried for a day, and then a person looks at it', async () => {
    const id = await awaitingFee()
    const number = await paid(id)
    await fault(number, 'refund', 'refuse', -1)
    await move(id, 'withdraw', 'submitter')
    await cashierOf(id).look(number)
    expect((await account(id)).refunds[0]).toMatchObject({ status: 'requested', tries: 1 })
    await env.DB.prepare('update payment_refunds set created_at = created_at - 90000000 where number = ?')
      .bind(`${number}R1`)
      .run()
    await cashierOf(id).look(number)
    expect((await account(id)).refunds[0]).toMatchObject({ status: 'stuck' })
    await bank().clear(number)
  })

  test('two at once, for more than came in, or by the same person twice are refused by the table', async () => {
    const id = await awaitingFee()
    const order = await paid(id)
    const asked = { order, cause: 'dismissed' as const, by: 'anna', note: '', alone: 0, at: Date.now() }
    await db.$client.batch(propose(db, { ...asked, amount: 300_000 }))
    await expect(db.$client.batch(propose(db, { ...asked, amount: 200_001 }))).rejects.toThrow(/no more goes back/)
    await expect(
      db.$client.batch(decideRefund(db, `${order}R1`, { by: 'anna', yes: true, at: Date.now() })),
    ).rejects.toThrow(/CHECK/)
    await db.$client.batch(decideRefund(db, `${order}R1`, { by: 'bert', yes: true, at: Date.now() }))
    await settled(id)
    expect((await account(id)).refunds).toMatchObject([
      { status: 'succeeded', amount: 300_000, proposedBy: 'anna', decidedBy: 'bert' },
    ])
    expect(await balance(id, 'court:津0116')).toBe(200_000)
    expect(await balance(id, 'payers')).toBe(0)
    expect(await witness(id)).toMatchObject({ paid: fee, back: 300_000 })
  })

  test('part went back before the withdrawal: then only the rest', async () => {
    const id = await awaitingFee()
    const order = await paid(id)
    await db.$client.batch(
      propose(db, {
        order,
        cause: 'fee_lowered',
        by: 'anna',
        note: '',
        alone: 200_000,
        at: Date.now(),
        amount: 100_000,
      }),
    )
    await move(id, 'withdraw', 'submitter')
    await settled(id)
    expect((await account(id)).refunds.map(({ amount }) => amount)).toEqual([100_000, 400_000])
    expect(await witness(id)).toMatchObject({ paid: fee, back: fee })
    await nothingOwed(id)
  })

  test('declined: nothing goes back, and it can be asked for again', async () => {
    const id = await awaitingFee()
    const order = await paid(id)
    const asked = {
      order,
      cause: 'dismissed' as const,
      by: 'anna',
      note: '',
      alone: 0,
      at: Date.now(),
      amount: fee,
    }
    await db.$client.batch(propose(db, asked))
    await db.$client.batch(decideRefund(db, `${order}R1`, { by: 'bert', yes: false, at: Date.now() }))
    await db.$client.batch(propose(db, asked))
    expect((await account(id)).refunds.map(({ status }) => status)).toEqual(['declined', 'proposed'])
  })
})

describe('the tables themselves refuse', () => {
  const refused = (query: string, ...told: unknown[]) =>
    expect(
      env.DB.prepare(query)
        .bind(...told)
        .run(),
    ).rejects.toThrow()
  test('a payment that succeeded to become anything else, or to go', async () => {
    const id = await awaitingFee()
    const number = await paid(id)
    await refused(`update payment_orders set status = 'closed', applied = 0 where number = ?`, number)
    await refused('update payment_orders set paid = 1 where number = ?', number)
    await refused('update payment_orders set amount = 1 where number = ?', number)
    await refused('delete from payment_orders where number = ?', number)
  })
  test('a ledger that is changed or cut', async () => {
    const id = await awaitingFee()
    await paid(id)
    await refused('update ledger set amount = 1 where application_id = ?', id)
    await refused('delete from ledger where application_id = ?', id)
    await refused(`insert into ledger values ('x', 'a', 'a', 1, ?, 'x', 0)`, id)
  })
  test('a notice of another amount, and a second valid one', async () => {
    const id = await awaitingFee()
    const { number } = (await account(id)).notices[0]!
    await refused('update payment_notices set amount = 1 where number = ?', number)
    await refused(
      `insert into payment_notices (number, application_id, seq, kind, amount, payee, due_at, issued_at) values ('X', ?, 1, 'fee', 1, 'c', 0, 0)`,
      id,
    )
  })
  test('a second open order, and one of another amount', async () => {
    const id = await awaitingFee()
    const { number } = (await account(id)).notices[0]!
    const insert = `insert into payment_orders (number, notice, application_id, provider, way, amount, origin, created_at, expires_at, check_at) values (?, ?, ?, 'wechat', 'scan', ?, '', 0, 0, 0)`
    await refused(insert, 'A', number, id, 1)
    await env.DB.prepare(insert).bind(`${id}A`, number, id, fee).run()
    await refused(insert, `${id}B`, number, id, fee)
  })
})

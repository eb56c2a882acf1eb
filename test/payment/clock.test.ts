import { env } from 'cloudflare:workers'
import { afterAll, describe, expect, test } from 'vitest'
import { connect } from '../../src/db/connect.ts'
import { nextLook, reminders } from '../../src/payment/clock.ts'
import { sweepPayments } from '../../src/payment/sweep.ts'
import { day, hour } from '../../src/rules/durations.ts'
import { statusOf } from '../at-the-desk.ts'
import { calm } from './calm.ts'
import { account, awaitingFee, bank, begin, cashierOf, fault, move, ordered, paid } from './payer.ts'

afterAll(calm)

const db = connect(env)

// The date is moved, not the clock: bank, Desk and Cashier all go by the real one.
async function due(id: string, inMs: number) {
  const at = Date.now() + inMs
  await db.$client.batch([
    db.$client
      .prepare('update payment_notices set due_at = ?, issued_at = issued_at - ? where application_id = ?')
      .bind(at, 9 * day, id),
    db.$client.prepare('update payment_orders set expires_at = ? where application_id = ?').bind(at, id),
  ])
}

describe('the date by which a fee is to be paid', () => {
  test('passes: the case is overdue, and nothing can be paid', async () => {
    const id = await awaitingFee()
    await due(id, -1000)
    await cashierOf(id).look()
    expect(await statusOf(id)).toBe('fee_overdue')
    expect(await begin(id)).toEqual({ ok: false, because: 'nothing to pay' })
  })

  test('passes while an order is open: the bank closes it first', async () => {
    const id = await awaitingFee()
    const { number } = await ordered(id)
    await due(id, -1000)
    await cashierOf(id).look(number)
    expect((await bank().ledger(number)).orders[0]!.state).toBe('CLOSED')
    expect((await account(id)).orders[0]).toMatchObject({ status: 'closed', closing: 'expired' })
    expect(await statusOf(id)).toBe('fee_overdue')
  })

  test('passes while the money is on its way: asked, the bank says paid, and the case goes on', async () => {
    const id = await awaitingFee()
    const { number, prepay } = await ordered(id)
    await bank().pay(prepay, 'never')
    await due(id, -1000)
    await cashierOf(id).look(number)
    expect(await statusOf(id)).toBe('awaiting_ruling')
  })

  test('passes while the bank does not answer: nothing is decided from silence', async () => {
    const id = await awaitingFee()
    const { number } = await ordered(id)
    await fault(number, 'query', 'down', -1)
    await due(id, -1000)
    await cashierOf(id).look(number)
    expect(await statusOf(id)).toBe('awaiting_fee')
    await bank().clear(number)
    await cashierOf(id).look(number)
    expect(await statusOf(id)).toBe('fee_overdue')
  })

  test('is kept by the sweep where an alarm was lost', async () => {
    const id = await awaitingFee()
    await due(id, -10 * 60_000)
    await sweepPayments(env, Date.now())
    for (let tries = 0; tries < 100 && (await statusOf(id)) === 'awaiting_fee'; tries++) await scheduler.wait(50)
    expect(await statusOf(id)).toBe('fee_overdue')
  })

  test('reopened by the clerk, a new notice can be paid', async () => {
    const id = await awaitingFee()
    await due(id, -1000)
    await cashierOf(id).look()
    await move(id, 'reopen', 'clerk', { reason: '有正当理由。' })
    await paid(id)
    expect(await statusOf(id)).toBe('awaiting_ruling')
  })

  test('is remembered three days and one day before, each once', async () => {
    const id = await awaitingFee()
    const counted = async (inMs: number) => {
      await due(id, inMs)
      await cashierOf(id).look()
      await cashierOf(id).look()
      return (await account(id)).notices[0]!.reminded
    }
    expect([await counted(4 * day), await counted(3 * day - hour), await counted(day - hour)]).toEqual([0, 1, 2])
  })
})

test('reminders that would come before the notice are left out', () => {
  expect(reminders({ dueAt: 7 * day, issuedAt: 0 })).toEqual([4 * day, 6 * day])
  expect(reminders({ dueAt: 2 * day, issuedAt: 0 })).toEqual([day])
  expect(reminders({ dueAt: hour, issuedAt: 0 })).toEqual([])
})

test('the next look is at the first thing that is due, and there is none once all is done', async () => {
  const id = await awaitingFee()
  const before = await account(id)
  expect(nextLook(before, Date.now())).toBe(before.notices[0]!.dueAt - 3 * day)
  await ordered(id)
  expect(nextLook(await account(id), Date.now())).toBe((await account(id)).orders[0]!.checkAt)
  await paid(id)
  expect(nextLook(await account(id), Date.now())).toBeNull()
})

import { env } from 'cloudflare:workers'
import { afterAll, describe, expect, test } from 'vitest'
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
  scopeOf,
  stateOf,
  witness,
} from './payer.ts'

afterAll(calm)

describe('paying the fee', () => {
  test('moves the case once the provider says that it came in, and books it to the court', async () => {
    const id = await awaitingFee()
    const number = await paid(id)
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
    const [order] = (await account(id)).orders
    expect(order).toMatchObject({ number, status: 'succeeded', applied: true, paid: fee })
    expect(await balance(id, 'court:津0116')).toBe(fee)
    expect(await balance(id, 'provider:wechat')).toBe(-fee)
    expect((await stateOf(id)).history.at(-1)).toMatchObject({
      event: 'pay',
      actor: 'gateway',
      told: { order: number, paid: String(fee) },
    })
  })

  test('a hundred clicks at once are one payment, one order at the bank and a hundred equal answers', async () => {
    const id = await awaitingFee()
    const answers = await Promise.all(Array.from({ length: 100 }, () => begin(id)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect((await account(id)).orders).toHaveLength(1)
    expect((await witness(id)).orders).toHaveLength(1)
  })

  test('clicked again after success there is nothing to pay', async () => {
    const id = await awaitingFee()
    await paid(id)
    expect(await begin(id)).toEqual({ ok: false, because: 'nothing to pay' })
    expect((await account(id)).orders).toHaveLength(1)
  })

  test('no second way can begin while one is open; once the bank has closed it, it can', async () => {
    const id = await awaitingFee()
    const { number } = await ordered(id)
    expect(await begin(id, 'transfer')).toEqual({ ok: false, because: 'another is open' })
    expect(await cashierOf(id).replace(number)).toBe(true)
    expect(await begin(id, 'transfer')).toMatchObject({ ok: true })
    expect((await account(id)).orders.map(({ status, closing }) => [status, closing])).toEqual([
      ['pending', null],
      ['closed', 'replaced'],
    ])
  })

  test('an order that was paid meanwhile is not replaced: it pays', async () => {
    const id = await awaitingFee()
    const { number, prepay } = await ordered(id)
    await bank().pay(prepay, 'never')
    await cashierOf(id).replace(number)
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
    expect(await begin(id, 'transfer')).toEqual({ ok: false, because: 'nothing to pay' })
  })

  test('an amount, a payee or an application of one’s own cannot be told', async () => {
    const id = await awaitingFee(3000)
    const notice = (await account(id)).notices[0]!.number
    const told = {
      notice,
      provider: 'wechat',
      way: 'scan',
      origin: 'https://test.invalid',
      amount: 1,
      applicationId: 'x',
    } as const
    expect((await cashierOf(id).begin(told)).ok).toBe(true)
    expect((await account(id)).orders[0]).toMatchObject({ amount: 3000, applicationId: id })
    expect((await bank().ledger(await scopeOf(id))).orders[0]!.amount).toBe(3000)
  })

  test('another application’s notice is not paid here', async () => {
    const [mine, theirs] = [await awaitingFee(), await awaitingFee()]
    const notice = (await account(theirs)).notices[0]!.number
    const told = { notice, provider: 'wechat', way: 'scan', origin: 'https://test.invalid' } as const
    expect(await cashierOf(mine).begin(told)).toEqual({ ok: false, because: 'nothing to pay' })
  })

  test('a way that is not configured is refused', async () => {
    const id = await awaitingFee()
    const notice = (await account(id)).notices[0]!.number
    const told = { notice, provider: 'alipay', way: 'scan', origin: 'https://test.invalid' } as const
    expect(await cashierOf(id).begin(told)).toEqual({ ok: false, because: 'no such way' })
  })
})

describe('a provider that fails', () => {
  test.each(['error', 'down', 'unsigned', 'lost'] as const)(
    '%s on the first try: the payer sees “confirming”, and there is one order later',
    async (does) => {
      const id = await awaitingFee()
      await fault(await scopeOf(id), 'create', does)
      expect(await begin(id)).toMatchObject({ ok: true })
      expect((await account(id)).orders[0]).toMatchObject({ status: 'created', seen: 'unknown' })
      expect(await begin(id)).toMatchObject({ ok: true })
      expect((await account(id)).orders).toHaveLength(1)
      expect((await account(id)).orders[0]).toMatchObject({ status: 'pending' })
      expect((await witness(id)).orders).toHaveLength(1)
    },
  )

  test('refuses outright: the order has failed, and another can be tried', async () => {
    const id = await awaitingFee()
    await fault(await scopeOf(id), 'create', 'refuse')
    await begin(id)
    expect((await account(id)).orders[0]).toMatchObject({ status: 'closed', closing: 'refused' })
    expect(await begin(id)).toMatchObject({ ok: true })
    expect((await account(id)).orders).toHaveLength(2)
  })

  test('refuses after it had made the order and lost the answer: that one is closed there first', async () => {
    const id = await awaitingFee()
    const scope = await scopeOf(id)
    await fault(scope, 'create', 'lost')
    await begin(id)
    await fault(scope, 'create', 'refuse')
    await begin(id)
    expect((await account(id)).orders[0]).toMatchObject({ status: 'closed', closing: 'refused' })
    expect((await bank().ledger(scope)).orders.map(({ state }) => state)).toEqual(['CLOSED'])
  })

  test('does not say how an order stands: no second payment can begin meanwhile', async () => {
    const id = await awaitingFee()
    const { number } = await ordered(id)
    await fault(number, 'query', 'down', 3)
    expect(await cashierOf(id).replace(number)).toBe(false)
    expect(await begin(id, 'transfer')).toEqual({ ok: false, because: 'another is open' })
    expect((await account(id)).orders[0]).toMatchObject({ status: 'pending', closing: 'replaced', seen: 'unknown' })
  })

  test('says another amount: nothing moves, and a person is told', async () => {
    const id = await awaitingFee()
    const { number, prepay } = await ordered(id)
    // Before the money, and for good: the Cashier asks by its own clock as well.
    await fault(number, 'query', 'wrong amount', -1)
    await bank().pay(prepay, 'never')
    await cashierOf(id).look(number)
    expect((await stateOf(id)).status).toBe('awaiting_fee')
    expect((await account(id)).orders[0]).toMatchObject({ status: 'held', paid: 1, applied: false })
    const alarm = await env.DB.prepare('select facts from operator_alarms where facts like ?')
      .bind(`%${number}%`)
      .first()
    expect(alarm).not.toBeNull()
    expect(await begin(id)).toMatchObject({ ok: true, order: number })
  })
})

describe('a second notice for the same case', () => {
  test('makes the first void; its order is closed at the bank before another begins', async () => {
    const id = await awaitingFee()
    const old = await ordered(id)
    await move(id, 'lapse', 'clock')
    await move(id, 'reopen', 'clerk', { reason: '有正当理由。' })
    const { notices } = await account(id)
    expect(notices.map(({ amount, voidedAt }) => [amount, voidedAt !== null])).toEqual([
      [fee, false],
      [fee, true],
    ])
    await cashierOf(id).look()
    expect((await bank().ledger(old.number)).orders[0]!.state).toBe('CLOSED')
    expect((await ordered(id)).number).not.toBe(old.number)
  })

  test('what was paid on the first goes back in full, and does not pay the second', async () => {
    const id = await awaitingFee()
    const old = await ordered(id)
    await move(id, 'lapse', 'clock')
    await move(id, 'reopen', 'clerk', { reason: '有正当理由。' })
    await bank().pay(old.prepay, 'never')
    await cashierOf(id).look(old.number)
    expect((await stateOf(id)).status).toBe('awaiting_fee')
    expect((await account(id)).refunds).toMatchObject([{ cause: 'late', amount: fee, status: 'requested' }])
    await paid(id)
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
  })
})

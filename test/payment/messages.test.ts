import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seed } from '../../src/sandbox/seed/index.ts'
import { calm } from './calm.ts'
import { account, awaitingFee, bank, cashierOf, deskOf, inReview, ordered, stateOf } from './payer.ts'

afterAll(calm)
beforeAll(() => seed(env))

// While a deployment spreads, a new Worker speaks to old objects and an old one to new objects. These are the messages
// of the first version, word for word: they must be understood as long as one that sends them may be running. A message
// may gain what can be left out; and whoever gets more than it knows passes over it.
const later = { addedLater: 'unknown to this version', callerVersion: 99 }

describe('messages of the first version', () => {
  test.each([
    ['as they were', {}],
    ['with more than this version knows', later],
  ])('to the Cashier, %s', async (_, more) => {
    const id = await awaitingFee()
    const notice = (await account(id)).notices[0]!.number
    const asked = { notice, provider: 'wechat', way: 'scan', origin: 'https://test.invalid', ...more } as const
    const begun = await cashierOf(id).begin(asked)
    expect(begun).toEqual({ ok: true, order: `${notice.replaceAll('-', '')}P1` })
    const order = `${notice.replaceAll('-', '')}P1`
    expect(await cashierOf(id).replace(order)).toBe(true)
    expect(await cashierOf(id).look(order)).toBeUndefined()
    expect(await cashierOf(id).look()).toBeUndefined()
    expect(await cashierOf(id).wake()).toBeUndefined()
  })

  test.each([
    ['as they were', {}],
    ['with more than this version knows', later],
  ])('to the Desk, %s', async (_, more) => {
    const id = await inReview()
    const told = { feeBasis: 'other', fee: '5000.00', feeReason: '测试', payBy: '2035-12-31' }
    const command = { key: `first ${id}`, event: 'accept', actor: 'clerk', actorId: 'somebody', told, ...more } as const
    expect(await deskOf(id).apply(command)).toEqual({ ok: true, status: 'awaiting_fee', version: 2 })
    expect(await deskOf(id).apply(command)).toEqual({ ok: true, status: 'awaiting_fee', version: 2 })
    expect(await deskOf(id).wake()).toBeUndefined()
  })

  test('from the Cashier to the Desk: a payment that an older Cashier settles', async () => {
    const id = await awaitingFee()
    const { number, prepay } = await ordered(id)
    await bank().pay(prepay, 'never')
    await env.DB.prepare(`update payment_orders set paid = 500000, trade = '42', paid_at = ? where number = ?`)
      .bind(Date.now(), number)
      .run()
    const told = { order: number, provider: 'wechat', paid: '500000' }
    const settled = { key: `settle:${number}`, event: 'pay', actor: 'gateway', actorId: 'wechat', told } as const
    expect(await deskOf(id).apply(settled)).toEqual({ ok: true, status: 'awaiting_ruling', version: 3 })
    await cashierOf(id).look(number)
    expect((await stateOf(id)).history).toHaveLength(3)
    expect((await account(id)).orders[0]).toMatchObject({ status: 'succeeded', applied: true })
  })
})

import { env } from 'cloudflare:workers'
import { afterAll, describe, expect, test } from 'vitest'
import { connect } from '../../src/db/connect.ts'
import { alarmsAt } from '../../src/db/office/alarms.ts'
import { sweepPayments } from '../../src/payment/sweep.ts'
import { eventsOf, statusOf } from '../at-the-desk.ts'
import { ask } from '../litigant.ts'
import { calm } from './calm.ts'
import { hintsOf } from './hints-of.ts'
import { letter } from './letter.ts'
import { account, awaitingFee, bank, cashierOf, fault, ordered, witness } from './payer.ts'

afterAll(calm)

const hints = (number: string) => hintsOf(connect(env), [number])
const until = async (done: () => Promise<boolean>) => {
  for (let tries = 0; tries < 100 && !(await done()); tries++) await scheduler.wait(50)
}

describe('what the bank tells us', () => {
  test('of a payment moves the case, once the bank has said the same when asked', async () => {
    const id = await awaitingFee()
    const { number, prepay } = await ordered(id)
    await bank().pay(prepay)
    await bank().deliver()
    await until(async () => (await statusOf(id)) === 'awaiting_ruling')
    expect(await statusOf(id)).toBe('awaiting_ruling')
    expect((await bank().notices(number))[0]).toMatchObject({ heard: '200' })
    await until(async () => (await hints(number)).every(({ appliedAt }) => appliedAt !== null))
    expect((await hints(number)).map(({ said, appliedAt }) => [said, appliedAt !== null])).toEqual([
      ['TRANSACTION.SUCCESS', true],
    ])
  })

  test.each(['twice', 'old', 'forged', 'wrong amount', 'never'] as const)(
    '%s: the case is paid once all the same',
    async (does) => {
      const id = await awaitingFee()
      const { number, prepay } = await ordered(id)
      await bank().pay(prepay, does)
      await bank().deliver()
      await bank().deliver()
      await cashierOf(id).look(number)
      expect(await eventsOf(id)).toEqual(['submit', 'accept', 'pay'])
      expect(await witness(id)).toMatchObject({ paid: 500_000, back: 0 })
      expect(await hints(number)).toHaveLength(['old', 'forged', 'never'].includes(does) ? 0 : 1)
    },
  )

  test('three times at once is one event', async () => {
    const id = await awaitingFee()
    const { number, prepay } = await ordered(id)
    await bank().pay(prepay, 'twice')
    await bank().say(number, 'TRANSACTION.SUCCESS', 'twice')
    await Promise.all([bank().deliver(), bank().deliver(), cashierOf(id).look(number)])
    expect(await eventsOf(id)).toEqual(['submit', 'accept', 'pay'])
  })

  test('before our own order was answered is kept, and settled', async () => {
    const id = await awaitingFee()
    await fault((await account(id)).notices[0]!.number.replaceAll('-', ''), 'create', 'early')
    const { number } = await ordered(id)
    await until(async () => (await statusOf(id)) === 'awaiting_ruling')
    expect(await statusOf(id)).toBe('awaiting_ruling')
    expect(await hints(number)).toHaveLength(1)
  })

  test('“paid”, signed, of an order that nobody paid changes nothing', async () => {
    const id = await awaitingFee()
    const { number } = await ordered(id)
    await bank().say(number, 'TRANSACTION.SUCCESS')
    await bank().deliver()
    await cashierOf(id).look(number)
    expect(await statusOf(id)).toBe('awaiting_fee')
    expect((await account(id)).orders[0]).toMatchObject({ status: 'pending', paid: null })
  })

  test('“paid”, signed, of an order that the bank has closed changes nothing', async () => {
    const id = await awaitingFee()
    const { number } = await ordered(id)
    await cashierOf(id).replace(number)
    await bank().say(number, 'TRANSACTION.SUCCESS')
    await bank().deliver()
    await cashierOf(id).look(number)
    expect((await account(id)).orders[0]).toMatchObject({ status: 'closed', paid: null })
    expect((await account(id)).refunds).toEqual([])
  })

  test('“closed” and then “paid” is paid; “paid” and then “closed” stays paid', async () => {
    for (const order of ['before', 'after']) {
      const id = await awaitingFee()
      const { number, prepay } = await ordered(id)
      if (order === 'before') await bank().say(number, 'TRANSACTION.CLOSED')
      await bank().pay(prepay)
      if (order === 'after') await bank().say(number, 'TRANSACTION.CLOSED')
      await bank().deliver()
      await cashierOf(id).look(number)
      expect(await statusOf(id)).toBe('awaiting_ruling')
    }
  })

  test('of one application’s order moves that one only', async () => {
    const [mine, theirs] = [await awaitingFee(), await awaitingFee()]
    const { prepay } = await ordered(mine)
    await ordered(theirs)
    await bank().pay(prepay)
    await bank().deliver()
    await until(async () => (await statusOf(mine)) === 'awaiting_ruling')
    expect([await statusOf(mine), await statusOf(theirs)]).toEqual(['awaiting_ruling', 'awaiting_fee'])
  })

  test('while it cannot be asked about is followed up by the sweep', async () => {
    const id = await awaitingFee()
    const { number, prepay } = await ordered(id)
    await fault(number, 'query', 'down', -1)
    await bank().pay(prepay)
    await bank().deliver()
    await scheduler.wait(300)
    expect(await statusOf(id)).toBe('awaiting_fee')
    expect((await hints(number))[0]).toMatchObject({ appliedAt: null })
    await bank().clear(number)
    await sweepPayments(env, Date.now() + 120_000)
    await until(async () => (await statusOf(id)) === 'awaiting_ruling')
    expect(await statusOf(id)).toBe('awaiting_ruling')
    expect((await hints(number)).every(({ appliedAt }) => appliedAt !== null)).toBe(true)
  })
})

const counted = async () =>
  (await env.DB.prepare(
    'select (select count(*) from events) as events, (select count(*) from ledger) as ledger, (select count(*) from payment_orders) as orders',
  ).first())!

describe('at the door of the notices', () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: HeadersInit = {}, provider = 'wechat') =>
    ask(new Request(`https://test.invalid/notices/payment/${provider}`, { method: 'POST', body, headers }))

  test.each([
    ['nothing signed', '{}', 401],
    ['nothing at all', '', 401],
    ['no JSON', '<xml>', 401],
    ['more than 64 KiB', 'x'.repeat(64 * 1024 + 1), 413],
  ])('%s is refused', async (_, body, status) => {
    expect((await post(body)).status).toBe(status)
  })
  test('signed, of an order that we never made: thanked, kept, the operator told, and nothing changed', async () => {
    const order = `JF20261127${crypto.randomUUID().slice(0, 8).toUpperCase()}P1`
    const before = await counted()
    const { body, headers } = await letter(JSON.stringify({ out_trade_no: order, amount: { total: 1 } }))
    expect((await post(body, headers)).status).toBe(200)
    expect(await hints(order)).toMatchObject([{ orderNumber: order, said: 'TRANSACTION.SUCCESS' }])
    expect((await alarmsAt(connect(env), '津0116', 500)).open).toContainEqual(
      expect.objectContaining({ name: 'payment of an unknown order', facts: { order } }),
    )
    expect(await counted()).toEqual(before)
    // Of another one the operator hears as well, and not only an hour later.
    const other = await letter(JSON.stringify({ out_trade_no: `${order}0`, amount: { total: 1 } }))
    expect((await post(other.body, other.headers)).status).toBe(200)
    expect(
      (await alarmsAt(connect(env), '津0116', 500)).open.filter(({ facts }) => JSON.stringify(facts).includes(order)),
    ).toHaveLength(2)
  })

  test('signed, but with a name twice, outside or inside: it could be read in two ways, so it is not read', async () => {
    const id = await awaitingFee()
    const { number } = await ordered(id)
    const inside = await letter(`{"out_trade_no":"${number}","amount":{"total":500000,"total":1}}`)
    expect((await post(inside.body, inside.headers)).status).toBe(400)
    const outside = await letter(JSON.stringify({ out_trade_no: number }), (whole) =>
      whole.replace('"event_type"', '"event_type":"TRANSACTION.CLOSED","event_type"'),
    )
    expect((await post(outside.body, outside.headers)).status).toBe(400)
    expect(await hints(number)).toEqual([])
  })

  test('a provider that is not ours has no address', async () => {
    expect((await post('{}', {}, 'unionpay')).status).toBe(404)
    expect((await post('{}', {}, 'alipay')).status).toBe(404)
  })

  test('and nothing is to be read where it calls', async () => {
    expect((await ask(new Request('https://test.invalid/notices/payment/wechat'))).status).toBe(405)
  })
})

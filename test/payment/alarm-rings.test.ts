import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, describe, expect, test } from 'vitest'
import { sweep } from '../../src/after/sweep.ts'
import { hour } from '../../src/rules/durations.ts'
import { eventsOf } from '../at-the-desk.ts'
import { dueAt } from '../faults/ops.ts'
import { calm } from './calm.ts'
import {
  account,
  awaitingFee,
  bank,
  cashierOf,
  deskOf,
  fault,
  fee,
  move,
  ordered,
  paid,
  stateOf,
  witness,
} from './payer.ts'

afterAll(calm)

const alarmOf = (id: string) => runInDurableObject(cashierOf(id), (_, { storage }) => storage.getAlarm())
const rings = (id: string) => runInDurableObject(cashierOf(id), (cashier) => cashier.alarm())
const dueSince = (id: string, ms: number) =>
  env.DB.batch([
    env.DB.prepare('update payment_orders set check_at = ? where application_id = ?').bind(Date.now() - ms, id),
    env.DB.prepare('update payment_refunds set check_at = ? where application_id = ?').bind(Date.now() - ms, id),
  ])

/** Paid at the bank, and nobody has told us. */
async function paidUnheard() {
  const id = await awaitingFee()
  const { number, prepay } = await ordered(id)
  await bank().pay(prepay, 'never')
  return { id, number }
}

describe('the alarm of the Cashier', () => {
  test('rings twice at once: paid once, booked once', async () => {
    const { id } = await paidUnheard()
    await dueSince(id, 0)
    await Promise.all([rings(id), rings(id)])
    await rings(id)
    expect(await eventsOf(id)).toEqual(['submit', 'accept', 'pay'])
    const entries = await env.DB.prepare('select count(*) as n from ledger where application_id = ?').bind(id).first()
    expect(entries).toEqual({ n: 1 })
  })

  test('rings twice for a refund: the money goes back once', async () => {
    const id = await awaitingFee()
    await paid(id)
    await move(id, 'withdraw', 'submitter')
    for (let turn = 0; turn < 20 && (await witness(id)).back === 0; turn++) {
      await dueSince(id, 0)
      await Promise.all([rings(id), rings(id)])
      await scheduler.wait(50)
    }
    expect(await witness(id)).toMatchObject({ paid: fee, back: fee })
    expect((await account(id)).refunds).toHaveLength(1)
  })

  test('rings an hour late: what was due is done then', async () => {
    const { id } = await paidUnheard()
    await dueSince(id, hour)
    await rings(id)
    expect(await eventsOf(id)).toEqual(['submit', 'accept', 'pay'])
  })

  test('is set again each time it rings and the bank says nothing, and not once all is done', async () => {
    const { id, number } = await paidUnheard()
    await fault(number, 'query', 'down', -1)
    for (let turn = 0; turn < 7; turn++) {
      await dueSince(id, 0)
      await rings(id)
      expect(await alarmOf(id)).toBeGreaterThan(Date.now())
    }
    await bank().clear(number)
    await dueSince(id, 0)
    await rings(id)
    expect(await alarmOf(id)).toBeNull()
    expect(await eventsOf(id)).toEqual(['submit', 'accept', 'pay'])
  })

  test('that is lost, as after its last try has failed: the sweep takes the work up again', async () => {
    const { id } = await paidUnheard()
    await runInDurableObject(cashierOf(id), (_, { storage }) => storage.deleteAlarm())
    await dueSince(id, 2 * 60_000)
    await sweep(env, Date.now())
    for (let tries = 0; tries < 100 && (await eventsOf(id)).length < 3; tries++) await scheduler.wait(50)
    expect(await eventsOf(id)).toEqual(['submit', 'accept', 'pay'])
  })
})

describe('the alarm of the Desk', () => {
  const openEffects = async (id: string) =>
    (await env.DB.prepare('select count(*) as n from applications where id = ? and outbox is not null')
      .bind(id)
      .first<number>('n'))!

  test('that is lost: the sweep pokes what is left open, and each thing is done once', async () => {
    const id = await awaitingFee()
    await runInDurableObject(deskOf(id), (_, { storage }) => storage.deleteAlarm())
    expect(await openEffects(id)).toBeGreaterThan(0)
    const anHourAgo = dueAt(`value ->> 'dueAt' - ${hour}`)
    await env.DB.prepare(`update applications set outbox = ${anHourAgo} where id = ?`).bind(id).run()
    await sweep(env, Date.now())
    for (let tries = 0; tries < 100 && (await openEffects(id)) > 0; tries++) await scheduler.wait(50)
    expect(await openEffects(id)).toBe(0)
    await runDurableObjectAlarm(deskOf(id))
    await runInDurableObject(deskOf(id), (desk) => desk.alarm())
    expect(await eventsOf(id)).toEqual(['submit', 'accept'])
  })

  test('rings while the case stands still: what followed before is done, and is done with', async () => {
    const id = await awaitingFee()
    await runInDurableObject(deskOf(id), (_, { storage }) => storage.deleteAlarm())
    await env.DB.prepare(
      `insert into frozen_applications (application_id, seq, anchored, found_at) values (?, 2, 'x', 0)`,
    )
      .bind(id)
      .run()
    await runInDurableObject(deskOf(id), (desk) => desk.alarm())
    expect(await openEffects(id)).toBe(0)
    expect((await stateOf(id)).frozen).toBe(true)
  })
})

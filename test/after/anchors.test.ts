import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anchorHeads } from '../../src/after/anchors.ts'
import { connect } from '../../src/db/connect.ts'
import { openDifferences } from '../../src/db/payment/reconciliation.ts'
import { reconcile } from '../../src/payment/reconcile.ts'
import { paymentProvider } from '../../src/providers/payment/index.ts'
import { dayIn } from '../../src/rules/calendar.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { litigant } from '../litigant.ts'
import { calm } from '../payment/calm.ts'
import { account, awaitingFee, deskOf, fee, ordered, paid, stateOf, witness } from '../payment/payer.ts'
import { behindItsBack, sql } from './behind.ts'

beforeAll(() => seed(env))
afterAll(calm)

// As soon as what has happened by now is old enough.
const later = () => Date.now() + 60_001
const alarms = async () =>
  (await env.DB.prepare('select application_id about from operator_alarms').all<{ about: string }>()).results.map(
    ({ about }) => about,
  )
const withdraw = (id: string) =>
  deskOf(id).apply({ key: crypto.randomUUID(), event: 'withdraw', actor: 'submitter', actorId: 'payer', told: {} })
// How two people lift it is proved where their page is.
const lifted = (id: string) =>
  behindItsBack(() =>
    sql(`update frozen_applications set lifted_at = 1, lifted_by = 'both' where application_id = ?`, id),
  )

describe('a history that is not the one that was anchored', () => {
  test('honest histories stay open, however often they are compared', async () => {
    const id = await awaitingFee()
    await anchorHeads(env, later())
    await paid(id)
    await anchorHeads(env, later())
    await anchorHeads(env, later())
    expect((await withdraw(id)).ok).toBe(true)
    expect((await alarms()).filter((about) => about === id)).toEqual([])
  })

  test.each([
    ['an event rewritten', `update events set hash = 'other' where application_id = ? and seq = 2`],
    ['an application taken back', `update applications set version = 1, status = 'in_review' where id = ?`],
    ['the last event cut off', `delete from events where application_id = ? and seq = 2`],
  ])('%s: the operator is told, and nothing moves in it any more', async (_, query) => {
    const id = await awaitingFee()
    const other = await awaitingFee()
    await anchorHeads(env, later())
    await behindItsBack(() => sql(query, id))
    await anchorHeads(env, later())
    expect((await alarms()).filter((about) => about === id)).toHaveLength(1)
    expect(await withdraw(id)).toMatchObject({ ok: false, because: 'frozen' })
    expect((await withdraw(other)).ok).toBe(true)
  })

  test('the owner reads why, and a person can lift it', async () => {
    const someone = await litigant()
    const id = await awaitingFee(fee, undefined, someone.account)
    await anchorHeads(env, later())
    const hash = (await stateOf(id)).history[1]!.hash
    await behindItsBack(() =>
      sql(`update events set told = '{}', hash = 'other' where application_id = ? and seq = 2`, id),
    )
    await anchorHeads(env, later())
    const begin = { notice: (await account(id)).notices[0]!.number, way: 'wechat scan' }
    const answer = await someone.fetch(`/applications/${id}/payment`, {
      method: 'POST',
      body: new URLSearchParams(begin),
    })
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('正在核对')])
    const page = async () => (await someone.fetch(`/applications/${id}`)).text()
    const toPay = `href="/applications/${id}/payment"`
    const still = await page()
    expect(still).toContain('正在核对')
    expect(still).not.toContain(toPay)
    await behindItsBack(() => sql(`update events set hash = ? where application_id = ? and seq = 2`, hash, id))
    await lifted(id)
    await anchorHeads(env, later())
    const moving = await page()
    expect(moving).not.toContain('正在核对')
    expect(moving).toContain(toPay)
    expect((await withdraw(id)).ok).toBe(true)
  })
})

// Case 37: the database is taken back ten minutes; the bank and the anchors are not.
test('after the database was taken back, every payment it has lost is listed, and its cases stand still', async () => {
  const before = await awaitingFee()
  await paid(before)
  const lost = [await awaitingFee(), await awaitingFee(), await awaitingFee()]
  const orders = await Promise.all(lost.map((id) => ordered(id)))
  const kept = await Promise.all(lost.map(rowsOf))
  const payments = []
  for (const id of lost) payments.push(await paid(id))
  await anchorHeads(env, later())
  await behindItsBack(() => Promise.all(lost.map((id, at) => takeBack(id, kept[at]!))))
  await anchorHeads(env, later())

  const provider = (await paymentProvider(env, 'wechat'))!
  const found = await reconcile(env, provider, dayIn(Date.now()), Date.now())
  expect(found).toMatchObject({ ok: true })
  // What goes back in the cases before may be under way at the bank just now.
  const open = (await openDifferences(connect(env), '津0116')).filter(({ number }) => !/R\d+$/.test(number))
  const listed = open.map(({ number, ours, theirs }) => [number, ours, theirs])
  expect(listed.toSorted()).toEqual(orders.map(({ number }) => [number, null, fee]).toSorted())
  expect(payments).toEqual(orders.map(({ number }) => number))
  for (const id of lost) {
    expect(await withdraw(id)).toMatchObject({ ok: false, because: 'frozen' })
    expect(await witness(id)).toMatchObject({ paid: fee, back: 0 })
  }
  expect((await withdraw(before)).ok).toBe(true)

  // Lifted by a person, the money that the bank has finds its case by itself.
  for (const id of lost) await lifted(id)
  await reconcile(env, provider, dayIn(Date.now()), Date.now())
  for (const id of lost) expect((await stateOf(id)).status).toBe('awaiting_ruling')
})

type Rows = { application: Record<string, unknown>; order: Record<string, unknown> }
async function rowsOf(id: string): Promise<Rows> {
  const application = await env.DB.prepare('select * from applications where id = ?').bind(id).first()
  const order = await env.DB.prepare('select * from payment_orders where application_id = ?').bind(id).first()
  return { application: application!, order: order! }
}

async function takeBack(id: string, { application, order }: Rows) {
  await sql('delete from events where application_id = ? and seq > ?', id, application.version)
  await sql('delete from ledger where application_id = ?', id)
  for (const [table, row, key] of [
    ['applications', application, 'id'],
    ['payment_orders', order, 'number'],
  ] as const) {
    const names = Object.keys(row).filter((name) => name !== key)
    await sql(
      `update ${table} set ${names.map((name) => `${name} = ?`).join(', ')} where ${key} = ?`,
      ...[...names.map((name) => row[name]), row[key]],
    )
  }
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OlderDatabase, olderDatabase, type Rows } from './older-database.ts'

let older: OlderDatabase
let db: D1Database
let insert: OlderDatabase['insert']

/** What stood in the tables before they were made anew; of the outbox, what was still open. Parents come first. */
const given: Rows = {
  accounts: [{ id: 'p', data_key: 'k', agreement: '1', agreed_at: 1, created_at: 1 }],
  officers: [{ id: 'o', issuer: 'i', subject: 's', court: '津0116', name: '李', roles: '[]', created_at: 1 }],
  applications: [
    { id: 'g', kind: 'guarantee', owner: 'p', data_key: 'k', created_at: 1, updated_at: 1 },
    {
      id: 'a',
      kind: 'preservation',
      status: 'awaiting_ruling',
      version: 1,
      head: 'h',
      owner: 'p',
      number: 'BQ-1',
      court: '津0116',
      about: '王 → 李',
      due_at: 9,
      data_key: 'k',
      backs: 'g',
      created_at: 1,
      updated_at: 2,
      submitted_at: 2,
    },
  ],
  entries: [{ application_id: 'a', id: 'e', step: 's', form: 'f', value: '{}', created_at: 1, updated_at: 1 }],
  events: [
    {
      application_id: 'a',
      seq: 1,
      command: 'a.c',
      event: 'submit',
      from_status: 'draft',
      to_status: 'in_review',
      actor: 'submitter',
      actor_id: 'p',
      told: '{}',
      at: 2,
      prev: '',
      hash: 'h',
    },
  ],
  payment_notices: [
    {
      number: 'JF-1',
      application_id: 'a',
      seq: 1,
      kind: 'fee',
      amount: 5,
      payee: 'court:津0116',
      due_at: 9,
      issued_at: 3,
      reminded: 1,
    },
  ],
  payment_orders: [
    {
      number: 'JF1P1',
      notice: 'JF-1',
      application_id: 'a',
      provider: 'wechat',
      way: 'qr',
      amount: 5,
      status: 'succeeded',
      applied: 1,
      origin: 'o',
      paid: 5,
      trade: 't',
      paid_at: 4,
      created_at: 3,
      expires_at: 9,
      check_at: 4,
      checks: 2,
    },
  ],
  payment_refunds: [
    {
      order_number: 'JF1P1',
      n: 1,
      number: 'JF1P1R1',
      application_id: 'a',
      amount: 5,
      cause: 'withdrawn',
      status: 'requested',
      proposed_by: 'rule',
      created_at: 5,
      check_at: 5,
    },
  ],
  payment_hints: [
    { provider: 'wechat', id: 'h', order_number: 'JF1P1', about: 'payment', said: 'paid', received_at: 4 },
  ],
  ledger: [
    {
      id: 'paid JF1P1',
      debit: 'provider:wechat',
      credit: 'court:津0116',
      amount: 5,
      application_id: 'a',
      order_number: 'JF1P1',
      at: 4,
    },
  ],
  outbox: [
    { id: 'a.1.serve', application_id: 'a', seq: 1, effect: 'serve ruling', due_at: 5, tries: 3, error: 'down' },
    { id: 'a.1.tell', application_id: 'a', seq: 1, effect: 'tell submitter', due_at: 5, tries: 0, done_at: 6 },
    { id: 'a.1.more', application_id: 'a', seq: 1, effect: 'tell insurer', due_at: 6, tries: 0 },
  ],
  materials: [
    {
      id: 'm',
      application_id: 'a',
      slot: 'x',
      name: '证据.pdf',
      type: 'application/pdf',
      size: 3,
      sha256: 'h',
      key: 'k',
      created_at: 4,
    },
  ],
  documents: [
    {
      id: 'd',
      application_id: 'a',
      kind: 'ruling',
      cause: 'c',
      issuer: 'i',
      number: 'n',
      code: 'c',
      holders: '["h"]',
      facts: '[1]',
      issued_at: 7,
      key: 'k',
      sha256: 'h',
      size: 9,
      signature: 's',
    },
    { id: 'e', application_id: 'a', kind: 'receipt', cause: 'c', issuer: 'i', number: 'n', code: 'c', issued_at: 8 },
  ],
  sessions: [{ id: 's', account_id: 'p', created_at: 1, seen_at: 2, device: 'd', kiosk: 'k', ended_at: 3 }],
  staff_sessions: [{ id: 's', officer_id: 'o', created_at: 1, seen_at: 2, ended_at: 3 }],
  sms_codes: [
    { id: 'c', visitor: 'v', purpose: 'p', mobile_index: 'm', code_hash: 'h', tries: 2, expires_at: 3, used_at: 4 },
  ],
  spent: [{ id: 's', expires_at: 9 }],
  face_checks: [
    { id: 'f', token: 't', account_id: 'p', session: 's', state: 'begun', phone: 'ph', asked_at: 5, expires_at: 6 },
  ],
  half_filled_forms: [
    { application_id: 'a', holder: 'p', id: 'x', step: 's', form: 'f', version: 2, body_sealed: 'b', saved_at: 3 },
  ],
}

// All that is open of each move stands in its application.
const still = { '1': { effects: ['serve ruling', 'tell insurer'], dueAt: 5, tries: 3, error: 'down' } }

const { outbox: _, ...kept } = given

beforeAll(async () => {
  older = await olderDatabase('0018', given)
  ;({ db, insert } = older)
  await older.carriedOver()
}, 60_000)
afterAll(() => older.dispose())

describe('a database that was in use is carried over to fewer rows', () => {
  test.each(Object.entries(kept))('with everything in %s', async (table, rows) => {
    const { results } = await db.prepare(`select * from ${table}`).all()
    expect(results).toHaveLength(rows.length)
    for (const row of rows) expect(results).toContainEqual(expect.objectContaining(row))
  })

  test('and what was still to follow', async () => {
    const { results } = await db.prepare('select id, outbox from applications order by id').all<{ outbox: string }>()
    expect(results.map(({ outbox }) => JSON.parse(outbox))).toEqual([still, null])
  })

  test('and what ties it together', async () => {
    expect((await db.prepare('pragma foreign_key_check').all()).results).toEqual([])
    const [notice, order] = [given.payment_notices![0]!, given.payment_orders![0]!]
    const [event] = given.events!
    for (const [table, row, says] of [
      ['applications', { ...given.applications![1], id: 'b', backs: null }, 'UNIQUE'],
      ['applications', { ...given.applications![1], id: 'b', number: null }, 'UNIQUE'],
      ['events', { ...event, seq: 2, prev: 'h' }, 'carried out once'],
      ['events', { ...event, seq: 2, command: 'd', prev: 'x' }, 'follows the one before'],
      ['payment_notices', { ...notice, number: 'JF-2' }, 'one notice is valid'],
      ['payment_orders', { ...order, number: 'JF1P2', notice: 'JF-2', status: 'created', applied: 0 }, 'valid notice'],
    ] as const)
      await expect(insert(table, row).run()).rejects.toThrow(says)
    for (const [says, change] of [
      ['by one', 'update applications set version = 9'],
      ['by an event', `update applications set status = 'granted'`],
      ['never changed', 'update events set at = 9'],
      ['never removed', 'delete from events'],
      ['only made void', 'update payment_notices set amount = 9'],
      ['final', 'update payment_orders set paid = 9'],
      ['never removed', 'delete from payment_orders'],
    ] as const)
      await expect(db.prepare(change).run()).rejects.toThrow(says)
    const again = { ...order, number: 'JF1P2', status: 'created', applied: 0, paid: null, paid_at: null }
    await insert('payment_orders', again).run()
    await expect(insert('payment_orders', { ...again, number: 'JF1P3' }).run()).rejects.toThrow('UNIQUE')
    const twice = `update payment_orders set status = 'succeeded', paid = 5, applied = 1 where number = 'JF1P2'`
    await expect(db.prepare(twice).run()).rejects.toThrow('only once')
    await expect(db.prepare(`update documents set number = 'x' where id = 'd'`).run()).rejects.toThrow('never changed')
    await expect(db.prepare('delete from documents').run()).rejects.toThrow('never removed')
    await expect(insert('documents', { ...given.documents![0], cause: 'other' }).run()).rejects.toThrow('UNIQUE')
  })
})

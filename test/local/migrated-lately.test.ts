import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OlderDatabase, olderDatabase, type Rows } from './older-database.ts'

const application = { kind: 'preservation', owner: 'p', data_key: 'k', created_at: 1, updated_at: 7, version: 1 }
const lifted = { ...application, status: 'lifted', court: '津0116', head: 'h' }
const order = { notice: 'JF-1', application_id: 'a', provider: 'wechat', way: 'qr', amount: 5, origin: 'o', checks: 2 }
const refund = { order_number: 'JF1P1', application_id: 'a', cause: 'withdrawn', created_at: 5, check_at: 5, amount: 2 }
const kiosk = { court: '津0116', name: '1号机', created_by: 'o' }

const given: Rows = {
  accounts: [{ id: 'p', data_key: 'k', agreement: '1', agreed_at: 1, created_at: 1 }],
  applications: [
    { ...lifted, id: 'a', number: 'BQ-1' },
    { ...lifted, id: 'still', number: 'BQ-2' },
    { ...application, id: 'in force', status: 'in_force', court: '津0116', number: 'BQ-3' },
  ],
  payment_notices: [
    { number: 'JF-1', application_id: 'a', seq: 1, kind: 'fee', amount: 5, payee: 'c', due_at: 9, issued_at: 3 },
  ],
  payment_orders: [
    {
      ...order,
      ...{ number: 'JF1P1', status: 'succeeded', applied: 1, paid: 5, paid_at: 4 },
      ...{ created_at: 3, expires_at: 9, check_at: 4 },
    },
  ],
  payment_refunds: [
    { ...refund, n: 1, number: 'JF1P1R1', status: 'stuck', error: '3 fen went back', proposed_by: 'rule' },
    { ...refund, n: 2, number: 'JF1P1R2', status: 'stuck', error: 'NOT_ENOUGH', proposed_by: 'rule' },
  ],
  reconciliation_differences: [
    { provider: 'wechat', day: '2026-11-01', kind: 'payment', number: 'JF1P1', ours: 5, theirs: 4, found_at: 6 },
  ],
  bank_lines: [{ serial: 's', at: 1, amount: 5, remark: '', other: '', refund: '', created_at: 1 }],
  operator_alarms: [{ id: 'x', name: 'n', detail: 'JF1P1R1: 3 fen went back', at: 1 }],
  kiosks: [
    { ...kiosk, id: 'one', created_at: 1 },
    { ...kiosk, id: 'twoo', created_at: 2 },
    { ...kiosk, id: 'three', created_at: 2 },
    { ...kiosk, id: 'elsewhere', court: '京0105', created_at: 3 },
  ],
  // What stands still is put so last.
  frozen_applications: [{ application_id: 'still', seq: 1, anchored: 'x', found_at: 8 }],
}

let older: OlderDatabase
beforeAll(async () => {
  older = await olderDatabase('0029', given)
  await older.carriedOver()
}, 60_000)
afterAll(() => older.dispose())

const all = async (sql: string) => (await older.db.prepare(sql).raw()) as unknown[][]

test('what was lifted waits for its release, what stands still just now as well, and nothing else', async () => {
  expect(await all('select id, answer_by from applications order by id')).toEqual([
    ['a', 7],
    ['in force', null],
    ['still', 7],
  ])
  const moves = older.db.prepare(`update applications set answer_by = 9 where id = 'still'`).run()
  await expect(moves, 'it stands still again').rejects.toThrow('frozen')
})

test('what went back of a refund is a number, and what a provider said stays in its words', async () => {
  expect(await all('select number, back, error from payment_refunds order by n')).toEqual([
    ['JF1P1R1', 3, null],
    ['JF1P1R2', null, 'NOT_ENOUGH'],
  ])
})

test('terminals of one name at a court have one each', async () => {
  expect(await all('select id, name from kiosks order by id')).toEqual([
    ['elsewhere', '1号机'],
    ['one', '1号机'],
    ['three', '1号机 thre'],
    ['twoo', '1号机 twoo'],
  ])
})

test('and what ties it together holds', async () => {
  expect(await all('pragma foreign_key_check')).toEqual([])
})

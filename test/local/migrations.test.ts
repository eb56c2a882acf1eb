import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '../../src/local/migrate.ts'

const all = `${import.meta.dirname}/../../migrations`
const modules = [{ type: 'ESModule' as const, path: 'none.js', contents: 'export default {}' }]
const worker = { name: 'none', modules, compatibilityDate: '2026-08-04', d1Databases: ['DB'] }
const runtime = new Miniflare(
  convertV4MiniflareOptions({ cf: false, telemetry: { enabled: false }, workers: [worker] }),
)
let db: D1Database

/** What stood in the tables before they were made anew; of the outbox, what was still open. */
const given: Record<string, Record<string, unknown>[]> = {
  accounts: [{ id: 'p', data_key: 'k', agreement: '1', agreed_at: 1, created_at: 1 }],
  officers: [{ id: 'o', issuer: 'i', subject: 's', court: '津0116', name: '李', roles: '[]', created_at: 1 }],
  applications: [
    { id: 'a', kind: 'preservation', owner: 'p', data_key: 'k', created_at: 1, updated_at: 1, number: 'BQ-1' },
  ],
  outbox: [
    { id: 'a.1.serve', application_id: 'a', seq: 1, effect: 'serve ruling', due_at: 5, tries: 3, error: 'down' },
    { id: 'a.1.tell', application_id: 'a', seq: 1, effect: 'tell submitter', due_at: 5, tries: 0, done_at: 6 },
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

const insert = (table: string, row: Record<string, unknown>) =>
  db
    .prepare(
      `insert into ${table} (${Object.keys(row)}) values (${Object.keys(row)
        .map(() => '?')
        .join()})`,
    )
    .bind(...Object.values(row))

beforeAll(async () => {
  db = await runtime.getD1Database('DB')
  const before = await mkdtemp(`${tmpdir()}/baoquan-`)
  const older = (await readdir(all)).filter((name) => name < '0018')
  await Promise.all(older.map((name) => cp(`${all}/${name}`, `${before}/${name}`)))
  await migrate(db, before)
  await rm(before, { recursive: true })
  await db.batch(Object.entries(given).flatMap(([table, rows]) => rows.map((row) => insert(table, row))))
  await migrate(db, all)
}, 60_000)
afterAll(() => runtime.dispose())

describe('a database that was in use is carried over to fewer rows', () => {
  test.each(Object.entries(given))('with everything in %s', async (table, rows) => {
    const { results } = await db.prepare(`select * from ${table}`).all()
    const open = rows.filter((row) => table !== 'outbox' || !row.done_at)
    const kept = open.map(({ id, ...row }) => (table === 'outbox' ? row : { id, ...row }))
    expect(results).toHaveLength(kept.length)
    for (const row of kept) expect(results).toContainEqual(expect.objectContaining(row))
  })

  test('and what ties it together', async () => {
    expect((await db.prepare('pragma foreign_key_check').all()).results).toEqual([])
    await expect(insert('outbox', { application_id: 'b', seq: 1, effect: 'e', due_at: 1 }).run()).rejects.toThrow(
      'FOREIGN',
    )
    await expect(db.prepare(`update documents set number = 'x' where id = 'd'`).run()).rejects.toThrow('never changed')
    await expect(db.prepare('delete from documents').run()).rejects.toThrow('never removed')
    await expect(insert('documents', { ...given.documents![0], cause: 'other' }).run()).rejects.toThrow('UNIQUE')
  })
})

import type { KindSlug } from '../kinds/kind.ts'
import type { Db } from './connect.ts'
import type { MaterialRow } from './schema.ts'

// Only the Desk imports this file. Every write here lands whole or not at all.

/** What is kept in columns because it is searched or joined; everything else stays in the entries. */
export type Facts = {
  court: string | null
  stage: string | null
  insurer: string | null
  amount: number | null
  about: string
}

export type Opened = { id: string; kind: KindSlug; owner: string; dataKey: string; backs?: string; at: number }

export const openApplication = (db: Db, { id, kind, owner, dataKey, backs, at }: Opened) =>
  db.$client
    .prepare(
      `insert into applications (id, kind, owner, data_key, backs, created_at, updated_at)
       values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing`,
    )
    .bind(id, kind, owner, dataKey, backs ?? null, at, at)
    .run()

export type Sealed = { id: string; step: string; form: string; value: Record<string, unknown>; version: number }
type Edit = { application: string; version: number; facts: Facts; at: number }

/** Saves one entry at the version it was opened at, together with what the change makes void. False: it moved on. */
export async function saveEntry(db: Db, edit: Edit, entry: Sealed, voided: readonly string[]): Promise<boolean> {
  const insert = db.$client
    .prepare(
      `insert into entries (application_id, id, step, form, value, version, created_at, updated_at)
       select a.id, ?2, ?3, ?4, ?5, 1, ?6, ?6 from applications a where a.id = ?1 and a.version = ?7
       on conflict (application_id, id) do update
       set form = excluded.form, value = excluded.value, version = entries.version + 1, updated_at = excluded.updated_at
       where entries.version = ?8 and entries.step = excluded.step`,
    )
    .bind(
      edit.application,
      entry.id,
      entry.step,
      entry.form,
      JSON.stringify(entry.value),
      edit.at,
      edit.version,
      entry.version,
    )
  const [saved] = await db.$client.batch([insert, ...voided.map((id) => removal(db, edit, id)), touch(db, edit)])
  return saved!.meta.changes > 0
}

export async function removeEntries(db: Db, edit: Edit, ids: readonly string[]): Promise<void> {
  await db.$client.batch([...ids.map((id) => removal(db, edit, id)), touch(db, edit)])
}

const removal = (db: Db, { application, version }: Edit, id: string) =>
  db.$client
    .prepare(
      `delete from entries where application_id = ?1 and id = ?2
       and exists (select 1 from applications where id = ?1 and version = ?3)`,
    )
    .bind(application, id, version)

const touch = (db: Db, { application, version, facts, at }: Edit) =>
  db.$client
    .prepare(
      `update applications set court = ?3, stage = ?4, insurer = ?5, amount = ?6, about = ?7, updated_at = ?8
       where id = ?1 and version = ?2`,
    )
    .bind(application, version, facts.court, facts.stage, facts.insurer, facts.amount, facts.about, at)

export const addMaterial = (db: Db, m: MaterialRow) =>
  db.$client
    .prepare(
      `insert into materials (id, application_id, slot, name, type, size, sha256, key, created_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing`,
    )
    .bind(m.id, m.applicationId, m.slot, m.name, m.type, m.size, m.sha256, m.key, m.createdAt)
    .run()

export const removeMaterial = (db: Db, applicationId: string, id: string) =>
  db.$client.prepare('delete from materials where application_id = ? and id = ?').bind(applicationId, id).run()

/** A draft that nobody else has seen goes without trace. */
export const discard = (db: Db, id: string) =>
  db.$client.batch(
    ['entries', 'materials', 'quote']
      .map((table) => db.$client.prepare(`delete from ${table} where application_id = ?`).bind(id))
      .concat(db.$client.prepare(`delete from applications where id = ? and version = 0`).bind(id)),
  )

/** The next number of a series; gaps are harmless, repeats impossible. */
export async function nextOf(db: Db, series: string): Promise<number> {
  const row = await db.$client
    .prepare(
      'insert into counters (name, value) values (?, 1) on conflict (name) do update set value = value + 1 returning value',
    )
    .bind(series)
    .first<{ value: number }>()
  return row!.value
}

import type { Facts } from '../kinds/facts.ts'
import type { Db } from './connect.ts'
import type { MaterialRow } from './schema.ts'
import type { Opened, Sealed } from './write.ts'

// Only the Desk imports this file.

export type Filled = { opened: Opened; facts: Facts; entries: Sealed[]; materials: MaterialRow[] }

/** Opens an application with its answers and papers already in it, whole or not at all; opened before, it stays. */
export const openFilledIn = (db: Db, { opened, facts, entries, materials }: Filled) =>
  db.$client.batch([
    applicationRow(db, opened, facts),
    ...entries.map((entry) => entryRow(db, opened, entry)),
    ...materials.map((material) => materialRow(db, material)),
  ])

const applicationRow = (db: Db, { id, kind, owner, dataKey, backs, at }: Filled['opened'], facts: Facts) =>
  db.$client
    .prepare(
      `insert into applications
       (id, kind, owner, data_key, backs, court, stage, amount, preserves, about, created_at, updated_at)
       values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)`,
    )
    .bind(
      id,
      kind,
      owner,
      dataKey,
      backs ?? null,
      facts.court,
      facts.stage,
      facts.amount,
      facts.preserves,
      facts.about,
      at,
    )

const entryRow = (db: Db, { id, at }: Opened, entry: Sealed) =>
  db.$client
    .prepare(
      `insert into entries (application_id, id, step, form, value, version, created_at, updated_at)
       values (?1, ?2, ?3, ?4, ?5, 1, ?6, ?6)`,
    )
    .bind(id, entry.id, entry.step, entry.form, JSON.stringify(entry.value), at)

const materialRow = (db: Db, m: MaterialRow) =>
  db.$client
    .prepare(
      `insert into materials (id, application_id, slot, name, type, size, sha256, key, created_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(m.id, m.applicationId, m.slot, m.name, m.type, m.size, m.sha256, m.key, m.createdAt)

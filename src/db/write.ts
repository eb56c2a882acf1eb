import { mostLeft } from '../half-filled.ts'
import type { Facts } from '../kinds/facts.ts'
import type { KindSlug } from '../kinds/kind.ts'
import type { Db } from './connect.ts'
import type { HalfFilledRow } from './half-filled.ts'
import { leftNow, markNow, markOf, papersNow } from './mark.ts'
import { type Changed, type EntryRow, entryBack, entryWith, type Rows, rowOf, rowsAfter } from './read.ts'
import type { MaterialRow } from './schema.ts'
import { inSql, Together } from './together.ts'

// Only the Desk and its edits import this file. Every write here lands whole or not at all.

export type Opened = { id: string; kind: KindSlug; owner: string; dataKey: string; backs?: string; at: number }

export const openApplication = (db: Db, { id, kind, owner, dataKey, backs, at }: Opened) =>
  db.$client
    .prepare(
      `insert into applications (id, kind, owner, data_key, backs, created_at, updated_at)
       values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing`,
    )
    .bind(id, kind, owner, dataKey, backs ?? null, at, at)
    .run()

export type Sealed = Pick<EntryRow, 'id' | 'step' | 'form' | 'value' | 'version'>
/** Lands only on what was seen: the version of the last event, and the mark that the last change left. */
export type Edit = { seen: Rows; facts: Facts; at: number; unread?: Unread }
/** What was seen by an earlier request: its papers, what has been left in it, and a session that lived and may not now. */
export type Unread = { papers: string; left: string; session: string; seenAfter: number; createdAfter: number }

const asSeen = `exists (select 1 from applications where id = ?1 and version = ?2) and ${markNow} = ?3`
const stillSo = `${papersNow} = ?9 and ${leftNow} = ?10 and exists (select 1 from sessions where id = ?11
  and account_id = (select owner from applications where id = ?1)
  and ended_at is null and seen_at > ?12 and created_at > ?13)`
const unreadIn = (unread?: Unread) =>
  unread ? [unread.papers, unread.left, unread.session, unread.seenAfter, unread.createdAfter] : []
const seenIn = ({ row, given }: Rows) => [row.id, row.version, markOf(row, given)] as const

/**
 * Saves one entry together with what the change makes void; how the application stands now. Null: it moved on.
 * `place`: where the same form may have been left half filled in, which is over with this; null: nowhere.
 */
export function saveEntry(
  db: Db,
  edit: Edit,
  entry: Sealed,
  { place, voided }: { place: string | null; voided: readonly string[] },
): Promise<Rows | null> {
  const insert = db.$client
    .prepare(
      `insert into entries (application_id, id, step, form, value, version, created_at, updated_at)
       values (?1, ?4, ?5, ?6, iif(${asSeen} and ${edit.unread ? stillSo : 'true'}, ?7, null), 1, ?8, ?8)
       on conflict (application_id, id) do update
       set form = excluded.form, value = iif(entries.step = excluded.step, excluded.value, null),
         version = entries.version + 1, updated_at = excluded.updated_at
       returning ${entryBack}`,
    )
    .bind(
      ...seenIn(edit.seen),
      entry.id,
      entry.step,
      entry.form,
      JSON.stringify(entry.value),
      edit.at,
      ...unreadIn(edit.unread),
    )
  const { row } = edit.seen
  const left = place ? [removal(db, row.id, place, 'half_filled_forms')] : []
  const restating = saysOtherwise(row, edit.facts) ? [restate(db, edit)] : []
  const now = restating.length ? stated(edit) : row
  return landed(db, edit, [insert, ...left, ...removals(db, row.id, voided), ...restating], {
    entry,
    gone: voided,
    row: now,
  })
}

export const removeEntries = (db: Db, edit: Edit, gone: readonly string[]): Promise<Rows | null> =>
  landed(db, edit, [restate(db, edit, asSeen), ...removals(db, edit.seen.row.id, gone)], { gone, row: stated(edit) })

/** The row as the change leaves it. */
const stated = ({ seen, facts, at }: Edit): Rows['row'] => ({ ...seen.row, ...facts, updatedAt: at })

/** Keeps a form as it was left, beside the application, which stays as it is. False: it moved on. */
export async function keepHalfFilled(
  db: Db,
  seen: Rows,
  { holder, id, step, form, version: changes, bodySealed, savedAt }: Omit<HalfFilledRow, 'applicationId'>,
): Promise<boolean> {
  const kept = await db.$client
    .prepare(
      `insert into half_filled_forms (application_id, holder, id, step, form, version, body_sealed, saved_at)
       select ?1, ?4, ?5, ?6, ?7, ?8, ?9, ?10 where ${asSeen}
         and (select count(*) from half_filled_forms where application_id = ?1 and holder = ?4 and id <> ?5) < ?11
       on conflict (application_id, holder, id) do update
       set step = excluded.step, form = excluded.form, version = excluded.version,
         body_sealed = excluded.body_sealed, saved_at = excluded.saved_at`,
    )
    .bind(...seenIn(seen), holder, id, step, form, changes, bodySealed, savedAt, mostLeft)
    .run()
  return kept.meta.changes > 0
}

/**
 * The first of the writes has nothing to write where what was seen has changed, or where an entry of another step was
 * named by hand, and nothing is written where the record is being checked; with it none of them is done.
 */
async function landed(
  db: Db,
  { seen, facts, at }: Edit,
  writes: D1PreparedStatement[],
  { entry, gone, row }: Pick<Changed, 'gone'> & { entry?: Sealed; row: Rows['row'] },
): Promise<Rows | null> {
  const together = new Together(async () => db)
  const [first] = writes.map((one) => together.add(inSql(one)))
  // With another court comes another name.
  const anew = facts.court !== seen.row.court && together.add(rowOf(db, seen.row.id))
  try {
    await together.send()
  } catch (error) {
    if (/NOT NULL constraint failed: (entries\.value|applications\.updated_at)|frozen/.test(String(error))) return null
    throw error
  }
  return rowsAfter(seen, {
    written: entry && entryWith(await first!, { ...entry, applicationId: row.id, updatedAt: at }),
    gone,
    row: anew ? (await anew)[0]! : { row, court: null, moves: Number(!seen.frozen) },
  })
}

const removals = (db: Db, application: string, ids: readonly string[]) =>
  ids.flatMap((id) => [removal(db, application, id), removal(db, application, id, 'half_filled_forms')])

type Removable = 'entries' | 'half_filled_forms'

const removal = (db: Db, application: string, id: string, table: Removable = 'entries') =>
  db.$client.prepare(`delete from ${table} where application_id = ? and id = ?`).bind(application, id)

/** Whether what is searched and listed says something else now. */
const saysOtherwise = (row: Rows['row'], facts: Facts) =>
  (Object.keys(facts) as (keyof Facts)[]).some((name) => row[name] !== facts[name])

/** Says of the application what is searched and listed; nothing that may be said, where the condition does not hold. */
const restate = (db: Db, { seen, facts, at }: Edit, condition = 'true') =>
  db.$client
    .prepare(
      `update applications set updated_at = iif(${condition}, ?4, null),
       court = ?5, stage = ?6, amount = ?7, preserves = ?8, about = ?9 where id = ?1`,
    )
    .bind(...seenIn(seen), at, facts.court, facts.stage, facts.amount, facts.preserves, facts.about)

/** Lands, as its removal does, only before the next move; there already, it stays. False: nothing was written. */
export const addMaterial = async (db: Db, version: number, m: MaterialRow): Promise<boolean> => {
  const added = await db.$client
    .prepare(
      `insert into materials (id, application_id, slot, name, type, size, sha256, key, created_at)
       select ?1, a.id, ?3, ?4, ?5, ?6, ?7, ?8, ?9 from applications a where a.id = ?2 and a.version = ?10
       on conflict (application_id, id) do nothing`,
    )
    .bind(m.id, m.applicationId, m.slot, m.name, m.type, m.size, m.sha256, m.key, m.createdAt, version)
    .run()
  return added.meta.changes > 0
}

export const removeMaterial = async (
  db: Db,
  { id, version }: Pick<Rows['row'], 'id' | 'version'>,
  material: string,
) => {
  const removed = await db.$client
    .prepare(
      `delete from materials where application_id = ?1 and id = ?2
       and exists (select 1 from applications where id = ?1 and version = ?3)`,
    )
    .bind(id, material, version)
    .run()
  return removed.meta.changes > 0
}

/** A draft that nobody else has seen goes without trace. */
export const discard = (db: Db, id: string) =>
  db.$client.batch(
    ['entries', 'half_filled_forms', 'materials', 'quote']
      .map((table) => db.$client.prepare(`delete from ${table} where application_id = ?`).bind(id))
      .concat(db.$client.prepare(`delete from applications where id = ? and version = 0`).bind(id)),
  )

/** The next number of a court's day, and the court's digits; gaps are harmless, repeats impossible. */
export async function nextAtCourt(db: Db, court: string, day: string): Promise<{ digits: string; serial: number }> {
  const row = await db.$client
    .prepare(
      `insert into counters (name, value) select 'application ' || digits || ' ' || ?2, 1 from courts where code = ?1
       on conflict (name) do update set value = value + 1
       returning value as serial, substr(name, 13, length(name) - 21) as digits`,
    )
    .bind(court, day)
    .first<{ digits: string; serial: number }>()
  if (!row) throw new Error('an application is submitted to a court that exists')
  return row
}

import { and, asc, eq, sql } from 'drizzle-orm'
import type { Said } from '../words/lang.ts'
import type { Db } from './connect.ts'
import { applications, causes, courts, entries, events, type MaterialRow, materials, snapshots } from './schema.ts'

export type ApplicationRow = typeof applications.$inferSelect
export type EntryRow = typeof entries.$inferSelect
export type { EventRow, MaterialRow } from './schema.ts'

/** The names behind the codes that an application uses. */
export type Named = { code: string } & Said

/** Everything about one application, in one round trip. */
export async function rowsOf(db: Db, id: string) {
  const [[found], given, history, files, courtNames, causeNames] = await db.batch([
    db.select().from(applications).where(eq(applications.id, id)),
    db.select().from(entries).where(eq(entries.applicationId, id)).orderBy(asc(entries.createdAt), asc(entries.id)),
    db.select().from(events).where(eq(events.applicationId, id)).orderBy(asc(events.seq)),
    db.select().from(materials).where(eq(materials.applicationId, id)).orderBy(asc(materials.createdAt)),
    db
      .select(naming(courts))
      .from(courts)
      .where(sql`${courts.code} = (select court from applications where id = ${id})`),
    db
      .select(naming(causes))
      .from(causes)
      .where(sql`${causes.code} in (${codesIn(id)})`),
  ])
  return found ? { row: found, given, history, files, names: [...courtNames, ...causeNames] } : null
}

const naming = <T extends typeof courts | typeof causes>({ code, zh, en }: T) => ({ code, zh, en })
const codesIn = (id: string) =>
  sql`select j.value from entries e, json_each(e.value) j where e.application_id = ${id} and j.key like '%ause'`

export const snapshotsOf = (db: Db, id: string) =>
  db.select().from(snapshots).where(eq(snapshots.applicationId, id)).orderBy(asc(snapshots.seq))

export async function materialOf(db: Db, applicationId: string, id: string): Promise<MaterialRow | null> {
  const mine = and(eq(materials.id, id), eq(materials.applicationId, applicationId))
  return (await db.select().from(materials).where(mine).get()) ?? null
}

import { and, eq, gte, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { Effect } from '../kinds/kind.ts'
import { hour, minute } from '../rules/durations.ts'
import type { Db } from './connect.ts'
import { applications, events, type Following } from './schema.ts'

export type OutboxRow = Following & { applicationId: string; seq: number }

/** What still has to follow the moves of one application, the longest due first. */
export async function openOutbox(db: Db, applicationId: string): Promise<OutboxRow[]> {
  const found = await db
    .select({ outbox: applications.outbox })
    .from(applications)
    .where(eq(applications.id, applicationId))
    .get()
  return Object.entries(found?.outbox ?? {})
    .map(([seq, following]) => ({ ...following, applicationId, seq: Number(seq) }))
    .toSorted((a, b) => a.dueAt - b.dueAt || a.seq - b.seq)
}

// A move may have come meanwhile, so only the one's own place is touched.
const change = (db: Db, { applicationId }: OutboxRow, outbox: SQL) =>
  db.update(applications).set({ outbox }).where(eq(applications.id, applicationId))
const placeOf = ({ seq }: OutboxRow) => `$."${seq}"`

export const takeOut = (db: Db, row: OutboxRow) =>
  change(db, row, sql`nullif(json_remove(${applications.outbox}, ${placeOf(row)}), '{}')`)

/** Puts off what has failed of a move, and no more of it: a minute, two, four … at most six hours. */
export function putOff(db: Db, row: OutboxRow, { effects, error }: Failed, now: number) {
  const dueAt = now + Math.min(minute * 2 ** row.tries, 6 * hour)
  const later: Following = { effects, dueAt, tries: row.tries + 1, error }
  return change(db, row, sql`json_replace(${applications.outbox}, ${placeOf(row)}, json(${JSON.stringify(later)}))`)
}

type Failed = { effects: readonly Effect[]; error: string }

/** Applications that have moved since a moment and have what is overdue in their outbox: a lost alarm has left it open. */
export const forgotten = (db: Db, since: number, before: number) => {
  const moved = db.select({ id: events.applicationId }).from(events).where(gte(events.at, since))
  return db
    .select({ id: applications.id })
    .from(applications)
    .where(and(inArray(applications.id, moved), isNotNull(applications.outbox), overdue(before)))
    .limit(200)
}

const overdue = (before: number) =>
  sql`exists (select 1 from json_each(${applications.outbox}) where value ->> 'dueAt' <= ${before})`

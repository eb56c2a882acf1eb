import { and, asc, eq, lte } from 'drizzle-orm'
import type { Db } from './connect.ts'
import { type OutboxRow, outbox } from './schema.ts'

export const openOutbox = (db: Db, applicationId: string): Promise<OutboxRow[]> =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.applicationId, applicationId))
    .orderBy(asc(outbox.dueAt), asc(outbox.seq), asc(outbox.effect))

const named = ({ applicationId, seq, effect }: OutboxRow) =>
  and(eq(outbox.applicationId, applicationId), eq(outbox.seq, seq), eq(outbox.effect, effect))

export const takeOut = (db: Db, row: OutboxRow) => db.delete(outbox).where(named(row))

/** Puts a failed effect off: a minute, two, four … at most six hours. */
export const putOff = (db: Db, row: OutboxRow, error: string, now: number) =>
  db
    .update(outbox)
    .set({ tries: row.tries + 1, error, dueAt: now + Math.min(60_000 * 2 ** row.tries, 6 * 3_600_000) })
    .where(named(row))

/** Applications whose outbox a lost alarm has left open; no index is needed to find few among what is open. */
export const forgotten = (db: Db, before: number) =>
  db.selectDistinct({ id: outbox.applicationId }).from(outbox).where(lte(outbox.dueAt, before)).limit(200)

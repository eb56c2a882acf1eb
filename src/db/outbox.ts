import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import type { Db } from './connect.ts'
import { type OutboxRow, outbox } from './schema.ts'

export const openOutbox = (db: Db, applicationId: string): Promise<OutboxRow[]> =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.applicationId, applicationId), isNull(outbox.doneAt)))
    .orderBy(asc(outbox.dueAt), asc(outbox.id))

export const markDone = (db: Db, id: string, at: number) =>
  db.update(outbox).set({ doneAt: at, error: null }).where(eq(outbox.id, id))

/** Puts a failed effect off: a minute, two, four … at most six hours. */
export const putOff = (db: Db, { id, tries }: OutboxRow, error: string, now: number) =>
  db
    .update(outbox)
    .set({ tries: tries + 1, error, dueAt: now + Math.min(60_000 * 2 ** tries, 6 * 3_600_000) })
    .where(eq(outbox.id, id))

/** Applications whose outbox a lost alarm has left open. */
export const forgotten = (db: Db, before: number) =>
  db
    .selectDistinct({ id: outbox.applicationId })
    .from(outbox)
    .where(and(isNull(outbox.doneAt), lte(outbox.dueAt, before)))
    .limit(200)

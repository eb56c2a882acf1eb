import { and, asc, eq, lte } from 'drizzle-orm'
import type { Effect } from '../kinds/kind.ts'
import { hour, minute } from '../rules/durations.ts'
import type { Db } from './connect.ts'
import { type OutboxRow, outbox } from './schema.ts'

export const openOutbox = (db: Db, applicationId: string): Promise<OutboxRow[]> =>
  db.select().from(outbox).where(eq(outbox.applicationId, applicationId)).orderBy(asc(outbox.dueAt), asc(outbox.seq))

const named = ({ applicationId, seq }: OutboxRow) => and(eq(outbox.applicationId, applicationId), eq(outbox.seq, seq))

export const takeOut = (db: Db, row: OutboxRow) => db.delete(outbox).where(named(row))

/** Puts off what has failed of a move, and no more of it: a minute, two, four … at most six hours. */
export const putOff = (db: Db, row: OutboxRow, { effects, error }: Failed, now: number) =>
  db
    .update(outbox)
    .set({ effects, tries: row.tries + 1, error, dueAt: now + Math.min(minute * 2 ** row.tries, 6 * hour) })
    .where(named(row))

type Failed = { effects: readonly Effect[]; error: string }

/** Applications whose outbox a lost alarm has left open; no index is needed to find few among what is open. */
export const forgotten = (db: Db, before: number) =>
  db.selectDistinct({ id: outbox.applicationId }).from(outbox).where(lte(outbox.dueAt, before)).limit(200)

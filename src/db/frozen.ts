import { and, asc, countDistinct, eq, getTableColumns, isNull, min, or, type SQL, sql } from 'drizzle-orm'
import { integer, type SQLiteColumn, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Head } from './anchors.ts'
import type { Db } from './connect.ts'
import { applications } from './schema.ts'

const frozen = sqliteTable('frozen_applications', {
  applicationId: text('application_id').notNull(),
  seq: integer().notNull(),
  anchored: text().notNull(),
  foundAt: integer('found_at').notNull(),
  liftedAt: integer('lifted_at'),
  liftedBy: text('lifted_by'),
})
export type FrozenRow = typeof frozen.$inferSelect

const standing = (id: string) => and(eq(frozen.applicationId, id), isNull(frozen.liftedAt))

/** Stops all writes to an application. True: it was moving until now; what people have lifted stays so. */
export async function freeze(db: Db, [id, seq, hash]: Head, now: number): Promise<boolean> {
  const [before, done] = await db.batch([
    standingStill(db, id),
    db.insert(frozen).values({ applicationId: id, seq, anchored: hash, foundAt: now }).onConflictDoNothing(),
  ])
  return before.length === 0 && done.meta.changes === 1
}

/** One row where an application stands still, none where it does not. */
export const standingStill = (db: Db, id: string) =>
  db.select({ seq: frozen.seq }).from(frozen).where(standing(id)).limit(1)

export const notStandingStill = (id: SQLiteColumn): SQL =>
  sql`not exists (select 1 from ${frozen} f where f.application_id = ${id} and f.lifted_at is null)`

/** What is about no application, or about one that the database no longer knows, concerns every court. */
export const concerns = (court: string): SQL => or(isNull(applications.court), eq(applications.court, court))!

export type Frozen = { id: string; number: string | null; about: string | null; foundAt: number }

/** The applications of a court that stand still, the longest first. */
export const frozenAt = (db: Db, court: string, most = 50): Promise<Frozen[]> =>
  db
    .select({
      id: frozen.applicationId,
      number: applications.number,
      about: applications.about,
      foundAt: sql<number>`${min(frozen.foundAt)}`,
    })
    .from(frozen)
    .leftJoin(applications, eq(applications.id, frozen.applicationId))
    .where(and(isNull(frozen.liftedAt), concerns(court)))
    .groupBy(frozen.applicationId)
    .orderBy(asc(min(frozen.foundAt)))
    .limit(most)

/** How many of them there are. */
export const frozenCount = (db: Db, court: string) =>
  db
    .select({ n: countDistinct(frozen.applicationId) })
    .from(frozen)
    .leftJoin(applications, eq(applications.id, frozen.applicationId))
    .where(and(isNull(frozen.liftedAt), concerns(court)))

/** What is anchored of one application and was found otherwise, lifted ones included; of a court only its own. */
export const foundOf = (db: Db, court: string, id: string) =>
  db
    .select(getTableColumns(frozen))
    .from(frozen)
    .leftJoin(applications, eq(applications.id, frozen.applicationId))
    .where(and(eq(frozen.applicationId, id), concerns(court)))
    .orderBy(asc(frozen.seq))

/** Lets an application move again, in the batch in which the second of two people agrees: `only` then holds. */
export const lift = (db: Db, id: string, { by, at }: { by: string; at: number }, only: SQL) =>
  db
    .update(frozen)
    .set({ liftedAt: at, liftedBy: by })
    .where(and(standing(id), only))

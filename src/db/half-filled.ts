import { and, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { mostLeft } from '../half-filled.ts'
import type { Db } from './connect.ts'
import { ready } from './ready.ts'
import { applications } from './schema.ts'

export const halfFilledForms = sqliteTable(
  'half_filled_forms',
  {
    applicationId: text('application_id').notNull(),
    /** The account of who left it: nobody else ever sees it. */
    holder: text().notNull(),
    /** The entry that it would become; of a step that has one form only, the step. */
    id: text().notNull(),
    step: text().notNull(),
    form: text().notNull(),
    /** The version of the entry that was being changed; 0 for a new one. */
    version: integer().notNull(),
    bodySealed: text('body_sealed').notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.holder, t.id] })],
)
export type HalfFilledRow = typeof halfFilledForms.$inferSelect

/** What has been left in the application, by whomever, the latest first. */
export const halfFilledIn = ready((db) =>
  db
    .select()
    .from(halfFilledForms)
    .where(eq(halfFilledForms.applicationId, sql.placeholder('id')))
    .orderBy(desc(halfFilledForms.savedAt))
    .limit(mostLeft),
)

/** What this person left last, wherever it is. */
export const lastLeft = (db: Db, holder: string, savedAfter: number) =>
  db
    .select()
    .from(halfFilledForms)
    .where(and(gt(halfFilledForms.savedAt, savedAfter), eq(halfFilledForms.holder, holder)))
    .orderBy(desc(halfFilledForms.savedAt))
    .limit(1)
    .get()

/** Lets one go. It is only its holder's, so nothing of the application changes. */
export const letHalfFilledGo = (db: Db, applicationId: string, holder: string, id: string) =>
  db
    .delete(halfFilledForms)
    .where(
      and(
        eq(halfFilledForms.applicationId, applicationId),
        eq(halfFilledForms.holder, holder),
        eq(halfFilledForms.id, id),
      ),
    )

export const forgetHalfFilled = (db: Db, savedBefore: number) =>
  db.delete(halfFilledForms).where(lt(halfFilledForms.savedAt, savedBefore))

/** Everything that somebody has left in their own applications. */
export const forgetHalfFilledOf = (db: Db, owner: string) =>
  db
    .delete(halfFilledForms)
    .where(
      inArray(
        halfFilledForms.applicationId,
        db.select({ id: applications.id }).from(applications).where(eq(applications.owner, owner)),
      ),
    )

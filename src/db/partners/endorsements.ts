import { and, asc, eq, type SQL } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'

const endorsements = sqliteTable('endorsement', {
  id: text().primaryKey(),
  applicationId: text('application_id').notNull(),
  insurer: text().notNull(),
  number: text().notNull(),
  summary: text().notNull(),
  key: text().notNull(),
  sha256: text().notNull(),
  at: integer().notNull(),
})
export type Endorsement = typeof endorsements.$inferSelect

export const endorsementsOf = (db: Db, applicationId: string | SQL<string>) =>
  db.select().from(endorsements).where(eq(endorsements.applicationId, applicationId)).orderBy(asc(endorsements.at))

export const endorsementOf = async (db: Db, applicationId: string, id: string): Promise<Endorsement | null> =>
  (await db
    .select()
    .from(endorsements)
    .where(and(eq(endorsements.id, id), eq(endorsements.applicationId, applicationId)))
    .get()) ?? null

/** The one that stands under this number afterwards: this, or an earlier one. */
export async function addEndorsement(db: Db, endorsement: Endorsement): Promise<Endorsement> {
  const { insurer, number } = endorsement
  const [, [stands]] = await db.batch([
    db.insert(endorsements).values(endorsement).onConflictDoNothing(),
    db
      .select()
      .from(endorsements)
      .where(and(eq(endorsements.insurer, insurer), eq(endorsements.number, number))),
  ])
  return stands!
}

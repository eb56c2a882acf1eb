import { eq } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'

export const insurers = sqliteTable('insurer', {
  id: text().primaryKey(),
  zh: text().notNull(),
  en: text().notNull(),
  address: text().notNull(),
  hotline: text().notNull(),
  usualHours: integer('usual_hours').notNull(),
})
export type Insurer = typeof insurers.$inferSelect

export const insurerById = async (db: Db, id: string): Promise<Insurer | null> =>
  (await db.select().from(insurers).where(eq(insurers.id, id)).get()) ?? null

export const putInsurer = (db: Db, insurer: Insurer) =>
  db.insert(insurers).values(insurer).onConflictDoUpdate({ target: insurers.id, set: insurer })

import { lt } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from './connect.ts'

const spentThings = sqliteTable('spent', {
  id: text().primaryKey(),
  expiresAt: integer('expires_at').notNull(),
})

/** True for the first to use a single-use thing, false for everybody after. */
export async function spend(db: Db, id: string, expiresAt: number): Promise<boolean> {
  const done = await db.insert(spentThings).values({ id, expiresAt }).onConflictDoNothing()
  return done.meta.changes === 1
}

export const forgetSpent = (db: Db, now: number) => db.delete(spentThings).where(lt(spentThings.expiresAt, now))

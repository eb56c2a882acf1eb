import { lt } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from './connect.ts'

const spentThings = sqliteTable(
  'spent',
  {
    expiresAt: integer('expires_at').notNull(),
    id: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.expiresAt, t.id] })],
)

/** True for the first to use a single-use thing, false for everybody after; it says itself when it ends, each time the same. */
export async function spend(db: Db, id: string, expiresAt: number): Promise<boolean> {
  const done = await db.insert(spentThings).values({ id, expiresAt }).onConflictDoNothing()
  return done.meta.changes === 1
}

export const forgetSpent = (db: Db, now: number) => db.delete(spentThings).where(lt(spentThings.expiresAt, now))

import { and, eq, gt, isNull } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'

const codes = sqliteTable('counter_codes', {
  hash: text().primaryKey(),
  court: text().notNull(),
  officer: text().notNull(),
  madeAt: integer('made_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  usedBy: text('used_by'),
  usedAt: integer('used_at'),
})

export const keepCounterCode = (db: Db, code: typeof codes.$inferInsert) => db.insert(codes).values(code)

/** Uses a code up; the officer who gave it, or null when there is no such code to use. */
export async function useCounterCode(db: Db, hash: string, usedBy: string, now: number) {
  const [used] = await db
    .update(codes)
    .set({ usedBy, usedAt: now })
    .where(and(eq(codes.hash, hash), isNull(codes.usedAt), gt(codes.expiresAt, now)))
    .returning({ officer: codes.officer, court: codes.court, madeAt: codes.madeAt })
  return used ?? null
}

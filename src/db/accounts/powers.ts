import { and, desc, eq, isNull } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'

export const powers = sqliteTable('powers_of_attorney', {
  id: text().primaryKey(),
  accountId: text('account_id').notNull(),
  principalIndex: text('principal_index').notNull(),
  principalSealed: text('principal_sealed').notNull(),
  scope: text({ mode: 'json' }).$type<string[]>().notNull(),
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
  fileKey: text('file_key').notNull(),
  fileSha256: text('file_sha256').notNull(),
  createdAt: integer('created_at').notNull(),
  revokedAt: integer('revoked_at'),
})
export type PowerRow = typeof powers.$inferSelect

export const addPower = (db: Db, power: typeof powers.$inferInsert) => db.insert(powers).values(power)

export const powersOf = (db: Db, accountId: string): Promise<PowerRow[]> =>
  db.select().from(powers).where(eq(powers.accountId, accountId)).orderBy(desc(powers.createdAt))

/** False when it is not theirs, or was taken back before. */
export async function revokePower(db: Db, id: string, accountId: string, revokedAt: number): Promise<boolean> {
  const done = await db
    .update(powers)
    .set({ revokedAt })
    .where(and(eq(powers.id, id), eq(powers.accountId, accountId), isNull(powers.revokedAt)))
  return done.meta.changes === 1
}

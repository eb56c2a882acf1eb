import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'

export const accounts = sqliteTable('accounts', {
  id: text().primaryKey(),
  dataKey: text('data_key'),
  mobileIndex: text('mobile_index'),
  mobileSealed: text('mobile_sealed'),
  password: text(),
  passwordNeedsCode: integer('password_needs_code', { mode: 'boolean' }).notNull().default(false),
  agreement: text().notNull(),
  agreedAt: integer('agreed_at').notNull(),
  createdAt: integer('created_at').notNull(),
  identityId: text('identity_id'),
  nameSealed: text('name_sealed'),
  erasedAt: integer('erased_at'),
  keptUntil: integer('kept_until'),
  lang: text().notNull().default('zh'),
})
export type AccountRow = typeof accounts.$inferSelect

/** False when the number already has an account. */
export async function openAccount(db: Db, account: typeof accounts.$inferInsert): Promise<boolean> {
  const done = await db.insert(accounts).values(account).onConflictDoNothing()
  return done.meta.changes === 1
}

export const accountById = async (db: Db, id: string): Promise<AccountRow | null> =>
  (await db.select().from(accounts).where(eq(accounts.id, id)).get()) ?? null

/** By the blind indexes of the number under every master key, the current one first. */
export const accountByMobile = async (db: Db, indexes: string[]): Promise<AccountRow | null> =>
  (await db.select().from(accounts).where(inArray(accounts.mobileIndex, indexes)).get()) ?? null

type NewPassword = { password: string; passwordNeedsCode: boolean }

export const setPassword = (db: Db, id: string, password: NewPassword) =>
  db.update(accounts).set(password).where(eq(accounts.id, id))

/** The same password under newer parameters, unless it was changed meanwhile. */
export const rehashPassword = (db: Db, id: string, before: string, password: string) =>
  db
    .update(accounts)
    .set({ password })
    .where(and(eq(accounts.id, id), eq(accounts.password, before)))

/** Somebody has signed in in this language. Where it is the same as before, nothing is written. */
export const speaks = (db: Db, id: string, lang: string) =>
  db
    .update(accounts)
    .set({ lang })
    .where(and(eq(accounts.id, id), ne(accounts.lang, lang)))

/** False when the new number already belongs to another account. */
export async function setMobile(
  db: Db,
  id: string,
  mobile: { mobileIndex: string; mobileSealed: string },
): Promise<boolean> {
  const taken = db.select({ one: sql`1` }).from(accounts).where(eq(accounts.mobileIndex, mobile.mobileIndex))
  const done = await db
    .update(accounts)
    .set(mobile)
    .where(and(eq(accounts.id, id), sql`NOT EXISTS ${taken}`))
  return done.meta.changes === 1
}

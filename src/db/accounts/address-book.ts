import { and, desc, eq, inArray, or, type SQL } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'

const book = sqliteTable('address_book', {
  id: text().primaryKey(),
  accountId: text('account_id'),
  organisationId: text('organisation_id'),
  form: text().notNull(),
  valueSealed: text('value_sealed').notNull(),
  updatedAt: integer('updated_at').notNull(),
})
export type BookRow = typeof book.$inferSelect

/** One's own entries and those of the organisations one acts for. */
export type Readers = { accountId: string; organisationIds: string[] }

const readable = ({ accountId, organisationIds }: Readers): SQL | undefined =>
  organisationIds.length
    ? or(eq(book.accountId, accountId), inArray(book.organisationId, organisationIds))
    : eq(book.accountId, accountId)

export const entriesFor = (db: Db, readers: Readers): Promise<BookRow[]> =>
  db.select().from(book).where(readable(readers)).orderBy(desc(book.updatedAt)).limit(200)

export const entryFor = async (db: Db, readers: Readers, id: string): Promise<BookRow | null> =>
  (await db
    .select()
    .from(book)
    .where(and(eq(book.id, id), readable(readers)))
    .get()) ?? null

/** Writes an entry, or over the one that these readers may read. */
export const saveBookEntry = (db: Db, readers: Readers, row: BookRow) =>
  db
    .insert(book)
    .values(row)
    .onConflictDoUpdate({
      target: book.id,
      set: { form: row.form, valueSealed: row.valueSealed, updatedAt: row.updatedAt },
      setWhere: readable(readers),
    })

export async function removeBookEntry(db: Db, readers: Readers, id: string): Promise<boolean> {
  const done = await db.delete(book).where(and(eq(book.id, id), readable(readers)))
  return done.meta.changes === 1
}

export const forgetBook = (db: Db, accountId: string) => db.delete(book).where(eq(book.accountId, accountId))

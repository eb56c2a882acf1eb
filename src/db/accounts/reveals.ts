import { and, eq, gt } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'

const reveals = sqliteTable('reveals', {
  id: text().primaryKey(),
  by: text().notNull(),
  tableName: text('table_name').notNull(),
  rowId: text('row_id').notNull(),
  columnName: text('column_name').notNull(),
  reason: text().notNull(),
  at: integer().notNull(),
})
type Reveal = typeof reveals.$inferSelect

/** Who is about to look at a full value, and why: written before it is shown. */
export const recordReveal = (db: Db, reveal: Reveal) => db.insert(reveals).values(reveal)

/** Whether this officer has given a reason for this row lately. */
export const revealedLately = async (
  db: Db,
  { by, tableName, rowId }: Pick<Reveal, 'by' | 'tableName' | 'rowId'>,
  after: number,
): Promise<boolean> =>
  (await db
    .select({ id: reveals.id })
    .from(reveals)
    .where(and(eq(reveals.by, by), eq(reveals.tableName, tableName), eq(reveals.rowId, rowId), gt(reveals.at, after)))
    .get()) !== undefined

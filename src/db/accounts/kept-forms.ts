import { and, eq, gt, lt } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'

const keptForms = sqliteTable('kept_forms', {
  id: text().primaryKey(),
  /** The account or the officer whose form it is. */
  holder: text().notNull(),
  path: text().notNull(),
  bodySealed: text('body_sealed').notNull(),
  expiresAt: integer('expires_at').notNull(),
})

export const insertForm = (db: Db, form: typeof keptForms.$inferInsert) => db.insert(keptForms).values(form)

/** Hands a kept form back once, to the person it belongs to, on the page it was sent from. */
export async function takeForm(db: Db, { id, holder, path }: Asked, now: number): Promise<string | null> {
  const theirs = and(eq(keptForms.id, id), eq(keptForms.holder, holder), eq(keptForms.path, path))
  const [taken] = await db
    .delete(keptForms)
    .where(and(theirs, gt(keptForms.expiresAt, now)))
    .returning({ body: keptForms.bodySealed })
  return taken?.body ?? null
}
type Asked = Pick<typeof keptForms.$inferSelect, 'id' | 'holder' | 'path'>

export const forgetForms = (db: Db, now: number) => db.delete(keptForms).where(lt(keptForms.expiresAt, now))

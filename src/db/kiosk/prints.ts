import { and, asc, desc, eq, gt, inArray, lt } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'

const prints = sqliteTable('kiosk_prints', {
  id: text().primaryKey(),
  kioskId: text('kiosk_id').notNull(),
  accountId: text('account_id').notNull(),
  session: text().notNull(),
  path: text().notNull(),
  state: text({ enum: ['asked', 'waiting', 'printing', 'printed', 'failed', 'dropped'] }).notNull(),
  askedAt: integer('asked_at').notNull(),
  printedAt: integer('printed_at'),
})
export type Print = typeof prints.$inferSelect

const open: Print['state'][] = ['asked', 'waiting', 'printing']

export const askPrint = (db: Db, print: typeof prints.$inferInsert) => db.insert(prints).values(print)

/** One that was asked for in this session. */
export const printIn = (db: Db, session: string, id: string) =>
  db
    .select()
    .from(prints)
    .where(and(eq(prints.session, session), eq(prints.id, id)))
    .get()

/** Moves it on, if it still stands where it should; whether it did. */
export async function movePrint(db: Db, { id, kioskId, from }: Standing, to: Partial<Print>) {
  const standing = and(eq(prints.id, id), eq(prints.kioskId, kioskId), inArray(prints.state, from))
  return (await db.update(prints).set(to).where(standing)).meta.changes === 1
}
type Standing = Pick<Print, 'id' | 'kioskId'> & { from: Print['state'][] }

/** What a printer is to print next; nobody waits any more for what was asked long ago. */
export const printsWaiting = (db: Db, kioskId: string, askedAfter: number) =>
  db
    .select({ id: prints.id })
    .from(prints)
    .where(and(eq(prints.kioskId, kioskId), eq(prints.state, 'waiting'), gt(prints.askedAt, askedAfter)))
    .orderBy(asc(prints.askedAt))
    .limit(5)

/** When somebody last had this printed at a terminal, if ever. */
export const lastPrinted = (db: Db, accountId: string, path: string) =>
  db
    .select({ printedAt: prints.printedAt })
    .from(prints)
    .where(and(eq(prints.accountId, accountId), eq(prints.path, path), gt(prints.printedAt, 0)))
    .orderBy(desc(prints.printedAt))
    .limit(1)
    .get()

/** What was not printed when its session ended, or is left from long ago, is never printed; the papers concerned. */
export const dropPrintsOf = (db: Db, session: string) => drop(db, eq(prints.session, session))
export const dropPrintsBefore = (db: Db, askedBefore: number) => drop(db, lt(prints.askedAt, askedBefore))

const drop = (db: Db, which: ReturnType<typeof eq>) =>
  db
    .update(prints)
    .set({ state: 'dropped' })
    .where(and(which, inArray(prints.state, open)))
    .returning({ id: prints.id })

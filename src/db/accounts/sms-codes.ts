import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'

const codes = sqliteTable(
  'sms_codes',
  {
    id: text().notNull(),
    visitor: text().notNull(),
    purpose: text().notNull(),
    mobileIndex: text('mobile_index').notNull(),
    codeHash: text('code_hash').notNull(),
    tries: integer().notNull().default(0),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (t) => [primaryKey({ columns: [t.visitor, t.purpose, t.mobileIndex, t.id] })],
)

/** The browser that asked, what for, and the number it was sent to. */
type Asked = { visitor: string; purpose: string; mobileIndex: string }

/** A new code; those sent before for the same thing stop working. */
export const keepCode = (db: Db, code: Asked & { id: string; codeHash: string; expiresAt: number }, now: number) =>
  db.batch([db.update(codes).set({ usedAt: now }).where(unused(code)), db.insert(codes).values(code)])

/**
 * One try at the newest code, in one statement, so that no two guesses share a try and no two visitors a code.
 * `null`: there is none, or it is used up, or too old.
 */
export async function tryCode(db: Db, { codeHash, ...asked }: Asked & { codeHash: string }, most: number, now: number) {
  const newest = db.select({ id: codes.id }).from(codes).where(unused(asked)).orderBy(desc(codes.expiresAt)).limit(1)
  const [tried] = await db
    .update(codes)
    .set({
      tries: sql`${codes.tries} + 1`,
      usedAt: sql`CASE WHEN ${codes.codeHash} = ${codeHash} THEN ${now} END`,
    })
    .where(and(unused(asked), eq(codes.id, newest), lt(codes.tries, most), gt(codes.expiresAt, now)))
    .returning({ tries: codes.tries, usedAt: codes.usedAt })
  return tried ? { right: tried.usedAt !== null, tries: tried.tries } : null
}

const unused = ({ visitor, purpose, mobileIndex }: Asked) =>
  and(eq(codes.visitor, visitor), eq(codes.purpose, purpose), eq(codes.mobileIndex, mobileIndex), isNull(codes.usedAt))

export const forgetCodes = (db: Db, now: number) => db.delete(codes).where(lt(codes.expiresAt, now))

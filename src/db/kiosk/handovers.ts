import { and, desc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { endSessions, sessions } from '../accounts/sessions.ts'
import type { Db } from '../connect.ts'

const handovers = sqliteTable('handovers', {
  id: text().primaryKey(),
  way: text({ enum: ['phone', 'kiosk'] }).notNull(),
  state: text({ enum: ['open', 'met', 'given', 'done', 'stopped'] })
    .notNull()
    .default('open'),
  giver: text(),
  receiver: text(),
  accountId: text('account_id'),
  kioskId: text('kiosk_id'),
  path: text().notNull(),
  digits: text(),
  tries: integer().notNull().default(0),
  expiresAt: integer('expires_at').notNull(),
})
export type Handover = typeof handovers.$inferSelect

export const beginHandover = (db: Db, handover: typeof handovers.$inferInsert) => db.insert(handovers).values(handover)

export const openHandover = (db: Db, id: string, now: number) =>
  db
    .select()
    .from(handovers)
    .where(and(eq(handovers.id, id), eq(handovers.state, 'open'), gt(handovers.expiresAt, now)))
    .get()

/** The newest one that this browser has a part in. */
export const handoverOf = (db: Db, browser: string, now: number) =>
  db
    .select()
    .from(handovers)
    .where(and(or(eq(handovers.giver, browser), eq(handovers.receiver, browser)), gt(handovers.expiresAt, now)))
    .orderBy(desc(handovers.expiresAt))
    .limit(1)
    .get()

/** The other side has come: once, and never the same browser as the first. */
export async function meet(db: Db, id: string, joined: Partial<Handover>, now: number): Promise<boolean> {
  const free = joined.receiver ? isNull(handovers.receiver) : isNull(handovers.giver)
  const done = await db
    .update(handovers)
    .set({ ...joined, state: 'met' })
    .where(and(eq(handovers.id, id), eq(handovers.state, 'open'), free, gt(handovers.expiresAt, now)))
  return done.meta.changes === 1
}

const most = 3

/** One try at the digits; the third wrong one stops it. True once. */
export async function give(db: Db, id: string, giver: string, typed: string): Promise<boolean> {
  const right = sql`${handovers.digits} = ${typed}`
  const [row] = await db
    .update(handovers)
    .set({
      tries: sql`${handovers.tries} + 1`,
      state: sql`case when ${right} then 'given' when ${handovers.tries} + 1 >= ${most} then 'stopped' else 'met' end`,
    })
    .where(and(eq(handovers.id, id), eq(handovers.giver, giver), eq(handovers.state, 'met')))
    .returning({ state: handovers.state })
  return row?.state === 'given'
}

/** The session is taken over: once. */
export async function collect(db: Db, id: string, receiver: string, now: number): Promise<Handover | null> {
  const [row] = await db
    .update(handovers)
    .set({ state: 'done' })
    .where(
      and(
        eq(handovers.id, id),
        eq(handovers.receiver, receiver),
        eq(handovers.state, 'given'),
        gt(handovers.expiresAt, now),
      ),
    )
    .returning()
  return row ?? null
}

/** Ends all sessions of an account, but for one if that one may stay, and stops those on their way to another screen. */
export const endEverywhere = (db: Db, accountId: string, at: number, stays = '') => {
  const own = db.select({ id: sessions.id }).from(sessions).where(eq(sessions.accountId, accountId))
  const stop = db
    .update(handovers)
    .set({ state: 'stopped' })
    .where(and(inArray(handovers.giver, own), inArray(handovers.state, ['open', 'met', 'given'])))
  return [stop, endSessions(db, accountId, at, stays)] as const
}

export const forgetHandovers = (db: Db, now: number) => db.delete(handovers).where(lt(handovers.expiresAt, now))

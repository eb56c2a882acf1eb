import { and, desc, eq, gt, isNull, lt, ne, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'
import { ready } from '../ready.ts'
import { accounts } from './accounts.ts'

export const sessions = sqliteTable('sessions', {
  id: text().primaryKey(),
  accountId: text('account_id').notNull(),
  createdAt: integer('created_at').notNull(),
  seenAt: integer('seen_at').notNull(),
  device: text().notNull(),
  kiosk: text(),
  endedAt: integer('ended_at'),
})

export const openSession = (db: Db, session: typeof sessions.$inferInsert) => db.insert(sessions).values(session)

/** The session of a cookie with what a page must know of its account, living or not; none or one. */
export const sessionsNamed = ready((db) =>
  db
    .select({
      session: sessions,
      account: { dataKey: accounts.dataKey, nameSealed: accounts.nameSealed, identityId: accounts.identityId },
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.id, sql.placeholder('id'))),
)

export type Begun = ReturnType<typeof sessionsNamed> extends Promise<(infer Row)[]> ? Row : never

export const sessionById = async (db: Db, id: string) => (await sessionsNamed(db, { id }))[0]

/** Whose session it is, for a read that goes along with it. */
export const accountIn = (id: string) => sql<string>`(select account_id from sessions where id = ${id})`

export const sawSession = (db: Db, id: string, seenAt: number) =>
  db.update(sessions).set({ seenAt }).where(eq(sessions.id, id))

export const endSession = (db: Db, id: string, endedAt: number) =>
  db
    .update(sessions)
    .set({ endedAt })
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt)))

/** Ends all sessions of an account, but for one if that one may stay. */
export const endSessions = (db: Db, accountId: string, endedAt: number, stays = '') =>
  db
    .update(sessions)
    .set({ endedAt })
    .where(and(eq(sessions.accountId, accountId), ne(sessions.id, stays), isNull(sessions.endedAt)))

/** Those that may still be living, the last used first. */
export const sessionsOf = (db: Db, accountId: string, seenAfter: number, createdAfter: number) =>
  db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, accountId),
        isNull(sessions.endedAt),
        gt(sessions.seenAt, seenAfter),
        gt(sessions.createdAt, createdAfter),
      ),
    )
    .orderBy(desc(sessions.seenAt))
    .limit(50)

export const forgetSessions = (db: Db, createdBefore: number) =>
  db.delete(sessions).where(lt(sessions.createdAt, createdBefore))

import { and, eq, gt, lt } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'
import { identities, isTwice, type NewIdentity, nameAccount } from './identities.ts'

const checks = sqliteTable('face_checks', {
  id: text().primaryKey(),
  token: text().notNull(),
  accountId: text('account_id').notNull(),
  session: text().notNull(),
  state: text().$type<'open' | 'begun' | 'passed' | 'failed'>().notNull().default('open'),
  detailsSealed: text('details_sealed'),
  phone: text(),
  consent: text(),
  consentedAt: integer('consented_at'),
  providerToken: text('provider_token'),
  url: text(),
  because: text(),
  askedAt: integer('asked_at').notNull().default(0),
  expiresAt: integer('expires_at').notNull(),
})
export type FaceCheck = typeof checks.$inferSelect

/** A new check; the account's earlier ones stop working. */
export const openCheck = (db: Db, check: typeof checks.$inferInsert) =>
  db.batch([
    db
      .update(checks)
      .set({ state: 'failed', because: 'replaced', detailsSealed: null })
      .where(and(eq(checks.accountId, check.accountId), eq(checks.state, 'open'))),
    db.insert(checks).values(check),
  ])

export const checkById = async (db: Db, id: string, accountId: string): Promise<FaceCheck | null> =>
  (await db
    .select()
    .from(checks)
    .where(and(eq(checks.id, id), eq(checks.accountId, accountId)))
    .get()) ?? null

export const checkByToken = async (db: Db, token: string): Promise<FaceCheck | null> =>
  (await db.select().from(checks).where(eq(checks.token, token)).get()) ?? null

type Begun = { phone: string; consent: string; consentedAt: number; expiresAt: number }

/** The first phone that consents takes the check up; false for every other, and when it is too late. */
export async function beginCheck(db: Db, id: string, begun: Begun): Promise<boolean> {
  const done = await db
    .update(checks)
    .set({ state: 'begun', ...begun })
    .where(and(eq(checks.id, id), eq(checks.state, 'open'), gt(checks.expiresAt, begun.consentedAt)))
  return done.meta.changes === 1
}

/** The provider's page for a check that was taken up. */
export const sentCheck = (db: Db, id: string, at: { providerToken: string; url: string }) =>
  db.update(checks).set(at).where(eq(checks.id, id))

/** Gives a check back to be taken up again: the provider could not be reached. */
export const reopenCheck = (db: Db, id: string) =>
  db
    .update(checks)
    .set({ state: 'open', phone: null })
    .where(and(eq(checks.id, id), eq(checks.state, 'begun')))

/** Whether it is time to ask the provider again: true for one of all who ask within a few seconds. */
export async function timeToAsk(db: Db, id: string, now: number): Promise<boolean> {
  const done = await db
    .update(checks)
    .set({ askedAt: now })
    .where(and(eq(checks.id, id), eq(checks.state, 'begun'), lt(checks.askedAt, now - 5000)))
  return done.meta.changes === 1
}

/** Notes that the provider is out of order, or in order again. */
export const noteProvider = (db: Db, id: string, because: 'down' | null) =>
  db
    .update(checks)
    .set({ because })
    .where(and(eq(checks.id, id), eq(checks.state, 'begun')))

export const failCheck = (db: Db, id: string, because: string) =>
  db
    .update(checks)
    .set({ state: 'failed', because, detailsSealed: null, url: null })
    .where(and(eq(checks.id, id), eq(checks.state, 'begun')))

/** The check is passed and the person recorded, together; the identity has the check's id, so it happens once. */
export async function passCheck(db: Db, identity: NewIdentity, nameSealed: string): Promise<boolean> {
  const passed = db
    .update(checks)
    .set({ state: 'passed', detailsSealed: null, url: null })
    .where(and(eq(checks.id, identity.id), eq(checks.state, 'begun')))
  return db.batch([db.insert(identities).values(identity), passed, nameAccount(db, identity, nameSealed)]).then(
    () => true,
    (error: unknown) => !isTwice(error) && Promise.reject(error),
  )
}

export const forgetChecks = (db: Db, now: number) => db.delete(checks).where(lt(checks.expiresAt, now))

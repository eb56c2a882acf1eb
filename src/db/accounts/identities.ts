import { and, asc, desc, eq } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'
import { accounts } from './accounts.ts'

export type IdentityKind = 'person' | 'lawyer' | 'organisation'

export const identities = sqliteTable('identities', {
  id: text().primaryKey(),
  accountId: text('account_id').notNull(),
  kind: text().$type<IdentityKind>().notNull(),
  state: text().$type<'waiting' | 'verified' | 'refused' | 'revoked'>().notNull(),
  method: text().$type<'face' | 'counter' | 'documents'>().notNull(),
  numberIndex: text('number_index').notNull(),
  detailsSealed: text('details_sealed').notNull(),
  court: text(),
  provider: text(),
  transactionId: text('transaction_id'),
  resultHash: text('result_hash'),
  consent: text(),
  consentedAt: integer('consented_at'),
  askedAt: integer('asked_at').notNull(),
  decidedAt: integer('decided_at'),
  decidedBy: text('decided_by'),
  because: text(),
})
export type IdentityRow = typeof identities.$inferSelect
export type NewIdentity = typeof identities.$inferInsert

/** Whether a court has still to check it. */
export const isWaiting = ({ state }: Pick<IdentityRow, 'state'>) => state === 'waiting'

const papers = sqliteTable(
  'identity_papers',
  {
    identityId: text('identity_id').notNull(),
    key: text().notNull(),
    type: text().notNull(),
    name: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.identityId, t.key] })],
)
export type Paper = typeof papers.$inferSelect

/** Records a proven person, and names the account after them. */
export const verifyPerson = (db: Db, identity: NewIdentity, nameSealed: string) =>
  db.batch([db.insert(identities).values(identity), nameAccount(db, identity, nameSealed)])

export const nameAccount = (db: Db, { id, accountId }: Pick<NewIdentity, 'id' | 'accountId'>, nameSealed: string) =>
  db.update(accounts).set({ identityId: id, nameSealed }).where(eq(accounts.id, accountId))

/** Puts an identity and its papers before a court; false when one of this kind is waiting already. */
export async function askForIdentity(db: Db, identity: NewIdentity, copies: Paper[]): Promise<boolean> {
  const keep = copies.map((paper) => db.insert(papers).values(paper))
  return db.batch([db.insert(identities).values(identity), ...keep]).then(
    () => true,
    (error: unknown) => !isTwice(error) && Promise.reject(error),
  )
}

/** A row that may stand once stands already. */
export const isTwice = (error: unknown): boolean =>
  /UNIQUE constraint failed/.test(`${error} ${error instanceof Error ? error.cause : ''}`)

export const identityById = async (db: Db, id: string): Promise<IdentityRow | null> =>
  (await db.select().from(identities).where(eq(identities.id, id)).get()) ?? null

/** Everything one account has shown or asked for, the newest first. */
export const identitiesOf = (db: Db, accountId: string): Promise<IdentityRow[]> =>
  db.select().from(identities).where(eq(identities.accountId, accountId)).orderBy(desc(identities.askedAt))

/** What waits for a court, the oldest first. */
export const waitingIdentities = (db: Db, court: string, most = 50): Promise<IdentityRow[]> =>
  db
    .select()
    .from(identities)
    .where(and(eq(identities.court, court), eq(identities.state, 'waiting')))
    .orderBy(asc(identities.askedAt))
    .limit(most)

type Decided = { state: 'verified' | 'refused'; decidedBy: string; decidedAt: number; because?: string }

/** False when somebody else has decided it meanwhile. */
export async function decideIdentity(db: Db, id: string, decided: Decided): Promise<boolean> {
  const done = await db
    .update(identities)
    .set(decided)
    .where(and(eq(identities.id, id), eq(identities.state, 'waiting')))
  return done.meta.changes === 1
}

export const papersOf = (db: Db, identityId: string): Promise<Paper[]> =>
  db.select().from(papers).where(eq(papers.identityId, identityId))

export const forgetPapers = (db: Db, identityId: string) => db.delete(papers).where(eq(papers.identityId, identityId))

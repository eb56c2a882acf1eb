import { and, eq, isNull, sql } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'
import { accounts } from './accounts.ts'

export type Role = 'administrator' | 'handler'

export const organisations = sqliteTable('organisations', {
  id: text().primaryKey(),
  uscc: text().notNull(),
  name: text().notNull(),
  dataKey: text('data_key').notNull(),
  representativeSealed: text('representative_sealed').notNull(),
  createdAt: integer('created_at').notNull(),
})
export type Organisation = typeof organisations.$inferSelect

export const handlers = sqliteTable(
  'handlers',
  {
    organisationId: text('organisation_id').notNull(),
    accountId: text('account_id').notNull(),
    role: text().$type<Role>().notNull(),
    since: integer().notNull(),
    until: integer(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.accountId] })],
)
type Handler = typeof handlers.$inferSelect

export const organisationByCode = async (db: Db, uscc: string): Promise<Organisation | null> =>
  (await db.select().from(organisations).where(eq(organisations.uscc, uscc)).get()) ?? null

export const organisationById = async (db: Db, id: string): Promise<Organisation | null> =>
  (await db.select().from(organisations).where(eq(organisations.id, id)).get()) ?? null

/** Founds it in our books, unless somebody was quicker; either way it stands afterwards. */
export const addOrganisation = (db: Db, organisation: Organisation) =>
  db.insert(organisations).values(organisation).onConflictDoNothing()

const seat = (organisationId: string, accountId: string) =>
  and(eq(handlers.organisationId, organisationId), eq(handlers.accountId, accountId))

/** Seats somebody, also one who had left. Nobody who administers it now comes down by that: it might be the last. */
export const seatHandler = (db: Db, handler: Omit<Handler, 'until'>) =>
  db
    .insert(handlers)
    .values(handler)
    .onConflictDoUpdate({
      target: [handlers.organisationId, handlers.accountId],
      set: { role: keptRole(handler.role), since: handler.since, until: null },
    })

const keptRole = (role: Role) =>
  sql`case when ${handlers.until} is null and ${handlers.role} = 'administrator' then 'administrator' else ${role} end`

const administrators = sql`(SELECT count(*) FROM handlers AS h WHERE h.organisation_id = ${handlers.organisationId}
  AND h.role = 'administrator' AND h.until IS NULL)`

/** False for the last administrator: an organisation is never left without one. */
export async function unseatHandler(
  db: Db,
  organisationId: string,
  accountId: string,
  until: number,
): Promise<boolean> {
  const done = await db
    .update(handlers)
    .set({ until })
    .where(
      and(
        seat(organisationId, accountId),
        isNull(handlers.until),
        sql`(${handlers.role} = 'handler' OR ${administrators} > 1)`,
      ),
    )
  return done.meta.changes === 1
}

/** The role somebody has in an organisation today, or null. */
export async function roleIn(db: Db, organisationId: string, accountId: string): Promise<Role | null> {
  const found = await db
    .select({ role: handlers.role })
    .from(handlers)
    .where(and(seat(organisationId, accountId), isNull(handlers.until)))
    .get()
  return found?.role ?? null
}

/** The organisations somebody acts for today, with the role. */
export const organisationsOf = (db: Db, accountId: string) =>
  db
    .select({ id: organisations.id, uscc: organisations.uscc, name: organisations.name, role: handlers.role })
    .from(handlers)
    .innerJoin(organisations, eq(organisations.id, handlers.organisationId))
    .where(and(eq(handlers.accountId, accountId), isNull(handlers.until)))

/** Who acts for an organisation today, with what opens their names. */
export const handlersOf = (db: Db, organisationId: string) =>
  db
    .select({
      accountId: handlers.accountId,
      role: handlers.role,
      since: handlers.since,
      dataKey: accounts.dataKey,
      nameSealed: accounts.nameSealed,
    })
    .from(handlers)
    .innerJoin(accounts, eq(accounts.id, handlers.accountId))
    .where(and(eq(handlers.organisationId, organisationId), isNull(handlers.until)))

import { and, asc, eq, isNull, lt, ne, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Officer, Role } from '../../kinds/officer.ts'
import type { Db } from '../connect.ts'
import { ready } from '../ready.ts'

export const officers = sqliteTable('officers', {
  id: text().primaryKey(),
  issuer: text().notNull(),
  subject: text().notNull(),
  court: text().notNull(),
  name: text().notNull(),
  roles: text({ mode: 'json' }).$type<Role[]>().notNull(),
  createdAt: integer('created_at').notNull(),
  signedInAt: integer('signed_in_at'),
})
const sessions = sqliteTable('staff_sessions', {
  id: text().primaryKey(),
  officerId: text('officer_id').notNull(),
  createdAt: integer('created_at').notNull(),
  seenAt: integer('seen_at').notNull(),
  endedAt: integer('ended_at'),
})

type NewOfficer = typeof officers.$inferInsert
const shown = { id: officers.id, court: officers.court, name: officers.name, roles: officers.roles }

export const officerBySubject = (db: Db, issuer: string, subject: string): Promise<Officer | undefined> =>
  db
    .select(shown)
    .from(officers)
    .where(and(eq(officers.issuer, issuer), eq(officers.subject, subject)))
    .get()

/** Keeps what the identity provider says of somebody; their id stays what it was when they first came. */
export const keepOfficer = (db: Db, officer: NewOfficer): Promise<Officer> => {
  const { court, name, roles, signedInAt } = officer
  const now = { court, name, roles, ...(signedInAt && { signedInAt }) }
  return db
    .insert(officers)
    .values(officer)
    .onConflictDoUpdate({ target: [officers.issuer, officers.subject], set: now })
    .returning(shown)
    .get()
}

/** Writes down people who have not signed in yet; harmless for those who have. */
export async function enrolOfficers(db: Db, [first, ...others]: NewOfficer[]): Promise<void> {
  const enrol = (officer: NewOfficer) => db.insert(officers).values(officer).onConflictDoNothing()
  if (first) await db.batch([enrol(first), ...others.map(enrol)])
}

export const officersOf = (db: Db, court: string): Promise<Officer[]> =>
  db.select(shown).from(officers).where(eq(officers.court, court)).orderBy(asc(officers.id))

export const openStaffSession = (db: Db, session: typeof sessions.$inferInsert) => db.insert(sessions).values(session)

const times = { createdAt: sessions.createdAt, seenAt: sessions.seenAt, endedAt: sessions.endedAt }

/** The session of a cookie with its officer, living or not; none or one. */
export const staffSessionsNamed = ready((db) =>
  db
    // In a batch, two columns of one name are one: the officer's id is taken from the session.
    .select({ session: { id: sessions.id, ...times }, officer: { ...shown, id: sessions.officerId } })
    .from(sessions)
    .innerJoin(officers, eq(officers.id, sessions.officerId))
    .where(eq(sessions.id, sql.placeholder('id'))),
)

export const sawStaffSession = (db: Db, id: string, seenAt: number) =>
  db.update(sessions).set({ seenAt }).where(eq(sessions.id, id))

export const endStaffSession = (db: Db, id: string, endedAt: number) =>
  db
    .update(sessions)
    .set({ endedAt })
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt)))

/** Ends all sessions of an officer but one. */
export const endStaffSessions = (db: Db, officerId: string, endedAt: number, stays = '') =>
  db
    .update(sessions)
    .set({ endedAt })
    .where(and(eq(sessions.officerId, officerId), ne(sessions.id, stays), isNull(sessions.endedAt)))

export const forgetStaffSessions = (db: Db, createdBefore: number) =>
  db.delete(sessions).where(lt(sessions.createdAt, createdBefore))

import { and, eq, gt, sql } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'
import { handlers, organisations, type Role } from './organisations.ts'

const invitations = sqliteTable(
  'handler_invitations',
  {
    organisationId: text('organisation_id').notNull(),
    mobileIndex: text('mobile_index').notNull(),
    role: text().$type<Role>().notNull(),
    invitedBy: text('invited_by').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.mobileIndex] })],
)

// It is worth what its author is: whoever was removed cannot come back by one that they made out before.
const stands = (now: number) =>
  and(
    gt(invitations.expiresAt, now),
    sql`exists (select 1 from ${handlers} h where h.organisation_id = ${invitations.organisationId}
      and h.account_id = ${invitations.invitedBy} and h.role = 'administrator' and h.until is null)`,
  )

export const invite = (db: Db, invitation: typeof invitations.$inferInsert) =>
  db
    .insert(invitations)
    .values(invitation)
    .onConflictDoUpdate({
      target: [invitations.organisationId, invitations.mobileIndex],
      set: { role: invitation.role, invitedBy: invitation.invitedBy, expiresAt: invitation.expiresAt },
    })

export const invitationsFor = (db: Db, mobileIndex: string, now: number) =>
  db
    .select({ organisationId: organisations.id, name: organisations.name, role: invitations.role })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .where(and(eq(invitations.mobileIndex, mobileIndex), stands(now)))

/** Takes an invitation up, once: the role it offers, or null. */
export async function takeInvitation(
  db: Db,
  organisationId: string,
  mobileIndex: string,
  now: number,
): Promise<Role | null> {
  const [taken] = await db
    .delete(invitations)
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.mobileIndex, mobileIndex), stands(now)))
    .returning({ role: invitations.role })
  return taken?.role ?? null
}

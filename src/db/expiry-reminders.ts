import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from './connect.ts'
import type { ApplicationRow } from './read.ts'
import { applications } from './schema.ts'

const reminders = sqliteTable('expiry_reminders', {
  applicationId: text('application_id').primaryKey(),
  dueAt: integer('due_at').notNull(),
  days: integer().notNull(),
})

type Told = typeof reminders.$inferSelect

/** Measures that end then; `asked`: renewal was asked for and waits for its answer. */
export type Ending = Pick<Told, 'dueAt'> & Pick<ApplicationRow, 'preserves'> & { asked: boolean }

const lastOfRenewal = sql`(select event from events where application_id = ${applications.id}
  and event in ('ask_renewal', 'renew', 'refuse_renewal') order by seq desc limit 1)`

/** Measures in force that end in between, whose applicant was not told so near that end yet. */
export const untold = (db: Db, days: number, from: number, until: number) =>
  db
    .select({
      applicationId: applications.id,
      dueAt: sql<number>`${applications.dueAt}`,
      preserves: applications.preserves,
      asked: sql<boolean>`coalesce(${lastOfRenewal}, '') = 'ask_renewal'`.mapWith(Boolean),
    })
    .from(applications)
    .leftJoin(reminders, and(eq(reminders.applicationId, applications.id), eq(reminders.dueAt, applications.dueAt)))
    .where(
      and(
        sql`${applications.status} = 'in_force'`,
        gt(applications.dueAt, from),
        lte(applications.dueAt, until),
        or(isNull(reminders.days), gt(reminders.days, days)),
      ),
    )
    .orderBy(asc(applications.dueAt))
    .limit(200)

/** Notes that somebody is told; true for the first who does. */
export async function noteTold(db: Db, told: Told): Promise<boolean> {
  const other = sql`${reminders.dueAt} <> excluded.due_at or ${reminders.days} > excluded.days`
  const { meta } = await db
    .insert(reminders)
    .values(told)
    .onConflictDoUpdate({ target: reminders.applicationId, set: told, setWhere: other })
  return meta.changes === 1
}

import { desc } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from './connect.ts'

const alarms = sqliteTable('operator_alarms', {
  id: text().primaryKey(),
  name: text().notNull(),
  detail: text().notNull(),
  at: integer().notNull(),
})
export type Alarm = { name: string; detail: string; at: number }

const hour = 3_600_000

/**
 * Tells the operator once an hour, or once of each thing it is `about`: a line in the log, which alerts can be set on,
 * and a row for the administrator's page.
 */
export async function raiseAlarm(db: Db, { about, ...alarm }: Alarm & { about?: string }): Promise<void> {
  const id = `${alarm.name} ${about ?? Math.floor(alarm.at / hour)}`
  const done = await db
    .insert(alarms)
    .values({ id, ...alarm })
    .onConflictDoNothing()
  if (done.meta.changes === 1) console.error(JSON.stringify({ alarm: alarm.name, detail: alarm.detail }))
}

export const latestAlarms = (db: Db, most = 50): Promise<Alarm[]> =>
  db
    .select({ name: alarms.name, detail: alarms.detail, at: alarms.at })
    .from(alarms)
    .orderBy(desc(alarms.at))
    .limit(most)

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { hour } from '../rules/durations.ts'
import type { AlarmName } from '../words/alarms.ts'
import type { Db } from './connect.ts'

export const alarms = sqliteTable('operator_alarms', {
  id: text().primaryKey(),
  name: text().$type<AlarmName>().notNull(),
  detail: text().notNull(),
  at: integer().notNull(),
  applicationId: text('application_id'),
  seenAt: integer('seen_at'),
  seenBy: text('seen_by'),
  done: text(),
})
export type Alarm = { name: AlarmName; detail: string; at: number; applicationId?: string }

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

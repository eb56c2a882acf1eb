import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Heard } from '../providers/heard.ts'
import { hour } from '../rules/durations.ts'
import type { AlarmName } from '../words/alarms.ts'
import type { Db } from './connect.ts'

/** What was wrong with the way in that the court's identity provider opens. */
export type SignInFault =
  | Heard
  | { path: string; status: number }
  | { wrong: 'issuer' | 'no PKCE' | 'no proof of ours' | 'another sign-in' | 'too weak' }

/** What each alarm is about. Money is counted in fen. */
export type AlarmFacts = {
  'history differs from its anchor': { seq: number }
  'payment held': { order: string; due: number; paid: number }
  'refund stuck': { refund: string } & ({ back: number } | { words: string })
  'payment of an unknown order': { order: string }
  reconciliation: { provider: string; day: string; differences: number }
  sms_down: Heard
  sms_account: Heard
  sms_budget_nearly_spent: { most: number }
  sms_budget_spent: { most: number }
  identity_down: Heard
  identity_account: Heard
  court_sign_in_down: SignInFault
  court_sign_in_untrusted: SignInFault
  keys_rotated: { key: string }
}

/** `detail`: what was noted before there were facts, a line of English. */
export const alarms = sqliteTable('operator_alarms', {
  id: text().primaryKey(),
  name: text().$type<AlarmName>().notNull(),
  facts: text({ mode: 'json' }).$type<AlarmFacts[AlarmName]>(),
  detail: text().notNull(),
  at: integer().notNull(),
  applicationId: text('application_id'),
  seenAt: integer('seen_at'),
  seenBy: text('seen_by'),
  done: text(),
})
export type Alarm = { [Name in AlarmName]: { name: Name; facts: AlarmFacts[Name] } }[AlarmName] & {
  at: number
  applicationId?: string
}

/**
 * Tells the operator once an hour, or once of each thing it is `about`: a line in the log, which alerts can be set on,
 * and a row for the administrator's page.
 */
export async function raiseAlarm(db: Db, { about, ...alarm }: Alarm & { about?: string }): Promise<void> {
  const id = `${alarm.name} ${about ?? Math.floor(alarm.at / hour)}`
  const done = await db
    .insert(alarms)
    .values({ id, ...alarm, detail: '' })
    .onConflictDoNothing()
  const { name, applicationId, facts } = alarm
  if (done.meta.changes === 1) console.error(JSON.stringify({ alarm: name, applicationId, ...facts }))
}

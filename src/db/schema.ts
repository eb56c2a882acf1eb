import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Actor, Effect, KindSlug, Preserved } from '../kinds/kind.ts'
import type { Told } from '../kinds/told.ts'
import type { Filled } from '../steps/form/step.ts'

/** What must still follow one move, and when it is tried again. */
export type Following = { effects: readonly Effect[]; dueAt: number; tries: number; error?: string }

export const applications = sqliteTable('applications', {
  id: text().primaryKey(),
  kind: text().$type<KindSlug>().notNull(),
  status: text().notNull().default('draft'),
  version: integer().notNull().default(0),
  head: text().notNull().default(''),
  owner: text().notNull(),
  number: text(),
  court: text(),
  /** Whom it was handed to last; the one chosen for the next time stands among the answers. */
  insurer: text(),
  stage: text(),
  amount: integer(),
  preserves: text().$type<Preserved>(),
  urgent: integer({ mode: 'boolean' }).notNull().default(false),
  about: text().notNull().default(''),
  dueAt: integer('due_at'),
  dueCertain: integer('due_certain', { mode: 'boolean' }).notNull().default(true),
  /** By when the court answers what was asked of it while measures stand. */
  answerBy: integer('answer_by'),
  /** What must still follow its moves, by their numbers: in the row that a move writes anyway. */
  outbox: text({ mode: 'json' }).$type<Record<string, Following>>(),
  dataKey: text('data_key').notNull(),
  /** The guarantee that backs this preservation. */
  backs: text(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  submittedAt: integer('submitted_at'),
})

export const entries = sqliteTable(
  'entries',
  {
    applicationId: text('application_id').notNull(),
    id: text().notNull(),
    step: text().notNull(),
    form: text().notNull(),
    value: text({ mode: 'json' }).$type<Filled>().notNull(),
    version: integer().notNull().default(1),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.id] })],
)

export const events = sqliteTable(
  'events',
  {
    applicationId: text('application_id').notNull(),
    seq: integer().notNull(),
    command: text().notNull(),
    event: text().notNull(),
    from: text('from_status').notNull(),
    to: text('to_status').notNull(),
    actor: text().$type<Actor>().notNull(),
    actorId: text('actor_id').notNull(),
    told: text({ mode: 'json' }).$type<Told>().notNull(),
    at: integer().notNull(),
    prev: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.seq] })],
)
export type EventRow = typeof events.$inferSelect

export const snapshots = sqliteTable('snapshots', {
  applicationId: text('application_id').notNull(),
  seq: integer().notNull(),
  hash: text().notNull(),
  sealed: text().notNull(),
})

export const materials = sqliteTable('materials', {
  id: text().notNull(),
  applicationId: text('application_id').notNull(),
  slot: text().notNull(),
  name: text().notNull(),
  type: text().notNull(),
  size: integer().notNull(),
  sha256: text().notNull(),
  key: text().notNull(),
  createdAt: integer('created_at').notNull(),
})
export type MaterialRow = typeof materials.$inferSelect

export const courts = sqliteTable('courts', {
  code: text().primaryKey(),
  digits: text().notNull(),
  tree: text().notNull(),
  zh: text().notNull(),
  en: text().notNull(),
  level: text().notNull(),
  province: text().notNull(),
  provinceEn: text('province_en').notNull(),
  search: text().notNull(),
})

export const causes = sqliteTable('causes', {
  code: text().primaryKey(),
  kind: text().notNull(),
  zh: text().notNull(),
  en: text().notNull(),
  level: integer().notNull(),
  search: text().notNull(),
})

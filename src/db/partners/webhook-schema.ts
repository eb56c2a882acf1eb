import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PartnerKind } from './partners.ts'

export type Tenant = { kind: PartnerKind; tenant: string }

export const events = sqliteTable('partner_event', {
  seq: integer().primaryKey({ autoIncrement: true }),
  id: text().notNull().unique(),
  kind: text().$type<PartnerKind>().notNull(),
  tenant: text().notNull(),
  type: text().notNull(),
  subject: text().notNull(),
  data: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  at: integer().notNull(),
})
export type PartnerEvent = typeof events.$inferSelect

export const webhooks = sqliteTable('webhook', {
  id: text().primaryKey(),
  clientId: text('client_id').notNull(),
  kind: text().$type<PartnerKind>().notNull(),
  tenant: text().notNull(),
  url: text().notNull(),
  types: text({ mode: 'json' }).$type<string[]>().notNull(),
  publicKey: text('public_key').notNull(),
  confirmedAt: integer('confirmed_at'),
  approvedAt: integer('approved_at'),
  approvedBy: text('approved_by'),
  disabledAt: integer('disabled_at'),
  disabledBecause: text('disabled_because'),
  createdAt: integer('created_at').notNull(),
})
export type Webhook = typeof webhooks.$inferSelect

export const deliveries = sqliteTable(
  'webhook_delivery',
  {
    webhookId: text('webhook_id').notNull(),
    eventSeq: integer('event_seq').notNull(),
    state: text().$type<'waiting' | 'delivered' | 'failed'>().notNull(),
    tries: integer().notNull().default(0),
    dueAt: integer('due_at').notNull(),
    answer: text(),
    triedAt: integer('tried_at'),
  },
  (t) => [primaryKey({ columns: [t.webhookId, t.eventSeq] })],
)
export type Delivery = typeof deliveries.$inferSelect

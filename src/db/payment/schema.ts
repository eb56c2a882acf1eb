import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ProviderName, ToPay, Way } from '../../providers/payment/port.ts'

export const notices = sqliteTable('payment_notices', {
  number: text().primaryKey(),
  applicationId: text('application_id').notNull(),
  seq: integer().notNull(),
  kind: text().$type<'fee' | 'premium'>().notNull(),
  amount: integer().notNull(),
  payee: text().notNull(),
  dueAt: integer('due_at').notNull(),
  issuedAt: integer('issued_at').notNull(),
  voidedAt: integer('voided_at'),
  reminded: integer().notNull(),
})
export type NoticeRow = typeof notices.$inferSelect

type OrderStatus = 'created' | 'pending' | 'held' | 'succeeded' | 'closed'
export type Closing = 'expired' | 'moved_on' | 'replaced' | 'refused'

export const orders = sqliteTable('payment_orders', {
  number: text().primaryKey(),
  notice: text().notNull(),
  applicationId: text('application_id').notNull(),
  provider: text().$type<ProviderName>().notNull(),
  way: text().$type<Way>().notNull(),
  amount: integer().notNull(),
  status: text().$type<OrderStatus>().notNull(),
  applied: integer({ mode: 'boolean' }).notNull(),
  /** Where the payer came from, and goes back to. */
  origin: text().notNull(),
  pay: text({ mode: 'json' }).$type<ToPay>(),
  closing: text().$type<Closing>(),
  paid: integer(),
  trade: text(),
  paidAt: integer('paid_at'),
  seen: text(),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  checkAt: integer('check_at').notNull(),
  checks: integer().notNull(),
})
export type OrderRow = typeof orders.$inferSelect

type RefundStatus = 'proposed' | 'declined' | 'requested' | 'stuck' | 'succeeded'
export type Cause = 'late' | 'overpaid' | 'wrong_amount' | 'withdrawn' | 'surrendered' | 'dismissed' | 'fee_lowered'

export const refunds = sqliteTable(
  'payment_refunds',
  {
    orderNumber: text('order_number').notNull(),
    n: integer().notNull(),
    number: text().notNull(),
    applicationId: text('application_id').notNull(),
    amount: integer().notNull(),
    cause: text().$type<Cause>().notNull(),
    seq: integer(),
    status: text().$type<RefundStatus>().notNull(),
    proposedBy: text('proposed_by').notNull(),
    decidedBy: text('decided_by'),
    note: text().notNull(),
    createdAt: integer('created_at').notNull(),
    checkAt: integer('check_at').notNull(),
    tries: integer().notNull(),
    /** In the words of the provider. */
    error: text(),
    /** How much it says went back, where that is not what was due. */
    back: integer(),
    succeededAt: integer('succeeded_at'),
  },
  (t) => [primaryKey({ columns: [t.orderNumber, t.n] })],
)
export type RefundRow = typeof refunds.$inferSelect

export const hints = sqliteTable(
  'payment_hints',
  {
    provider: text().notNull(),
    id: text().notNull(),
    orderNumber: text('order_number').notNull(),
    about: text().notNull(),
    said: text().notNull(),
    amount: integer(),
    receivedAt: integer('received_at').notNull(),
    appliedAt: integer('applied_at'),
  },
  (t) => [primaryKey({ columns: [t.orderNumber, t.provider, t.id] })],
)

export const ledger = sqliteTable('ledger', {
  id: text().primaryKey(),
  debit: text().notNull(),
  credit: text().notNull(),
  amount: integer().notNull(),
  applicationId: text('application_id').notNull(),
  orderNumber: text('order_number').notNull(),
  at: integer().notNull(),
})

export const bankLines = sqliteTable('bank_lines', {
  serial: text().primaryKey(),
  at: integer().notNull(),
  amount: integer().notNull(),
  remark: text().notNull(),
  other: text().notNull(),
  orderNumber: text('order_number'),
  refund: text().notNull(),
  matchedBy: text('matched_by'),
  matchedAt: integer('matched_at'),
  /** The step of two people by which it is matched; it counts once that is confirmed. */
  proposal: text(),
  confirmedAt: integer('confirmed_at'),
  createdAt: integer('created_at').notNull(),
})
export type BankLineRow = typeof bankLines.$inferSelect

export const vouchers = sqliteTable('payment_vouchers', {
  id: text().primaryKey(),
  orderNumber: text('order_number').notNull(),
  name: text().notNull(),
  type: text().notNull(),
  size: integer().notNull(),
  sha256: text().notNull(),
  key: text().notNull(),
  createdAt: integer('created_at').notNull(),
})
export type VoucherRow = typeof vouchers.$inferSelect

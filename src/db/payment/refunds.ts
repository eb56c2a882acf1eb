import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { orderBehind } from '../../rules/payment-numbers.ts'
import type { Db } from '../connect.ts'
import { type Cause, type RefundRow, refunds } from './schema.ts'
import { prepared } from './write.ts'

const columns =
  'order_number, n, number, application_id, amount, cause, seq, status, proposed_by, note, created_at, check_at'
const next = `(select coalesce(max(n), 0) + 1 from payment_refunds where order_number = o.number)`
const left = `o.amount - coalesce((select sum(r.amount) from payment_refunds r
  where r.order_number = o.number and r.status <> 'declined' and r.cause <> 'overpaid'), 0)`

/** What was applied and has not gone back yet goes back, because the application moved on. */
export const returnApplied = (
  db: Db,
  applicationId: string,
  { cause, seq, at }: { cause: Cause; seq: number; at: number },
) => [
  prepared(
    db,
    `insert into payment_refunds (${columns})
     select o.number, ${next}, o.number || 'R' || ${next}, o.application_id, ${left}, ?2, ?3, 'requested', 'rule', '', ?4, ?4
     from payment_orders o where o.application_id = ?1 and o.applied = 1 and ${left} > 0`,
    ...[applicationId, cause, seq, at],
  ),
  owed(db, applicationId, seq, at),
]

// The payee gives up what goes back, as soon as it is sure to go.
const owed = (db: Db, applicationId: string, seq: number, at: number) =>
  prepared(
    db,
    `insert into ledger (id, debit, credit, amount, application_id, order_number, at)
     select 'owed ' || r.number, n.payee, 'payers', r.amount, r.application_id, r.order_number, ?3
     from payment_refunds r join payment_orders o on o.number = r.order_number join payment_notices n on n.number = o.notice
     where r.application_id = ?1 and r.seq = ?2 and r.cause <> 'overpaid'`,
    ...[applicationId, seq, at],
  )

type Proposal = {
  order: string
  amount: number
  cause: Cause
  by: string
  note: string
  /** So much of an order goes back on the word of one person. */
  alone: number
  at: number
}

// What has gone back already on the word of one person: in parts it is no less.
const goneAlone = `coalesce((select sum(r.amount) from payment_refunds r where r.order_number = o.number
  and r.proposed_by <> 'rule' and r.decided_by is null and r.status not in ('proposed', 'declined')), 0)`

/** A refund that a person asks for; above the limit it waits for another. */
export const propose = (db: Db, { order, amount, cause, by, note, alone, at }: Proposal) => [
  prepared(
    db,
    `insert into payment_refunds (${columns})
     select o.number, ${next}, o.number || 'R' || ${next}, o.application_id, ?2, ?3, null,
       case when ${goneAlone} + ?2 <= ?4 then 'requested' else 'proposed' end, ?5, ?6, ?7, ?7
     from payment_orders o where o.number = ?1 and o.status = 'succeeded'`,
    ...[order, amount, cause, alone, by, note, at],
  ),
  owedFor(db, order, at),
]

/** By another person than the one who asked: the table refuses it otherwise. */
export const decideRefund = (db: Db, number: string, { by, yes, at }: { by: string; yes: boolean; at: number }) => [
  prepared(
    db,
    `update payment_refunds set status = ?2, decided_by = ?3, check_at = ?4 where number = ?1 and status = 'proposed'`,
    ...[number, yes ? 'requested' : 'declined', by, at],
  ),
  ...(yes ? [owedFor(db, orderBehind(number), at)] : []),
]

// Money that was never applied is owed to the payer already.
const owedFor = (db: Db, order: string, at: number) =>
  prepared(
    db,
    `insert into ledger (id, debit, credit, amount, application_id, order_number, at)
     select 'owed ' || r.number, n.payee, 'payers', r.amount, r.application_id, r.order_number, ?2
     from payment_refunds r join payment_orders o on o.number = r.order_number join payment_notices n on n.number = o.notice
     where r.order_number = ?1 and r.status = 'requested' and o.applied = 1 and r.cause <> 'overpaid'
     on conflict (id) do nothing`,
    ...[order, at],
  )

export const refundSucceeded = (db: Db, number: string, at: number) => [
  prepared(
    db,
    `update payment_refunds set status = 'succeeded', succeeded_at = ?2, error = null, back = null where number = ?1 and status <> 'succeeded'`,
    ...[number, at],
  ),
  prepared(
    db,
    `insert into ledger (id, debit, credit, amount, application_id, order_number, at)
     select 'back ' || r.number, 'payers', 'provider:' || o.provider, r.amount, r.application_id, r.order_number, ?2
     from payment_refunds r join payment_orders o on o.number = r.order_number where r.number = ?1
     on conflict (id) do nothing`,
    ...[number, at],
  ),
]

export const refundTried = (db: Db, number: string, error: string | null, checkAt: number) =>
  prepared(
    db,
    `update payment_refunds set tries = tries + 1, error = ?2, check_at = ?3 where number = ?1`,
    number,
    error,
    checkAt,
  )

/** Why somebody has to look at a refund: what the provider said, or what it says went back, which is not what was due. */
export type Found = { words: string } | { back: number }

export const refundStuck = (db: Db, number: string, found: Found) =>
  prepared(
    db,
    `update payment_refunds set status = 'stuck', error = ?2, back = ?3 where number = ?1 and status = 'requested'`,
    ...[number, 'words' in found ? found.words : null, 'back' in found ? found.back : null],
  )

export const retryRefund = (db: Db, number: string, at: number) =>
  prepared(
    db,
    `update payment_refunds set status = 'requested', check_at = ?2, created_at = ?2, error = null, back = null
     where number = ?1 and status = 'stuck'`,
    number,
    at,
  )

/** Refunds that wait for a person: a second one to agree, or anybody to see why they fail. */
export const refundsWaiting = (db: Db, court: string): Promise<RefundRow[]> =>
  db
    .select()
    .from(refunds)
    .where(
      and(
        inArray(refunds.status, ['proposed', 'stuck']),
        sql`exists (select 1 from applications a where a.id = ${refunds.applicationId} and a.court = ${court})`,
      ),
    )
    .orderBy(asc(refunds.createdAt))
    .limit(100)

export const refundNumbered = async (db: Db, number: string): Promise<RefundRow | null> =>
  (await db.select().from(refunds).where(eq(refunds.number, number)).get()) ?? null

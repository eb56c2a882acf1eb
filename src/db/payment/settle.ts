import type { Db } from '../connect.ts'
import type { Cause } from './schema.ts'
import { prepared } from './write.ts'

type Applied = { number: string; payee: string; applicationId: string; seq: number; at: number }
type Returned = { cause: Cause; proposedBy: string; status: 'requested' | 'proposed'; at: number }

/** What the provider says came in; null, where it stands in the order already. */
type Came = { paid: number | null; trade: string | null; paidAt: number | null }

/** The money pays its notice. Rolls the batch back where it was settled otherwise, or nothing came in. */
export const applyOrder = (db: Db, { number, payee, applicationId, seq, at }: Applied, came: Came) => [
  prepared(
    db,
    `update payment_orders set status = 'succeeded', applied = 1, seen = 'paid',
     paid = coalesce(?2, paid), trade = coalesce(?3, trade), paid_at = coalesce(?4, paid_at) where number = ?1`,
    ...[number, came.paid, came.trade, came.paidAt],
  ),
  prepared(
    db,
    `insert into ledger (id, debit, credit, amount, application_id, order_number, at)
     values ('paid ' || ?1, (select 'provider:' || provider from payment_orders where number = ?1), ?2,
       (select amount from payment_orders where number = ?1 and applied = 1 and paid >= amount), ?3, ?1,
       (select paid_at from payment_orders where number = ?1))`,
    ...[number, payee, applicationId],
  ),
  prepared(
    db,
    `insert into ledger (id, debit, credit, amount, application_id, order_number, at)
     select 'over ' || number, 'provider:' || provider, 'payers', paid - amount, application_id, number, paid_at
     from payment_orders where number = ? and paid > amount`,
    number,
  ),
  prepared(
    db,
    `insert into payment_refunds (order_number, n, number, application_id, amount, cause, seq, status, proposed_by, created_at, check_at)
     select number, 1, number || 'R1', application_id, paid - amount, 'overpaid', ?2, 'requested', 'rule', ?3, ?3
     from payment_orders where number = ?1 and paid > amount`,
    ...[number, seq, at],
  ),
]

/** The money came, but pays nothing: all of it goes back. */
export const returnOrder = (db: Db, number: string, { cause, proposedBy, status, at }: Returned) => [
  prepared(db, `update payment_orders set status = 'succeeded', applied = 0 where number = ?`, number),
  prepared(
    db,
    `insert into ledger (id, debit, credit, amount, application_id, order_number, at)
     select 'paid ' || number, 'provider:' || provider, 'payers', paid, application_id, number, paid_at
     from payment_orders where number = ?`,
    number,
  ),
  prepared(
    db,
    `insert into payment_refunds (order_number, n, number, application_id, amount, cause, status, proposed_by, created_at, check_at)
     select number, 1, number || 'R1', application_id, paid, ?2, ?3, ?4, ?5, ?5 from payment_orders where number = ?1`,
    ...[number, cause, status, proposedBy, at],
  ),
]

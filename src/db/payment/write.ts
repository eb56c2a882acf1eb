import type { ToPay } from '../../providers/payment/port.ts'
import type { Db } from '../connect.ts'
import type { Closing, NoticeRow, OrderRow } from './schema.ts'

// Every statement here can be repeated: a key, a trigger or the state it looks for makes the second time harmless.

export const prepared = (db: Db, query: string, ...told: unknown[]) => db.$client.prepare(query).bind(...told)

export const voidNotices = (db: Db, applicationId: string, at: number) =>
  prepared(
    db,
    'update payment_notices set voided_at = ? where application_id = ? and voided_at is null',
    at,
    applicationId,
  )

export const addNotice = (db: Db, n: Omit<NoticeRow, 'voidedAt' | 'reminded'>) =>
  prepared(
    db,
    `insert into payment_notices (number, application_id, seq, kind, amount, payee, due_at, issued_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[n.number, n.applicationId, n.seq, n.kind, n.amount, n.payee, n.dueAt, n.issuedAt],
  )

/** Another notice like the last of the application, with another date. */
export const renewNotice = (db: Db, n: Pick<NoticeRow, 'number' | 'applicationId' | 'seq' | 'dueAt' | 'issuedAt'>) =>
  prepared(
    db,
    `insert into payment_notices (number, application_id, seq, kind, amount, payee, due_at, issued_at)
     select ?1, ?2, ?3, kind, amount, payee, ?4, ?5 from payment_notices where application_id = ?2
     order by issued_at desc, seq desc limit 1`,
    ...[n.number, n.applicationId, n.seq, n.dueAt, n.issuedAt],
  )

export const reminded = (db: Db, notice: string, times: number) =>
  prepared(db, 'update payment_notices set reminded = ?2 where number = ?1 and reminded < ?2', notice, times)

type NewOrderRow = Pick<
  OrderRow,
  | 'number'
  | 'notice'
  | 'applicationId'
  | 'provider'
  | 'way'
  | 'amount'
  | 'origin'
  | 'createdAt'
  | 'expiresAt'
  | 'checkAt'
>

/** Refused by the database while another order of the application is open, or the notice is void. */
export const addOrder = (db: Db, o: NewOrderRow) =>
  prepared(
    db,
    `insert into payment_orders (number, notice, application_id, provider, way, amount, origin, created_at, expires_at, check_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[
      o.number,
      o.notice,
      o.applicationId,
      o.provider,
      o.way,
      o.amount,
      o.origin,
      o.createdAt,
      o.expiresAt,
      o.checkAt,
    ],
  )

const openStatuses = `('created', 'pending')`

/** The provider knows the order; how it is paid is only said to the one who made it. */
export const orderPending = (db: Db, number: string, pay: ToPay | null, checkAt: number) =>
  prepared(
    db,
    `update payment_orders set status = 'pending', pay = ?2, seen = 'open', check_at = ?3
     where number = ?1 and status = 'created'`,
    number,
    pay && JSON.stringify(pay),
    checkAt,
  )

/** From now on the order is to end; the first reason stands. */
export const closeOrder = (db: Db, number: string, because: Closing) =>
  prepared(
    db,
    `update payment_orders set closing = coalesce(closing, ?) where number = ? and status in ${openStatuses}`,
    because,
    number,
  )

export const closeOrdersOf = (db: Db, applicationId: string) =>
  prepared(
    db,
    `update payment_orders set closing = coalesce(closing, 'moved_on'), check_at = 0
     where application_id = ? and status in ${openStatuses}`,
    applicationId,
  )

export const orderClosed = (db: Db, number: string, because: Closing) =>
  prepared(
    db,
    `update payment_orders set status = 'closed', closing = coalesce(closing, ?) where number = ? and status in ${openStatuses}`,
    because,
    number,
  )

export const orderHeld = (db: Db, number: string) =>
  prepared(
    db,
    `update payment_orders set status = 'held' where number = ? and status in ('created', 'pending', 'closed')`,
    number,
  )

/** The provider says after all that nothing came in. */
export const orderReleased = (db: Db, number: string) =>
  prepared(
    db,
    `update payment_orders set status = 'pending', paid = null, trade = null, paid_at = null
     where number = ? and status = 'held'`,
    number,
  )

export const orderSeen = (db: Db, number: string, seen: string, checkAt: number) =>
  prepared(
    db,
    'update payment_orders set seen = ?, check_at = ?, checks = checks + 1 where number = ?',
    seen,
    checkAt,
    number,
  )

export type Paid = { state: string; amount: number; transaction: string; at: number; checkAt: number }

/** What the provider says came in; it settles nothing yet. */
export const orderPaid = (db: Db, number: string, { state, amount, transaction, at, checkAt }: Paid) =>
  prepared(
    db,
    `update payment_orders set paid = ?, trade = ?, paid_at = ?, seen = ?, check_at = ?, checks = checks + 1
     where number = ? and status <> 'succeeded'`,
    ...[amount, transaction, at, state, checkAt, number],
  )

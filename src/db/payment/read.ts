import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { notStandingStill, standingStill } from '../frozen.ts'
import { applications } from '../schema.ts'
import { type NoticeRow, notices, type OrderRow, orders, type RefundRow, refunds } from './schema.ts'

export type { NoticeRow, OrderRow, RefundRow } from './schema.ts'

/** Everything about the payment of one application, in one round trip; the newest first. */
export type Account = {
  status: string
  /** Nothing moves in it until people have looked at its history. */
  frozen: boolean
  notices: NoticeRow[]
  orders: OrderRow[]
  refunds: RefundRow[]
}

export async function accountOf(db: Db, applicationId: string): Promise<Account | null> {
  const [[found], noticeRows, orderRows, refundRows, still] = await db.batch([
    db.select({ status: applications.status }).from(applications).where(eq(applications.id, applicationId)),
    db.select().from(notices).where(eq(notices.applicationId, applicationId)).orderBy(desc(notices.issuedAt)),
    db
      .select()
      .from(orders)
      .where(eq(orders.applicationId, applicationId))
      .orderBy(desc(orders.createdAt), desc(orders.number)),
    db.select().from(refunds).where(eq(refunds.applicationId, applicationId)).orderBy(asc(refunds.createdAt)),
    standingStill(db, applicationId),
  ])
  const rows = { notices: noticeRows, orders: orderRows, refunds: refundRows }
  return found ? { ...found, ...rows, frozen: still.length > 0 } : null
}

export const orderOf = async (db: Db, number: string): Promise<OrderRow | null> =>
  (await db.select().from(orders).where(eq(orders.number, number)).get()) ?? null

// In the words of their index, which would not be used otherwise.
const open = sql`${orders.status} in ('created', 'pending', 'held')`

/** Applications with something about money that should have been looked at by now; `payable`: statuses that wait for it. */
export async function neglected(db: Db, payable: string[], before: number): Promise<string[]> {
  const [late, going, due] = await db.batch([
    db
      .selectDistinct({ id: orders.applicationId })
      .from(orders)
      .where(and(open, lte(orders.checkAt, before), notStandingStill(orders.applicationId)))
      .limit(200),
    db
      .selectDistinct({ id: refunds.applicationId })
      .from(refunds)
      .where(
        and(eq(refunds.status, 'requested'), lte(refunds.checkAt, before), notStandingStill(refunds.applicationId)),
      )
      .limit(200),
    db
      .selectDistinct({ id: notices.applicationId })
      .from(notices)
      .innerJoin(applications, eq(applications.id, notices.applicationId))
      .where(
        and(
          isNull(notices.voidedAt),
          lte(notices.dueAt, before),
          inArray(applications.status, payable),
          isNotNull(applications.number),
          notStandingStill(notices.applicationId),
        ),
      )
      .limit(200),
  ])
  return [...new Set([...late, ...going, ...due].map(({ id }) => id))]
}

import { and, desc, eq, gte, inArray, lt, or, sql } from 'drizzle-orm'
import type { ProviderName } from '../../providers/payment/port.ts'
import { addDays, type Day, startOfDay } from '../../rules/calendar.ts'
import type { OrderTyped } from '../../rules/payment-numbers.ts'
import type { Db } from '../connect.ts'
import { applications } from '../schema.ts'
import type { Movement } from './movements.ts'
import { ledger, orders, refunds } from './schema.ts'

/** What our rows say came in and went back by a provider on one Beijing day. */
export async function ourMovements(db: Db, provider: ProviderName, day: Day): Promise<Movement[]> {
  const [from, to] = [startOfDay(day), startOfDay(addDays(day, 1))]
  const [came, went] = await db.batch([
    db
      .select({ number: orders.number, amount: sql<number>`${orders.paid}` })
      .from(orders)
      .where(
        and(
          eq(orders.provider, provider),
          sql`${orders.status} = 'succeeded'`,
          gte(orders.paidAt, from),
          lt(orders.paidAt, to),
        ),
      ),
    db
      .select({ number: refunds.number, amount: refunds.amount })
      .from(refunds)
      .innerJoin(orders, eq(orders.number, refunds.orderNumber))
      .where(
        and(
          eq(orders.provider, provider),
          eq(refunds.status, 'succeeded'),
          gte(refunds.succeededAt, from),
          lt(refunds.succeededAt, to),
        ),
      ),
  ])
  return [
    ...came.map((row) => ({ kind: 'payment' as const, ...row })),
    ...went.map((row) => ({ kind: 'refund' as const, ...row })),
  ]
}

/** The same by the ledger: its rows name what moved, as `paid`, `over` and `back`. */
export async function ledgerMovements(db: Db, provider: ProviderName, day: Day): Promise<Movement[]> {
  const account = `provider:${provider}`
  const [from, to] = [startOfDay(day), startOfDay(addDays(day, 1))]
  const rows = await db
    .select({ id: ledger.id, debit: ledger.debit, amount: ledger.amount })
    .from(ledger)
    .where(and(or(eq(ledger.debit, account), eq(ledger.credit, account)), gte(ledger.at, from), lt(ledger.at, to)))
  return rows.map(({ id, debit, amount }) => ({
    kind: debit === account ? ('payment' as const) : ('refund' as const),
    number: id.slice(id.indexOf(' ') + 1),
    amount,
  }))
}

export type Settlement = { payee: string; before: number; received: number; returned: number }

/** What each payee got by the applications of a court from one Beijing day up to another, and what stood before. */
export async function settlements(db: Db, court: string, from: Day, to: Day): Promise<Settlement[]> {
  const [start, end] = [startOfDay(from), startOfDay(to)]
  const before = (column: 'debit' | 'credit') =>
    sql`sum(case when ${ledger.at} < ${start} then ${column === 'credit' ? sql`` : sql`-`}${ledger.amount} else 0 end)`
  const within = sql<number>`coalesce(sum(case when ${ledger.at} >= ${start} then ${ledger.amount} else 0 end), 0)`
  const side = (name: 'debit' | 'credit') =>
    db
      .select({ payee: ledger[name], before: sql<number>`coalesce(${before(name)}, 0)`, within })
      .from(ledger)
      .innerJoin(applications, eq(applications.id, ledger.applicationId))
      .where(
        and(
          eq(applications.court, court),
          lt(ledger.at, end),
          sql`(${ledger[name]} like 'court:%' or ${ledger[name]} like 'insurer:%')`,
        ),
      )
      .groupBy(ledger[name])
  const [credits, debits] = await db.batch([side('credit'), side('debit')])
  return credits.map(({ payee, before, within }) => {
    const out = debits.find((row) => row.payee === payee)
    return { payee, before: before + (out?.before ?? 0), received: within, returned: out?.within ?? 0 }
  })
}

/** Orders that wait for a person because another amount came in. */
export const heldOrders = (db: Db, court: string) =>
  db
    .select({
      number: orders.number,
      amount: orders.amount,
      paid: orders.paid,
      provider: orders.provider,
      applicationId: orders.applicationId,
    })
    .from(orders)
    .innerJoin(applications, eq(applications.id, orders.applicationId))
    .where(and(sql`${orders.status} = 'held'`, eq(applications.court, court)))
    .limit(100)

/** An order of an application at this court; another court's is not found. */
export async function orderAt(db: Db, court: string, number: string) {
  const [found] = await db
    .select({
      order: orders,
      application: { id: applications.id, number: applications.number, status: applications.status },
    })
    .from(orders)
    .innerJoin(applications, eq(applications.id, orders.applicationId))
    .where(and(eq(applications.court, court), eq(orders.number, number)))
  return found ?? null
}

/** The order at this court of this number, or the last that was made for a notice: `JF…P2`, or `JF…` alone. */
export async function orderMeant(db: Db, court: string, { notice, nth }: OrderTyped): Promise<string | null> {
  const those = nth
    ? eq(orders.number, notice + nth)
    : and(gte(orders.number, `${notice}P`), lt(orders.number, `${notice}Q`))
  const [found] = await db
    .select({ number: orders.number })
    .from(orders)
    .innerJoin(applications, eq(applications.id, orders.applicationId))
    .where(and(eq(applications.court, court), those))
    .orderBy(desc(orders.createdAt))
    .limit(1)
  return found?.number ?? null
}

export const refundsOf = (db: Db, numbers: string[]) =>
  db.select().from(refunds).where(inArray(refunds.orderNumber, numbers))

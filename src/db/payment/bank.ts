import { and, asc, desc, eq, gte, inArray, isNotNull, lt, sql } from 'drizzle-orm'
import type { Matched } from '../../providers/payment/transfer/index.ts'
import { startOfDay } from '../../rules/calendar.ts'
import { day } from '../../rules/durations.ts'
import type { Db } from '../connect.ts'
import { applications } from '../schema.ts'
import { isNobodys } from './matching.ts'
import { type BankLineRow, bankLines, notices as noticeRows, orders, refunds } from './schema.ts'

const shape = {
  order: bankLines.orderNumber,
  refund: bankLines.refund,
  amount: bankLines.amount,
  serial: bankLines.serial,
  at: bankLines.at,
}
type Found = Omit<Matched, 'order'> & { order: string | null }
const asMatched = (rows: Found[]): Matched[] =>
  rows.map((row) => ({ ...row, order: row.order ?? '', amount: Math.abs(row.amount) }))

// What one person alone has matched does not count yet.
const counts = isNotNull(bankLines.confirmedAt)

/** The lines of the court's account that belong to one order, oldest first. */
export const linesOfOrder = async (db: Db, order: string): Promise<Matched[]> =>
  asMatched(
    await db
      .select(shape)
      .from(bankLines)
      .where(and(eq(bankLines.orderNumber, order), counts))
      .orderBy(asc(bankLines.at)),
  )

/** The matched lines of one Beijing day. */
export const linesOfDay = async (db: Db, on: string): Promise<Matched[]> => {
  const start = startOfDay(on)
  const then = and(isNotNull(bankLines.orderNumber), counts, gte(bankLines.at, start), lt(bankLines.at, start + day))
  return asMatched(await db.select(shape).from(bankLines).where(then).orderBy(asc(bankLines.at)))
}

/** Of these serial numbers, those that are known already. */
export async function knownSerials(db: Db, serials: readonly string[]): Promise<Set<string>> {
  const among = sql`${bankLines.serial} in (select value from json_each(${JSON.stringify(serials)}))`
  const rows = await db.select({ serial: bankLines.serial }).from(bankLines).where(among)
  return new Set(rows.map(({ serial }) => serial))
}

/** What belongs to nobody yet, and was not set aside at the court. */
export const unmatchedLines = (db: Db, court: string): Promise<BankLineRow[]> =>
  db.select().from(bankLines).where(isNobodys(court)).orderBy(desc(bankLines.at)).limit(200)

/** What of an order no line of the account is matched to, whether or not a second person has agreed. */
export async function stillDue(db: Db, { number, amount }: { number: string; amount: number }): Promise<number> {
  const row = await db
    .select({ sum: sql<number>`coalesce(sum(${bankLines.amount}), 0)` })
    .from(bankLines)
    .where(and(eq(bankLines.orderNumber, number), eq(bankLines.refund, '')))
    .get()
  return Math.max(amount - (row?.sum ?? 0), 0)
}

// In the words of its index, which would not be used otherwise.
const byTransfer = sql`${orders.provider} = 'transfer'`

/** The courts that these payment notices are of, by the notice's number; what is no notice of anybody has none. */
export async function courtsOf(db: Db, notices: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await db
    .select({ number: noticeRows.number, court: applications.court })
    .from(noticeRows)
    .innerJoin(applications, eq(applications.id, noticeRows.applicationId))
    .where(sql`${noticeRows.number} in (select value from json_each(${JSON.stringify(notices)}))`)
  return new Map(rows.map(({ number, court }) => [number, court]))
}

/** Transfers at a court that somebody may still be sending money for, open ones first. */
export const expectedTransfers = (db: Db, court: string) =>
  db
    .select({
      number: orders.number,
      amount: orders.amount,
      notice: orders.notice,
      applicationId: orders.applicationId,
      application: applications.number,
      status: orders.status,
    })
    .from(orders)
    .innerJoin(applications, eq(applications.id, orders.applicationId))
    .where(
      and(byTransfer, inArray(orders.status, ['created', 'pending', 'closed', 'held']), eq(applications.court, court)),
    )
    .orderBy(sql`${orders.status} = 'closed'`, desc(orders.createdAt))
    .limit(1000)

/** Refunds that somebody at the court sends back by hand. */
export const expectedRefunds = (db: Db, court: string) =>
  db
    .select({
      number: refunds.number,
      amount: refunds.amount,
      order: refunds.orderNumber,
      notice: orders.notice,
      applicationId: refunds.applicationId,
      application: applications.number,
    })
    .from(refunds)
    .innerJoin(orders, eq(orders.number, refunds.orderNumber))
    .innerJoin(applications, eq(applications.id, orders.applicationId))
    .where(and(byTransfer, eq(refunds.status, 'requested'), eq(applications.court, court)))
    .limit(1000)

export async function transferClosed(db: Db, order: string): Promise<boolean> {
  const row = await db.select({ closing: orders.closing }).from(orders).where(eq(orders.number, order)).get()
  return row?.closing != null
}

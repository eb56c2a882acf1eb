import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Matched } from '../../providers/payment/transfer/index.ts'
import type { BankLine } from '../../providers/payment/transfer/lines.ts'
import { startOfDay } from '../../rules/calendar.ts'
import type { Db } from '../connect.ts'
import { applications } from '../schema.ts'
import { type BankLineRow, bankLines, notices as noticeRows, orders, refunds } from './schema.ts'

const day = 24 * 3_600_000
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

/** The lines of the court's account that belong to one order, oldest first. */
export const linesOfOrder = async (db: Db, order: string): Promise<Matched[]> =>
  asMatched(await db.select(shape).from(bankLines).where(eq(bankLines.orderNumber, order)).orderBy(asc(bankLines.at)))

/** The matched lines of one Beijing day. */
export const linesOfDay = async (db: Db, on: string): Promise<Matched[]> => {
  const start = startOfDay(on)
  const then = and(isNotNull(bankLines.orderNumber), gte(bankLines.at, start), lt(bankLines.at, start + day))
  return asMatched(await db.select(shape).from(bankLines).where(then).orderBy(asc(bankLines.at)))
}

/** Adds what the bank lists; a line known by its serial number is not added again. */
export const addLines = (
  db: Db,
  lines: (BankLine & { orderNumber: string | null; refund: string })[],
  by: string,
  now: number,
) =>
  lines.map((line) =>
    db
      .insert(bankLines)
      .values({
        ...line,
        matchedBy: line.orderNumber && by,
        matchedAt: line.orderNumber ? now : null,
        createdAt: now,
      })
      .onConflictDoNothing(),
  )

/** A clerk says whose a line is; one that is matched stays so. */
export const matchLine = (db: Db, serial: string, { order, refund, by, at }: Match) =>
  db
    .update(bankLines)
    .set({ orderNumber: order, refund, matchedBy: by, matchedAt: at })
    .where(and(eq(bankLines.serial, serial), isNull(bankLines.orderNumber)))
type Match = { order: string; refund: string; by: string; at: number }

export const unmatchedLines = (db: Db): Promise<BankLineRow[]> =>
  db.select().from(bankLines).where(isNull(bankLines.orderNumber)).orderBy(desc(bankLines.at)).limit(200)

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
      applicationId: orders.applicationId,
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
      applicationId: refunds.applicationId,
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

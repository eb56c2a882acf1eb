import { and, asc, eq, getTableColumns, isNull, not, type SQL, sql } from 'drizzle-orm'
import type { Officer } from '../../kinds/officer.ts'
import type { BankLine } from '../../providers/payment/transfer/lines.ts'
import type { Db } from '../connect.ts'
import { isConfirmed, isRefused, proposing } from '../office/two-people.ts'
import { type BankLineRow, bankLines, orders } from './schema.ts'
import { isAside } from './set-aside.ts'

/** The step of two people that settles transfers. */
export const settling = 'settle transfers'

/** Who says whose lines are, in a proposal for a second person to agree to. */
type Match = { officer: Officer; proposal: string; at: number }
type Owned = Pick<BankLineRow, 'serial' | 'amount' | 'orderNumber' | 'refund'>

/** Adds what the bank lists, in one batch with the proposal of what is matched in it; a line that is known is not added again. */
export function addLines(db: Db, lines: (BankLine & Owned)[], match: Match) {
  const { officer, proposal, at } = match
  const matched = lines.filter(({ orderNumber }) => orderNumber)
  return [
    proposed(db, matched, match, anyNew(matched)),
    ...lines.map((line) =>
      db
        .insert(bankLines)
        .values({ ...line, ...(line.orderNumber && { proposal, matchedBy: officer.id, matchedAt: at }), createdAt: at })
        .onConflictDoNothing(),
    ),
  ] as const
}

/** Somebody says whose a line is, in one batch with the proposal; one that is matched stays so until that is refused. */
export function matchLine(db: Db, line: Owned, match: Match) {
  const { officer, proposal, at } = match
  const { serial, orderNumber, refund } = line
  const free = and(eq(bankLines.serial, serial), isNobodys(officer.court))
  return [
    proposed(db, [line], match, sql`exists (select 1 from ${bankLines} where ${free})`),
    db.update(bankLines).set({ orderNumber, refund, proposal, matchedBy: officer.id, matchedAt: at }).where(free),
  ] as const
}

// It stands only with a line that it matches: nobody could say anything to an empty one.
function proposed(db: Db, lines: readonly Owned[], { officer, proposal, at }: Match, where: SQL) {
  const told = {
    lines: lines.map(({ serial, amount, orderNumber, refund }) => ({ serial, amount, orderNumber, refund })),
  }
  return proposing(db, officer, { id: proposal, subject: proposal, step: settling, told }, { at, where })
}

const anyNew = (lines: readonly Owned[]): SQL =>
  sql`exists (select 1 from json_each(${JSON.stringify(lines.map(({ serial }) => serial))})
    where value not in (select serial from ${bankLines}))`

/** Matched to nothing, and not set aside at the court. */
export const isNobodys = (court: string) => and(isNull(bankLines.orderNumber), not(isAside(court)))

/** The lines that are matched by a proposal, and what was due of the order. */
export const linesProposed = (db: Db, proposals: readonly string[]): Promise<ProposedLine[]> =>
  db
    .select({ ...getTableColumns(bankLines), due: orders.amount })
    .from(bankLines)
    .innerJoin(orders, eq(orders.number, bankLines.orderNumber))
    .where(and(waiting, sql`${bankLines.proposal} in (select value from json_each(${JSON.stringify(proposals)}))`))
    .orderBy(asc(bankLines.at))

export type ProposedLine = BankLineRow & { due: number }

const waiting = sql`${bankLines.proposal} is not null and ${bankLines.confirmedAt} is null`

/** The orders that its lines pay, or are refunds of. */
export const ordersOfLines = (db: Db, proposal: string) =>
  db
    .selectDistinct({ number: orders.number, applicationId: orders.applicationId })
    .from(bankLines)
    .innerJoin(orders, eq(orders.number, bankLines.orderNumber))
    .where(eq(bankLines.proposal, proposal))

/** From now on its lines count. */
export const confirmLines = (db: Db, proposal: string, at: number) =>
  db
    .update(bankLines)
    .set({ confirmedAt: at })
    .where(and(waiting, eq(bankLines.proposal, proposal), isConfirmed(proposal)))

/** Its lines belong to nobody again. */
export const releaseLines = (db: Db, proposal: string) =>
  db
    .update(bankLines)
    .set({ orderNumber: null, refund: '', proposal: null, matchedBy: null, matchedAt: null })
    .where(and(waiting, eq(bankLines.proposal, proposal), isRefused(proposal)))

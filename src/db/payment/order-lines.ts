import { asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { type BankLineRow, bankLines } from './schema.ts'

/** The lines of the account that are an order's, by whom matched, and by whom agreed where somebody has. */
export const orderLines = (db: Db, order: string): Promise<OrderLine[]> =>
  db
    .select({ ...getTableColumns(bankLines), agreedBy: agreed })
    .from(bankLines)
    .where(eq(bankLines.orderNumber, order))
    .orderBy(asc(bankLines.at))
export type OrderLine = BankLineRow & { agreedBy: string | null }

const agreed = sql<string | null>`(select s.second_officer from two_person_steps s
  where s.id = bank_lines.proposal and s.outcome = 'confirmed')`

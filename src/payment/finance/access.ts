import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { problem } from '../../ui/problem.ts'
import type { OfficeVisit } from '../../visit.ts'

export type FinanceContext = Context<OfficeVisit>

/** Only finance officers come in here; for anybody else there is no such page. */
export const onlyFinance = createMiddleware<OfficeVisit>(async (c, next) =>
  c.var.officer.roles.includes('finance_officer') ? next() : problem(c, 'notFound'),
)

/** Above this what people ask back of one order needs another person, in fen. */
export const twoPeopleAbove = 200_000

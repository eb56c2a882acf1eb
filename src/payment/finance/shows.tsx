import { connect } from '../../db/connect.ts'
import { officersOf } from '../../db/office/staff.ts'
import { heldOrders, settlements } from '../../db/payment/books.ts'
import { latestRuns, openDifferences, settledDifferences } from '../../db/payment/reconciliation.ts'
import { refundsWaiting } from '../../db/payment/refunds.ts'
import { setAsideAt } from '../../db/payment/set-aside.ts'
import { dayIn } from '../../rules/calendar.ts'
import type { Filled, Mistakes } from '../../steps/form/step.ts'
import { page } from '../../ui/page.tsx'
import type { Said } from '../../words/lang.ts'
import { linesToMatch } from '../bank-statement.ts'
import { statementsWaiting } from '../by-two.ts'
import { payeeName } from '../payees.ts'
import type { FinanceContext } from './access.ts'
import { OverviewPage } from './overview.tsx'
import { words } from './words.ts'

type Says = { said?: Said; values?: Filled; mistakes?: Mistakes }

/** The page of the finance office, with what was done, or what was wrong with what was sent. */
export async function overview(c: FinanceContext, says: Says = {}, status: 200 | 422 = says.mistakes ? 422 : 200) {
  const db = connect(c.env)
  const { court, id: officer } = c.var.officer
  const month = monthOf(c)
  const [rows, differences, explained, runs, refunds, held, lines, aside, statements, officers] = await Promise.all([
    settled(c, month),
    openDifferences(db, court),
    settledDifferences(db, court),
    latestRuns(db),
    refundsWaiting(db, court),
    heldOrders(db, court),
    linesToMatch(db, court),
    setAsideAt(db, court),
    statementsWaiting(db, court),
    officersOf(db, court),
  ])
  const another = officers.some(({ id, roles }) => id !== officer && roles.includes('finance_officer'))
  const waiting = { differences, refunds, held, lines, statements }
  const shown = { officer, another, month, settlements: rows, runs, explained, aside, ...waiting, ...says }
  return page(c, words.title, <OverviewPage {...shown} />, status)
}

export const colleagueFirst = (c: FinanceContext) => overview(c, { said: words.colleague }, 422)

export const monthOf = (c: FinanceContext) => {
  const asked = c.req.query('month') ?? ''
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : dayIn(Date.now()).slice(0, 7)
}

export async function settled(c: FinanceContext, month: string) {
  const db = connect(c.env)
  const [year, number] = month.split('-').map(Number) as [number, number]
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  const rows = await settlements(db, c.var.officer.court, `${month}-01`, `${next}-01`)
  return Promise.all(rows.map(async (row) => ({ ...row, name: await payeeName(c.env, row.payee) })))
}

import { only } from '../../office/staff/only.ts'
import { Hono } from '../../routing.ts'
import { plainYuan } from '../../rules/money.ts'
import { doneIn } from '../../ui/done.tsx'
import type { OfficeVisit } from '../../visit.ts'
import { fill, say } from '../../words/lang.ts'
import { financeDifferences } from './differences.tsx'
import { financeLines } from './lines.tsx'
import { financeOrders } from './orders.tsx'
import { sums } from './settlement.tsx'
import { monthOf, overview, settled } from './shows.tsx'
import { doneWords, words } from './words.ts'

/** The court's finance office. */
export const finance = new Hono<OfficeVisit>()
for (const room of ['/finance', '/finance/*']) finance.use(room, only('finance_officer'))
for (const routes of [financeOrders, financeLines, financeDifferences]) finance.route('/', routes)

finance.get('/finance', (c) => overview(c, { said: doneIn(c, doneWords) }))

finance.get('/finance/settlement.csv', async (c) => {
  const month = monthOf(c)
  const rows = await settled(c, month)
  const lines = rows.map(({ name, before, received, returned }) =>
    [cell(say(c.var.lang, name)), ...[before, received, returned, before + received - returned].map(plainYuan)].join(
      ',',
    ),
  )
  const amounts = sums.map((what) => fill(words.inYuan, { what }))
  const heading = [words.payee, ...amounts].map((one) => cell(say(c.var.lang, one))).join(',')
  c.header('Content-Disposition', `attachment; filename="settlement-${month}.csv"`)
  c.header('Cache-Control', 'no-store')
  return c.body(`\uFEFF${[heading, ...lines].join('\r\n')}\r\n`, 200, { 'content-type': 'text/csv; charset=utf-8' })
})

// A cell that begins like a formula would be run by the program that opens the file.
const cell = (text: string) => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`

import { connect } from '../../db/connect.ts'
import { officersOf } from '../../db/office/staff.ts'
import { heldOrders, settlements } from '../../db/payment/books.ts'
import { latestRuns, openDifferences, settleDifference } from '../../db/payment/reconciliation.ts'
import { refundsWaiting } from '../../db/payment/refunds.ts'
import { only } from '../../office/staff/only.ts'
import { paths } from '../../paths.ts'
import { paymentProviders } from '../../providers/payment/index.ts'
import { Hono } from '../../routing.ts'
import { dayIn } from '../../rules/calendar.ts'
import { plainYuan } from '../../rules/money.ts'
import { doneIn } from '../../ui/done.tsx'
import { saidYes } from '../../ui/form/decision.tsx'
import { one, readForm } from '../../ui/form/read-form.ts'
import { page } from '../../ui/page.tsx'
import { problem } from '../../ui/problem.ts'
import type { OfficeVisit } from '../../visit.ts'
import type { Said } from '../../words/lang.ts'
import { importStatement, linesToMatch, matchByHand } from '../bank-statement.ts'
import { decideStatement, statementsWaiting } from '../by-two.ts'
import { payeeName } from '../payees.ts'
import { reconcile } from '../reconcile.ts'
import { done, type FinanceContext } from './access.ts'
import { financeOrders } from './orders.tsx'
import { OverviewPage } from './overview.tsx'
import { doneWords, words } from './words.ts'

/** The court's finance office. */
export const finance = new Hono<OfficeVisit>()
for (const room of ['/finance', '/finance/*']) finance.use(room, only('finance_officer'))
finance.route('/', financeOrders)

finance.get('/finance', (c) => overview(c, doneIn(c, doneWords)))

async function overview(c: FinanceContext, said?: Said, filled?: Record<string, string>, status: 200 | 422 = 200) {
  const db = connect(c.env)
  const { court, id: officer } = c.var.officer
  const month = monthOf(c)
  const [rows, differences, runs, refunds, held, lines, statements, officers] = await Promise.all([
    settled(c, month),
    openDifferences(db, court),
    latestRuns(db),
    refundsWaiting(db, court),
    heldOrders(db, court),
    linesToMatch(db, court),
    statementsWaiting(db, court),
    officersOf(db, court),
  ])
  const another = officers.some(({ id, roles }) => id !== officer && roles.includes('finance_officer'))
  const waiting = { differences, refunds, held, lines, statements }
  const shown = { officer, another, month, settlements: rows, runs, ...waiting, said, filled }
  return page(c, words.title, <OverviewPage {...shown} />, status)
}

const monthOf = (c: FinanceContext) => {
  const asked = c.req.query('month') ?? ''
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : dayIn(Date.now()).slice(0, 7)
}

async function settled(c: FinanceContext, month: string) {
  const db = connect(c.env)
  const [year, number] = month.split('-').map(Number) as [number, number]
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  const rows = await settlements(db, c.var.officer.court, `${month}-01`, `${next}-01`)
  return Promise.all(rows.map(async (row) => ({ ...row, name: await payeeName(c.env, row.payee) })))
}

finance.get('/finance/settlement.csv', async (c) => {
  const month = monthOf(c)
  const rows = await settled(c, month)
  const lines = rows.map(({ name, before, received, returned }) =>
    [cell(name.zh), ...[before, received, returned, before + received - returned].map(plainYuan)].join(','),
  )
  const heading = '收款单位,期初（元）,收入（元）,退出（元）,期末（元）'
  c.header('Content-Disposition', `attachment; filename="settlement-${month}.csv"`)
  c.header('Cache-Control', 'no-store')
  return c.body(`\uFEFF${[heading, ...lines].join('\r\n')}\r\n`, 200, { 'content-type': 'text/csv; charset=utf-8' })
})

// A cell that begins like a formula would be run by the program that opens the file.
const cell = (text: string) => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`

finance.post('/finance/runs', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const day = one(sent.given, 'day')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return problem(c, 'unreadable')
  for (const provider of await paymentProviders(c.env)) {
    const ran = await reconcile(c.env, provider, day, Date.now())
    if (!ran.ok) return overview(c, words.notRun, { why: ran.because })
  }
  return done(c, paths.finance, 'ran')
})

const names = ['provider', 'day', 'kind', 'number'] as const

finance.post('/finance/differences', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const note = one(sent.given, 'note')
  if (!note.trim()) return overview(c, words.noteMissing, undefined, 422)
  const open = await openDifferences(connect(c.env), c.var.officer.court)
  const mine = open.find((row) => names.every((name) => row[name] === one(sent.given, name)))
  // Another has settled it, or it is another court's.
  if (!mine) return overview(c, words.colleague, undefined, 422)
  await settleDifference(connect(c.env), mine, { by: c.var.officer.id, note: note.slice(0, 300), at: Date.now() })
  return done(c, paths.finance, 'settled')
})

finance.post('/finance/lines', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const [file] = sent.files.statement ?? []
  if (!file) return problem(c, 'unreadable')
  const imported = await importStatement(c.env, await file.text(), byFinance(c))
  if (!imported.ok) return overview(c, words.badLine, { line: String(imported.line) }, 422)
  const { lines, matched, elsewhere } = imported
  const counted = { lines: String(lines), matched: String(matched), elsewhere: String(elsewhere) }
  return overview(c, elsewhere ? words.importedOurs : words.imported, counted)
})

finance.post('/finance/lines/:serial/match', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const line = (await linesToMatch(connect(c.env), c.var.officer.court)).find(
    ({ serial }) => serial === c.req.param('serial'),
  )
  if (!line) return overview(c, words.colleague, undefined, 422)
  // A line belongs to nobody yet; what it is matched to belongs to a court.
  const matched = await matchByHand(c.env, line, { ...byFinance(c), number: one(sent.given, 'number').trim() })
  if (matched === 'proposed') return done(c, paths.finance, 'matched')
  return overview(c, matched === 'no match' ? words.noMatch : words.colleague, undefined, 422)
})

finance.post('/finance/statements/:id/decision', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const yes = saidYes(sent.given)
  const decided = await decideStatement(c.env, c.var.officer, c.req.param('id'), yes)
  if (decided.ok) return done(c, paths.finance, yes ? 'agreedLines' : 'sentBackLines')
  return overview(c, decided.because === 'same person' ? words.samePerson : words.colleague, undefined, 422)
})

const byFinance = (c: FinanceContext) => ({ officer: c.var.officer, at: Date.now() })

import { connect } from '../../db/connect.ts'
import { openDifferences, settleDifference } from '../../db/payment/reconciliation.ts'
import { only } from '../../office/staff/only.ts'
import { paths } from '../../paths.ts'
import { paymentProviders } from '../../providers/payment/index.ts'
import { textOf } from '../../providers/payment/transfer/lines.ts'
import { Hono } from '../../routing.ts'
import { dayIn, isDay } from '../../rules/calendar.ts'
import { plainYuan } from '../../rules/money.ts'
import { doneIn } from '../../ui/done.tsx'
import { saidYes } from '../../ui/form/decision.tsx'
import { one, readForm } from '../../ui/form/read-form.ts'
import type { OfficeVisit } from '../../visit.ts'
import type { Places, Said } from '../../words/lang.ts'
import { importStatement, linesToMatch, matchByHand } from '../bank-statement.ts'
import { decideStatement } from '../by-two.ts'
import { reconcile } from '../reconcile.ts'
import { done, type FinanceContext } from './access.ts'
import { differenceAt } from './differences.tsx'
import { lineAt } from './lines.tsx'
import { financeOrders } from './orders.tsx'
import { monthOf, overview, settled } from './shows.tsx'
import { badLineWords, doneWords, words } from './words.ts'

/** The court's finance office. */
export const finance = new Hono<OfficeVisit>()
for (const room of ['/finance', '/finance/*']) finance.use(room, only('finance_officer'))
finance.route('/', financeOrders)

finance.get('/finance', (c) => overview(c, { said: doneIn(c, doneWords) }))

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
  const wrong = (says: Said, filled?: Places) => overview(c, { wrong: [{ at: 'day', says, with: filled, typed: day }] })
  if (!isDay(day)) return wrong(words.noDay)
  if (day > dayIn(Date.now())) return wrong(words.dayToCome)
  for (const provider of await paymentProviders(c.env)) {
    const ran = await reconcile(c.env, provider, day, Date.now())
    if (!ran.ok) return wrong(words.notRun, { why: ran.because })
  }
  return done(c, paths.finance, 'ran')
})

const names = ['provider', 'day', 'kind', 'number'] as const

finance.post('/finance/differences', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const [note, open] = [one(sent.given, 'note'), await openDifferences(connect(c.env), c.var.officer.court)]
  const mine = open.find((row) => names.every((name) => row[name] === one(sent.given, name)))
  // Another has settled it, or it is another court's.
  if (!mine) return overview(c, { said: words.colleague }, 422)
  if (!note.trim()) return overview(c, { wrong: [{ at: differenceAt(mine), says: words.noteMissing }] })
  await settleDifference(connect(c.env), mine, { by: c.var.officer.id, note: note.slice(0, 300), at: Date.now() })
  return done(c, paths.finance, 'settled')
})

finance.post('/finance/lines', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const [file] = sent.files.statement ?? []
  const wrong = (says: Said, filled?: Places) => overview(c, { wrong: [{ at: 'statement', says, with: filled }] })
  if (!file?.size) return wrong(words.noStatement)
  const imported = await importStatement(c.env, textOf(await file.arrayBuffer()), byFinance(c))
  if (!imported.ok) return wrong(badLineWords[imported.why], { line: imported.line })
  const { lines, matched, elsewhere } = imported
  const filled = { lines: String(lines), matched: String(matched), elsewhere: String(elsewhere) }
  return overview(c, { said: elsewhere ? words.importedOurs : words.imported, filled })
})

finance.post('/finance/lines/:serial/match', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const line = (await linesToMatch(connect(c.env), c.var.officer.court)).find(
    ({ serial }) => serial === c.req.param('serial'),
  )
  if (!line) return overview(c, { said: words.colleague }, 422)
  const number = one(sent.given, 'number').trim()
  // A line belongs to nobody yet; what it is matched to belongs to a court.
  const matched = await matchByHand(c.env, line, { ...byFinance(c), number })
  if (matched === 'proposed') return done(c, paths.finance, 'matched')
  if (matched !== 'no match') return overview(c, { said: words.colleague }, 422)
  const says = line.amount < 0 ? words.noMatchRefund : words.noMatch
  return overview(c, { wrong: [{ at: lineAt(line), says, typed: number }] })
})

finance.post('/finance/statements/:id/decision', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const yes = saidYes(sent.given)
  const decided = await decideStatement(c.env, c.var.officer, c.req.param('id'), yes)
  if (decided.ok) return done(c, paths.finance, yes ? 'agreedLines' : 'sentBackLines')
  const said = decided.because === 'same person' ? words.samePerson : words.colleague
  return overview(c, { said }, 422)
})

const byFinance = (c: FinanceContext) => ({ officer: c.var.officer, at: Date.now() })

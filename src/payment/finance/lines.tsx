import { connect } from '../../db/connect.ts'
import { type Aside, setAside, takeUpAgain } from '../../db/payment/set-aside.ts'
import { paths } from '../../paths.ts'
import { textOf } from '../../providers/payment/transfer/lines.ts'
import { Hono } from '../../routing.ts'
import { yuan } from '../../rules/money.ts'
import { read } from '../../steps/form/step.ts'
import { saidYes } from '../../ui/form/decision.tsx'
import { one, readForm } from '../../ui/form/read-form.ts'
import { page } from '../../ui/page.tsx'
import type { OfficeVisit } from '../../visit.ts'
import { fill, type Said } from '../../words/lang.ts'
import { importStatement, linesToMatch } from '../bank-statement.ts'
import { type Doubt, matchByHand } from '../by-hand.ts'
import { decideStatement } from '../by-two.ts'
import { done, type FinanceContext } from './access.ts'
import { asideForm, LinePage, type LineSent, matchForm } from './line.tsx'
import { badLineWords, doubtWords, lineWords } from './line-words.ts'
import { colleagueFirst, overview } from './shows.tsx'
import { words } from './words.ts'

/** The bank's statement, and whose its lines are. */
export const financeLines = new Hono<OfficeVisit>()

const byFinance = (c: FinanceContext) => ({ officer: c.var.officer, at: Date.now() })

financeLines.post('/finance/lines', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const [file] = sent.files.statement ?? []
  const wrong = (statement: Said) => overview(c, { mistakes: { statement } })
  if (!file?.size) return wrong(lineWords.noStatement)
  const imported = await importStatement(c.env, textOf(await file.arrayBuffer()), byFinance(c))
  if (!imported.ok) return wrong(fill(badLineWords[imported.why], { line: imported.line }))
  const { lines, matched, elsewhere } = imported
  return overview(c, {
    said: fill(elsewhere ? lineWords.importedOurs : lineWords.imported, { lines, matched, elsewhere }),
  })
})

/** A line that belongs to nobody yet and may be this court's. */
async function waiting(c: FinanceContext, serial: string) {
  const lines = await linesToMatch(connect(c.env), c.var.officer.court)
  return lines.find((line) => line.serial === serial)
}

financeLines.get('/finance/lines/:serial', async (c) => {
  const row = await waiting(c, c.req.param('serial'))
  return row ? page(c, lineWords.line, <LinePage row={row} />) : colleagueFirst(c)
})

financeLines.post('/finance/lines/:serial/match', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const row = await waiting(c, c.req.param('serial'))
  if (!row) return colleagueFirst(c)
  const form = matchForm(row)
  const again = (says: Omit<LineSent, 'form' | 'values'>) =>
    page(
      c,
      lineWords.line,
      <LinePage row={row} sent={{ form, values: sent.given, ...says }} />,
      says.mistakes ? 422 : 200,
    )
  const heard = read(form, sent.given)
  if (!heard.ok) return again({ mistakes: heard.mistakes })
  // A line belongs to nobody yet; what it is matched to belongs to a court.
  const number = String(heard.value.number)
  const matched = await matchByHand(c.env, row, { ...byFinance(c), number, looked: one(sent.given, 'looked') })
  if (matched === 'proposed') return done(c, paths.finance, 'matched')
  if (matched === 'seen to meanwhile') return colleagueFirst(c)
  if (matched !== 'no match') return again({ doubt: doubtOf(matched, row.amount) })
  return again({ mistakes: { number: row.amount < 0 ? lineWords.noMatchRefund : lineWords.noMatch } })
})

const doubtOf = ({ because, due, looked }: Doubt, came: number) => ({
  says: fill(doubtWords[because], { came: yuan(came), due: yuan(due) }),
  looked,
})

financeLines.post('/finance/lines/:serial/aside', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const row = await waiting(c, c.req.param('serial'))
  if (!row) return colleagueFirst(c)
  const heard = read(asideForm, sent.given)
  if (!heard.ok) {
    const again = { form: asideForm, values: sent.given, mistakes: heard.mistakes }
    return page(c, lineWords.line, <LinePage row={row} sent={again} />, 422)
  }
  const { court, id: by } = c.var.officer
  const { serial } = row
  const [why, note] = [heard.value.why as Aside, String(heard.value.note)]
  const set = await setAside(connect(c.env), { serial, court, why, note, by, at: Date.now() }).run()
  return set.meta.changes ? done(c, paths.finance, 'aside') : colleagueFirst(c)
})

financeLines.post('/finance/aside/:id/again', async (c) => {
  const { court, id: by } = c.var.officer
  const taken = await takeUpAgain(connect(c.env), c.req.param('id'), { court, by, at: Date.now() })
  return taken.meta.changes ? done(c, paths.finance, 'again') : colleagueFirst(c)
})

financeLines.post('/finance/statements/:id/decision', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const yes = saidYes(sent.given)
  const decided = await decideStatement(c.env, c.var.officer, c.req.param('id'), yes)
  if (decided.ok) return done(c, paths.finance, yes ? 'agreedLines' : 'sentBackLines')
  const said = decided.because === 'same person' ? words.samePerson : words.colleague
  return overview(c, { said }, 422)
})

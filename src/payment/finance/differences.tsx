import { connect } from '../../db/connect.ts'
import { orderAt } from '../../db/payment/books.ts'
import { keyOf, type OpenDifference, openDifferences, settleDifference } from '../../db/payment/reconciliation.ts'
import { paths } from '../../paths.ts'
import { paymentProviders } from '../../providers/payment/index.ts'
import { Hono } from '../../routing.ts'
import { orderBehind } from '../../rules/payment-numbers.ts'
import { type Filled, type Mistakes, read } from '../../steps/form/step.ts'
import { one, readForm } from '../../ui/form/read-form.ts'
import { page } from '../../ui/page.tsx'
import type { OfficeVisit } from '../../visit.ts'
import { fill } from '../../words/lang.ts'
import { providerWords } from '../provider-words.ts'
import { reconcile } from '../reconcile.ts'
import { done, type FinanceContext } from './access.ts'
import { DifferencePage, seenOf, settleForm } from './difference.tsx'
import { differenceWords, notRunWords } from './difference-words.ts'
import { runForm } from './runs.tsx'
import { colleagueFirst, overview } from './shows.tsx'

/** The comparison of the three books, and what they do not agree on. */
export const financeDifferences = new Hono<OfficeVisit>()

financeDifferences.post('/finance/runs', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(runForm, sent.given)
  const wrong = (mistakes: Mistakes) => overview(c, { values: sent.given, mistakes })
  if (!heard.ok) return wrong(heard.mistakes)
  const day = String(heard.value.day)
  for (const provider of await paymentProviders(c.env)) {
    const ran = await reconcile(c.env, provider, day, Date.now())
    if (!ran.ok)
      return wrong({
        day: fill(notRunWords[ran.because], { provider: providerWords[provider.name]!, why: ran.detail }),
      })
  }
  return done(c, paths.finance, 'ran')
})

const at = '/finance/differences/:provider/:day/:kind/:number'

/** One that is open and concerns this court. */
async function open(c: FinanceContext): Promise<OpenDifference | undefined> {
  const { provider, day, kind, number } = c.req.param() as Record<string, string>
  const asked = [provider, day, kind, number].join('/')
  return (await openDifferences(connect(c.env), c.var.officer.court)).find((row) => keyOf(row).join('/') === asked)
}

async function show(c: FinanceContext, row: OpenDifference, filling: Filling = {}) {
  const found = await orderAt(connect(c.env), c.var.officer.court, orderBehind(row.number))
  const shown = { row, order: found?.order.number ?? null, ...filling }
  return page(c, differenceWords.one, <DifferencePage {...shown} />, filling.mistakes ? 422 : 200)
}
type Filling = { values?: Filled; mistakes?: Mistakes }

financeDifferences.get(at, async (c) => {
  const row = await open(c)
  return row ? show(c, row) : colleagueFirst(c)
})

financeDifferences.post(at, async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const row = await open(c)
  if (!row) return colleagueFirst(c)
  const heard = read(settleForm, sent.given)
  if (!heard.ok) return show(c, row, { values: sent.given, mistakes: heard.mistakes })
  // Reconciled again since the page was opened, it may be another difference than the one that was seen to.
  if (one(sent.given, 'seen') !== seenOf(row))
    return show(c, row, { values: sent.given, mistakes: { note: differenceWords.changed } })
  const settled = { by: c.var.officer.id, note: String(heard.value.note), at: Date.now() }
  const { meta } = await settleDifference(connect(c.env), row, settled)
  return meta.changes ? done(c, paths.finance, 'settled') : colleagueFirst(c)
})

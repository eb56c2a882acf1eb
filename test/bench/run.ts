import type { Other } from '../../src/local/server.ts'
import { throwAway } from '../throw-away.ts'
import { coldStart } from './cold.ts'
import { type Page, weighJourney } from './pages.ts'
import { thousandTimes } from './prices.ts'
import { type Asked, asking, costsOf, runtimes } from './rate.ts'
import { savers } from './saving.ts'

// What the journey weighs, exactly, and what the service costs beside a Worker that does nothing. Not part of the tests.
const here = import.meta.dirname
const metered = await throwAway({ entry: `${here}/metered.ts` })
const pages = await weighJourney(metered.url)
console.table(pages)
await metered.stop()

const names = ['requests', 'read', 'written', 'calls', 'kept', 'trips', 'bytes'] as const
type Sums = Record<(typeof names)[number], number>
const sumsOf = (of: Page[]) =>
  Object.fromEntries(names.map((name) => [name, of.reduce((all, page) => all + page[name], 0)])) as Sums
const journey = sumsOf(pages)
// The budget is one per application: its owner registers once in a life, and an officer signs in once a day for all cases.
const application = sumsOf(pages.filter(({ part }) => part === 'application'))
const dollars = (sums: Sums) => Number(thousandTimes(sums).toFixed(3))

async function alone(other?: Other) {
  const server = await throwAway({ files: false, ...other })
  return { ...server, pid: runtimes().at(-1)! }
}
const bare = await alone({ entry: `${here}/bare.ts` })
const forms = await alone({ entry: `${here}/forms.tsx` })
const service = await alone()
const trips = await alone({ entry: `${here}/trips.ts` })
const usual = await alone({ entry: `${here}/usual.tsx` })

type At = typeof bare
/** How many ask beside each other, whatever they ask: a runtime that wakes for one alone pays more for each. */
const askers = 4
const page = (at: At, path: string, headers?: Record<string, string>): Asked => ({
  pid: at.pid,
  one: asking(at.url + path, headers),
  times: 600,
  askers,
})
const saving = async (at: At, way?: string): Promise<Asked> => ({
  pid: at.pid,
  one: await savers(askers, at.url, way),
  times: 200,
  askers,
})
const { least, ...costs } = await costsOf({
  least: { ...page(bare, '/'), times: 1800 },
  '/': page(service, '/'),
  '/register': page(service, '/register'),
  '/login': page(service, '/login'),
  '/verify': page(service, '/verify'),
  // With all that the service itself does to write a page: the frame, the stylesheet that it needs, the key of its forms.
  'a page with 60 fields': page(forms, '/sixty'),
  'a fragment with 10 fields': page(forms, '/ten', { 'HX-Request': 'true' }),
  'a saved step': await saving(service),
  'its trips to the database and the Desk alone': await saving(trips, '/trips'),
  'the same step saved the usual way': await saving(usual, '/usual'),
})
const inTimes = (one: number) =>
  Object.fromEntries(
    Object.entries(costs).map(([what, cost]) => [what, Number((cost / one).toFixed(1))]),
  ) as typeof costs
const timesABareWorker = inTimes(least)
const { 'a saved step': ours, 'the same step saved the usual way': usually } = costs
/**
 * A bare Worker costs a fifth more in one process than in the next, though nothing of it differs; the usual way, which is
 * seventy-five times as dear, hardly. The budgets measured that at 75, so a seventy-fifth of it is their bare Worker.
 */
const usualInTheBudgets = 75
const asInTheBudgets = inTimes(usually / usualInTheBudgets)
const { 'a saved step': saved } = asInTheBudgets

/** What is reached, and what may be; the last one is to be at least as much. */
const figures: [what: string, reached: number, budget: number, least?: 'at least'][] = [
  ['a page with 60 fields, times a bare Worker', asInTheBudgets['a page with 60 fields'], 2.6],
  ['a fragment with 10 fields, times a bare Worker', asInTheBudgets['a fragment with 10 fields'], 1.4],
  ['a saved step, times a bare Worker', saved, 20],
  ['a cold start over an empty Worker, ms', Number((await coldStart()).toFixed(0)), 25],
  ['a thousand applications, from opening them to the ruling, US$', dollars(application), 0.1],
  ['the usual way of saving a step, times ours', Number((usually / ours).toFixed(1)), 4, 'at least'],
]
await Promise.all([bare, forms, service, trips, usual].map(({ stop }) => stop()))

console.table(
  Object.entries(timesABareWorker).map(([what, ofThisRun]) => ({
    what,
    ofThisRun,
    asInTheBudgets: asInTheBudgets[what as keyof typeof costs],
  })),
)
console.table(
  figures.map(([what, reached, budget, least]) => ({
    what,
    reached,
    budget,
    met: least ? reached >= budget : reached <= budget,
  })),
)
console.log(
  `A thousand whole walks, the newcomer and the officers’ sign-ins included: US$ ${dollars(journey)}; a thousand applications alone: US$ ${dollars(application)}.`,
)
console.log(
  JSON.stringify({ journey, application, bareMs: Number(least.toFixed(3)), timesABareWorker, asInTheBudgets, figures }),
)

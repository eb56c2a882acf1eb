import type { Other } from '../../src/local/server.ts'
import { throwAway } from '../throw-away.ts'
import { coldStart } from './cold.ts'
import { type Page, weighJourney } from './pages.ts'
import { thousandTimes } from './prices.ts'
import { asking, costOf, runtimes } from './rate.ts'
import { saver } from './saving.ts'

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
const least = await costOf(asking(bare.url), bare.pid, 9000)
const times = (cost: number) => Number((cost / least).toFixed(1))
const page = async (at: typeof bare, path: string, headers?: Record<string, string>) =>
  times(await costOf(asking(at.url + path, headers), at.pid))

const paths = ['/', '/register', '/login', '/verify']
const timesABareWorker: Record<string, number> = {}
for (const path of paths) timesABareWorker[path] = await page(service, path)

const saving = async (at: typeof bare, way?: string) => times(await costOf(await saver(at.url, way), at.pid, 600, 1))
const [saved, tripsAlone, usually] = [
  await saving(service),
  await saving(trips, '/trips'),
  await saving(usual, '/usual'),
]
Object.assign(timesABareWorker, {
  'a saved step': saved,
  'its trips to the database and the Desk alone': tripsAlone,
  'the same step saved the usual way': usually,
})

/** What is reached, and what may be; the last one is to be at least as much. */
const figures: [what: string, reached: number, budget: number, least?: 'at least'][] = [
  ['a page with 60 fields, times a bare Worker', await page(forms, '/sixty'), 2.6],
  ['a fragment with 10 fields, times a bare Worker', await page(forms, '/ten', { 'HX-Request': 'true' }), 1.4],
  ['a saved step, times a bare Worker', saved, 20],
  ['a cold start over an empty Worker, ms', Number((await coldStart()).toFixed(0)), 25],
  ['a thousand applications, from opening them to the ruling, US$', dollars(application), 0.1],
  ['the usual way of saving a step, times ours', Number((usually / saved).toFixed(1)), 4, 'at least'],
]
await Promise.all([bare, forms, service, trips, usual].map(({ stop }) => stop()))

console.table(timesABareWorker)
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
console.log(JSON.stringify({ journey, application, bareMs: Number(least.toFixed(3)), timesABareWorker, figures }))

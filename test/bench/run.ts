import { throwAway } from '../throw-away.ts'
import { weighJourney } from './pages.ts'
import { costOf, runtimes } from './rate.ts'

// What the journey weighs, exactly, and what a page costs beside a Worker that does nothing. Not part of the tests.
const metered = await throwAway({ entry: `${import.meta.dirname}/metered.ts` })
const pages = await weighJourney(metered.url)
console.table(pages)
await metered.stop()

const server = await throwAway({ files: false })
const bare = await throwAway({ entry: `${import.meta.dirname}/bare.ts`, files: false })
const [full = '', idle = ''] = runtimes().slice(-2)
const least = await costOf(bare.url, idle)
const ratios: Record<string, number> = {}
for (const path of ['/', '/register', '/login', '/verify']) {
  ratios[path] = Number(((await costOf(server.url + path, full)) / least).toFixed(1))
}
console.table(ratios)
await Promise.all([server.stop(), bare.stop()])

const sum = (name: 'requests' | 'bytes' | 'trips' | 'read') => pages.reduce((all, page) => all + page[name], 0)
const journey = { requests: sum('requests'), bytes: sum('bytes'), d1Trips: sum('trips'), d1RowsRead: sum('read') }
console.log(JSON.stringify({ journey, bareMs: Number(least.toFixed(3)), timesABareWorker: ratios }))

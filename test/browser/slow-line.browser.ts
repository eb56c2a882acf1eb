import type { Page } from 'playwright-core'
import { wholeJourney } from '../walk/journey.ts'
import type { Step } from '../walk/step.ts'
import { it, type World } from './it.ts'
import { BrowserWalker } from './walker.ts'

// 2G: what a page needs beyond three round trips (connection, its security, question and answer) is its own weight.
const roundTrip = 800
const line = { offline: false, latency: roundTrip, downloadThroughput: 280_000 / 8, uploadThroughput: 280_000 / 8 }
const most = 1.15 * 3 * roundTrip
// The first steps with every check; `npm run slow` walks the whole way, the court's included.
const steps = process.env.WHOLE ? Number.POSITIVE_INFINITY : 12

class Enough extends Error {}

async function slowly(page: Page): Promise<Page> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', line)
  return page
}

/** As far as it goes, with everything that was pressed measured. */
async function walk({ visit }: World, scripts: boolean): Promise<number[]> {
  const walkers: BrowserWalker[] = []
  const come = async () => {
    const walker = new BrowserWalker(await slowly(await visit({ scripts, phone: !scripts })), 'zh', async () => {})
    walkers.push(walker)
    return walker
  }
  let count = 0
  const counted: Step = async (who, what, does) => {
    const { status, title } = await does()
    if (status >= 400) throw new Error(`${who} ${what}: ${status} ${title}`)
    if (++count >= steps) throw new Enough()
  }
  await wholeJourney(come, counted).catch((error) => (error instanceof Enough ? undefined : Promise.reject(error)))
  return walkers.flatMap(({ took }) => took)
}

for (const [how, scripts] of [
  ['with scripts', true],
  ['without scripts', false],
] as const)
  it(`On a 2G line every page can be used after three round trips, ${how}`, async (world) => {
    const took = (await walk(world, scripts)).toSorted((a, b) => a - b)
    const [usual, longest] = [took[took.length >> 1]!, took.at(-1)!]
    const said = `${took.length} pages: usually ${Math.round(usual)} ms, at most ${Math.round(longest)} ms`
    if (process.env.WHOLE) console.log(said)
    // A busy machine is slow now and then, and not because of the line.
    if (usual > most || longest > 2 * most) throw new Error(said)
  })

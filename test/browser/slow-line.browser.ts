import type { Page } from 'playwright-core'
import { Visitor } from '../no-script-visitor.ts'
import { signedIn } from '../pictures/people.ts'
import { wholeJourney } from '../walk/journey.ts'
import type { Step } from '../walk/step.ts'
import { badLine } from './bad-line.ts'
import { it, type World } from './it.ts'
import { become } from './lobby.ts'
import { withScripts } from './scripts.ts'
import { BrowserWalker } from './walker.ts'

// 2G: what a page needs beyond three round trips (connection, its security, question and answer) is its own weight.
const roundTrip = 800
const line = { offline: false, latency: roundTrip, downloadThroughput: 280_000 / 8, uploadThroughput: 280_000 / 8 }
const most = 1.15 * 3 * roundTrip
// Here a connection costs nothing; on a real line it and its security are a round trip each.
const connecting = 2 * roundTrip
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
    const whole = took.reduce((sum, one) => sum + one, 0) / 1000
    const said = `${took.length} pages in ${Math.round(whole)} s: usually ${Math.round(usual)} ms, at most ${Math.round(longest)} ms`
    if (process.env.WHOLE) console.log(said)
    // A busy machine is slow now and then, and not because of the line.
    if (usual > most || longest > 2 * most) throw new Error(said)
  })

it('On a 2G line a form that is opened for the first time can be used after three round trips', async (world) => {
  const me = await signedIn(new Visitor(world.url))
  await (await me.open('/preservations/new')).send({ read: 'yes' })
  const form = new URL(me.url).pathname
  const edge = await badLine(world.url)
  const opened = async (path: string, scripts: boolean) => {
    const page = await slowly(await world.visit({ scripts }))
    await become(page, edge.url, me)
    await page.goto(edge.url + path)
    return connecting + (await withScripts(page, () => seenAfter(page)))
  }
  // Slow because the machine was busy, it is quicker the next time.
  const soonest = async (path: string, scripts: boolean, tries = 3): Promise<number> => {
    const took = await opened(path, scripts)
    return took <= most || tries === 1 ? took : Math.min(took, await soonest(path, scripts, tries - 1))
  }
  try {
    for (const path of [form, form.replace('basics', 'applicants/new?form=person')])
      for (const scripts of [true, false]) {
        const took = await soonest(path, scripts)
        if (process.env.WHOLE) console.log(`${path}: ${took} ms`)
        if (took > most) throw new Error(`${path}: ${took} ms`)
      }
  } finally {
    edge.end()
  }
})

/** All of it has been read, and something of it stands on the screen; what scripts add comes behind. */
async function seenAfter(page: Page): Promise<number> {
  // On a busy machine it is drawn a while after it was read.
  await page.waitForFunction(`${drawn}.length`)
  return page.evaluate<number>(
    `Math.round(Math.max(performance.getEntriesByType('navigation')[0].domInteractive, ${drawn}[0].startTime))`,
  )
}

const drawn = "performance.getEntriesByName('first-contentful-paint')"

import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { meterD1, takeSpent } from '../bench/d1-meter.ts'
import {
  type Asking,
  apart,
  askings,
  knownMobile,
  median,
  quickest,
  type Side,
  stranger,
  type Times,
  timePair,
} from './asking.ts'

/** So many timings of each, and their medians within five in a hundred: `npm run timings`. */
const asked = Number(env.TIMINGS ?? 0)

beforeAll(async () => {
  meterD1(env.DB)
  await knownMobile()
})
afterEach(() => vi.restoreAllMocks())

/** What a question costs that takes time: hashes, round trips to the database, calls of counters. */
function meter() {
  // Each hash begins by making the password's letters alike.
  const letters = vi.spyOn(String.prototype, 'normalize')
  const counters = vi.spyOn(env.LIMITS, 'getByName')
  takeSpent()
  return () => ({
    hashes: letters.mock.contexts.filter((text) => String(text).length > 8).length,
    trips: takeSpent().trips,
    counters: counters.mock.calls.length,
  })
}

async function answered(asking: Asking, side: Side) {
  const { who, mobile } = await stranger(asking, side)
  const spent = meter()
  await asking.ask(who, mobile)
  const cost = spent()
  vi.restoreAllMocks()
  const text = who.text.replaceAll(mobile, '…').replace(/1\d\d\*{4}\d{4}/g, '…')
  return { cost, said: { status: who.status, url: who.url, title: who.title, text } }
}

describe.each(askings.map((asking) => [asking.title, asking] as const))('%s', (title, asking) => {
  test('is answered alike, at the same cost, whether or not the number has an account', async () => {
    const [known, unknown] = [await answered(asking, 'known'), await answered(asking, 'unknown')]
    expect(unknown).toEqual(known)
    expect(known.cost.trips).toBeGreaterThan(0)
  })

  test('takes as long for a number without an account as for one with', async () => {
    const times: Times = { known: [], unknown: [] }
    if (asked) return compare(title, asking, times)
    // What else the machine does only ever adds: the quickest of each tell the work itself. More are taken only while
    // they differ, so that a busy machine needs longer and says nothing wrong; a hash left out differs for ever.
    while (times.known.length < 5 || apart(quickest, times) > 0.25) {
      if (times.known.length >= 60) break
      await timePair(asking, times)
    }
    expect(apart(quickest, times), `${quickest(times.known)} ms and ${quickest(times.unknown)} ms`).toBeLessThan(0.25)
  }, 3_600_000)
})

async function compare(title: string, asking: Asking, times: Times) {
  for (let n = 0; n < asked; n++) await timePair(asking, times)
  const found = { known: median(times.known), unknown: median(times.unknown), apart: apart(median, times) }
  console.info(JSON.stringify({ asking: title, timings: asked, ...found }))
  expect(found.apart, JSON.stringify(found)).toBeLessThan(0.05)
}

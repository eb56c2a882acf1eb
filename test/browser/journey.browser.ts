import { wholeJourney } from '../walk/journey.ts'
import type { Step } from '../walk/step.ts'
import { type Dress, it } from './it.ts'
import { BrowserWalker } from './walker.ts'

// Each value of each dress once: not every combination, which would take all day.
const dresses: Record<string, Dress> = {
  'on a phone, with scripts off, in Chinese': { phone: true, scripts: false, lang: 'zh' },
  'at a desk, with scripts, in English': { phone: false, scripts: true, lang: 'en' },
}

/** Says which step it was that failed. */
const named: Step = async (who, what, does) => {
  try {
    const walker = await does()
    if (walker.status >= 400) throw new Error(`${walker.status} ${walker.title}`)
  } catch (error) {
    throw new Error(`${who} ${what}: ${error instanceof Error ? error.message : error}`)
  }
}

for (const [how, dress] of Object.entries(dresses)) {
  it(`A litigant, a clerk and a judge go from registration to the ruling ${how}`, ({ visit }) =>
    wholeJourney(async () => new BrowserWalker(await visit(dress), dress.lang!), named))
}

import { Visitor } from './no-script-visitor.ts'
import { wholeJourney } from './walk/journey.ts'
import { step } from './walk/step.ts'

// The whole journey against a running server, as browsers without scripts would make it.
const base = process.env.BASE_URL ?? 'http://localhost:8787'
const lang = process.env.DEMO_LANG === 'en' ? 'en' : 'zh'

try {
  await wholeJourney(async () => new Visitor(base, { lang }), step)
  console.log('The whole journey works.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

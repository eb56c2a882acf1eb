import { partnersFolder } from '../src/local/partners.ts'
import { Visitor } from './no-script-visitor.ts'
import { letterJourney } from './walk/guarantee.ts'
import { arrive, invited } from './walk/insurer.ts'
import { wholeJourney } from './walk/journey.ts'
import { step } from './walk/step.ts'

// The whole journey against a running server, as browsers without scripts would make it.
const base = process.env.BASE_URL ?? 'http://localhost:8787'
const lang = process.env.DEMO_LANG === 'en' ? 'en' : 'zh'

try {
  const credentials = await invited(partnersFolder(), base)
  const come = async () => new Visitor(base, { lang })
  await wholeJourney(come, step)

  const insurer = await arrive(credentials, come, step)
  await letterJourney(come, step, insurer)
  insurer.leave()
  console.log('The whole journey works.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

import { parseArgs } from 'node:util'
import { courses, crashes } from './directed.ts'
import { type Plant, plants } from './plants.ts'
import { type Breach, firstBreach, type Outcome, play, type Round, seeded } from './rounds.ts'
import { tally } from './tally.ts'

// npm run faults -- --schedules 500 --seed 7 [--no-kills] [--planted] [--plant "part of its name"]
const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    planted: { type: 'boolean', default: false },
    plant: { type: 'string', default: '' },
    'no-kills': { type: 'boolean', default: false },
  },
})
const began = Date.now()
const [schedules, seed] = [Number(values.schedules), Number(values.seed)]
const wanted = values.planted || values.plant ? plants.filter(({ name }) => name.includes(values.plant)) : []

const odds = 0.04
/** As they are, without chance: what a planted bug shows here, the honest Worker is seen not to show. */
const calm: Round = { courses: [...courses, ...crashes], odds: 0 }
const stormy: Round = { courses: seeded(seed, schedules), odds, kills: values['no-kills'] ? undefined : seed }

/** Bugs planted on purpose: a harness that misses one proves nothing. */
async function survivors(): Promise<string[]> {
  const missed: string[] = []
  for (const plant of wanted) if (!(await shows(plant))) missed.push(plant.name)
  return missed
}

const looks: readonly ((plant: Plant) => Promise<Breach | undefined>)[] = [
  (plant) => firstBreach({ ...calm, plant }),
  (plant) => play({ ...stormy, kills: undefined, plant }).then(({ breaches }) => breaches[0]),
]

async function shows(plant: Plant): Promise<boolean> {
  const since = Date.now()
  for (const look of looks) {
    const breach = await look(plant)
    if (!breach) continue
    const after = Math.round((Date.now() - since) / 1000)
    console.error(`${plant.name}: caught in ${after} s by “${breach.course}”: ${breach.breaches[0]}`)
    return true
  }
  return false
}

const outcomes: Outcome[] = []
for (const round of [calm, stormy]) outcomes.push(await play(round))
const breaches = outcomes.flatMap((outcome) => outcome.breaches)
const missed = await survivors()
const planted = wanted.length ? { planted: wanted.length, caught: wanted.length - missed.length, missed } : {}
console.log(
  JSON.stringify({
    seed,
    schedules,
    directed: calm.courses.length,
    ...tally(outcomes),
    seconds: Math.round((Date.now() - began) / 1000),
    violations: breaches.length,
    ...planted,
    breaches: breaches.slice(0, 10),
  }),
)
process.exitCode = breaches.length || missed.length ? 1 : 0

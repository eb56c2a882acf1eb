import { parseArgs } from 'node:util'
import { plants } from './plants.ts'
import { play } from './rounds.ts'

// npm run faults -- --schedules 500 --seed 7 [--no-kills] [--planted]
const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    planted: { type: 'boolean', default: false },
    'no-kills': { type: 'boolean', default: false },
  },
})
const [schedules, seed] = [Number(values.schedules), Number(values.seed)]

/** Bugs planted on purpose: a harness that misses one proves nothing. */
async function survivors(): Promise<string[]> {
  const missed: string[] = []
  for (const plant of plants) {
    const { breaches } = await play({ schedules: 80, seed, kills: false, plant })
    if (!breaches.length) missed.push(plant.name)
  }
  return missed
}

const { breaches, ...counts } = await play({ schedules, seed, kills: !values['no-kills'] })
const missed = values.planted ? await survivors() : []
const planted = values.planted ? { planted: plants.length, caught: plants.length - missed.length, missed } : {}
console.log(
  JSON.stringify({ seed, ...counts, violations: breaches.length, ...planted, breaches: breaches.slice(0, 10) }),
)
process.exitCode = breaches.length || missed.length ? 1 : 0

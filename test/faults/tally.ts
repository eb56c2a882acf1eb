import type { Outcome } from './rounds.ts'

/** What befell whom, and how often: by the bank's own count, the database's, and what people did. */
export function tally(outcomes: readonly Outcome[]) {
  const misdeeds = outcomes.flatMap(({ befell }) => befell.bank)
  const told = misdeeds.filter(({ at, does }) => at === 'notice' || does === 'early')
  const calls = misdeeds.filter(({ at, does }) => at !== 'notice' && does !== 'early')
  const did = outcomes.flatMap((outcome) => outcome.did)
  return {
    ops: sum(outcomes.map(({ ops }) => ops)),
    kills: sum(outcomes.map(({ kills }) => kills)),
    callbacks: {
      ...count(told.map(({ does, n }) => [callbacks[does] ?? does, n])),
      untrue: times(did, 'lie'),
      'without a signature': times(did, 'forge'),
    },
    provider: count(calls.map(({ does, n }) => [does, n])),
    ground: count(outcomes.flatMap(({ befell }) => Object.entries(befell.ground))),
    people: Object.fromEntries(people.map((what) => [what, times(did, what)])),
  }
}

const callbacks: Record<string, string> = { twice: 'duplicate', 'out of order': 'reordered', never: 'lost' }
const people = ['clicked twice', 'withdrew in mid-payment', 'acted as a twin', 'twins at once']

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0)
const times = (did: readonly string[], what: string) => did.filter((one) => one === what).length
const count = (pairs: [string, number][]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(pairs.map(([name]) => name))]
      .sort()
      .map((name) => [name, sum(pairs.filter((pair) => pair[0] === name).map(([, n]) => n))]),
  )

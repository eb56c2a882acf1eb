import type { Fault, Point } from '../../src/sandbox/bank/switches.ts'
import type { Hand } from './hands.ts'
import { type Chance, chance } from './random.ts'
import { type Strike, ways } from './shaky.ts'

export type Op =
  | { do: 'click'; hand: Hand; way: 'wechat' | 'transfer' }
  | { do: 'look' | 'replace' | 'withdraw' | 'reopen'; hand: Hand }
  | { do: 'pay'; fault?: Fault }
  | { do: 'lie'; says: 'TRANSACTION.SUCCESS' | 'TRANSACTION.CLOSED'; fault?: Fault }
  | { do: 'break'; at: Point; does: Fault; times: number }
  | ({ do: 'strike' } & Strike)
  | { do: 'forge' | 'deliver' | 'due' | 'second' | 'sweep' | 'time' }
  | { do: 'together'; ops: Op[] }

// What is asked about most goes wrong most.
const points: readonly Point[] = ['create', 'create', 'query', 'query', 'query', 'close', 'refund', 'refund query']
const wrongs: readonly Fault[] = [
  'error',
  'down',
  'hang',
  'lost',
  'unsigned',
  'refuse',
  'wrong amount',
  'early',
  'delayed',
  'delayed',
  'delayed',
]
const tellings: readonly (Fault | undefined)[] = [
  undefined,
  undefined,
  'never',
  'twice',
  'late',
  'out of order',
  'wrong amount',
  'forged',
  'old',
]

function fault(luck: Chance, at = luck.pick(points)): Op {
  const does = luck.pick(wrongs.filter((one) => fits(at, one)))
  return { do: 'break', at, does, times: 1 + luck.below(3) }
}
const fits = (at: Point, does: Fault) =>
  ((does !== 'early' && does !== 'delayed') || at === 'create') &&
  (does !== 'wrong amount' || at === 'query') &&
  (does !== 'refuse' || at !== 'query')

type Luck = Chance & { hand: () => Hand }

const makers: readonly [weight: number, make: (luck: Luck) => Op][] = [
  [5, (luck) => ({ do: 'click', hand: luck.hand(), way: luck.happens(0.1) ? 'transfer' : 'wechat' })],
  [5, (luck) => ({ do: 'pay', fault: luck.pick(tellings) })],
  [4, (luck) => ({ do: 'look', hand: luck.hand() })],
  [4, (luck) => fault(luck)],
  [3, (luck) => ({ do: 'strike', way: luck.pick(ways), step: 1 + luck.below(6) })],
  [2, (luck) => twice({ do: 'click', hand: luck.hand(), way: 'wechat' })],
  [3, () => ({ do: 'time' })],
  [2, () => ({ do: 'deliver' })],
  [2, (luck) => ({ do: 'withdraw', hand: luck.hand() })],
  [1, (luck) => ({ do: 'replace', hand: luck.hand() })],
  [1, (luck) => ({ do: 'lie', says: luck.pick(says), fault: luck.pick(['twice', 'wrong amount', undefined]) })],
  [1, () => ({ do: 'forge' })],
  [1, () => ({ do: 'due' })],
  [1, (luck) => ({ do: 'reopen', hand: luck.hand() })],
  [1, () => ({ do: 'sweep' })],
]
const twice = (op: Op): Op => ({ do: 'together', ops: [op, op] })
const says = ['TRANSACTION.SUCCESS', 'TRANSACTION.CLOSED'] as const

function draw(luck: Luck): Op {
  let at = luck.below(makers.reduce((sum, [weight]) => sum + weight, 0))
  for (const [weight, make] of makers) {
    if (at < weight) return make(luck)
    at -= weight
  }
  return { do: 'deliver' }
}

/** What befalls one application that waits for its fee: always the same for the same seed. Half of them have twins. */
export function scheduleOf(seed: number): Op[] {
  const dice = chance(seed)
  const twins = dice.happens(0.5)
  const luck: Luck = { ...dice, hand: () => (twins && dice.happens(0.5) ? 'twin' : 'own') }
  const ops: Op[] = [{ do: 'click', hand: 'own', way: 'wechat' }]
  if (luck.happens(0.4)) ops.unshift(luck.happens(0.5) ? fault(luck) : fault(luck, 'create'))
  const length = 3 + luck.below(9)
  while (ops.length < length) {
    const together = luck.happens(0.3)
    ops.push(
      together ? { do: 'together', ops: Array.from({ length: 2 + luck.below(3) }, () => draw(luck)) } : draw(luck),
    )
  }
  return ops
}

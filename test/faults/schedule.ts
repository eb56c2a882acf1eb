import type { Fault, Point } from '../../src/sandbox/bank/switches.ts'
import { type Chance, chance } from './random.ts'

/** `lone`: past the Cashier's queue, as a second object that believes itself to be the only one would act. */
export type Hand = 'cashier' | 'lone'
export type Op =
  | { do: 'click'; hand: Hand; way: 'wechat' | 'transfer' }
  | { do: 'look' | 'replace'; hand: Hand }
  | { do: 'pay'; fault?: Fault }
  | { do: 'lie'; fault?: Fault }
  | { do: 'break'; at: Point; does: Fault; times: number }
  | { do: 'forge' | 'deliver' | 'withdraw' | 'due' | 'reopen' | 'sweep' }
  | { do: 'together'; ops: Op[] }

const points: readonly Point[] = ['create', 'query', 'close', 'refund', 'refund query']
const wrongs: readonly Fault[] = ['error', 'down', 'lost', 'unsigned', 'refuse', 'wrong amount', 'early']
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

const hand = (luck: Chance): Hand => (luck.happens(0.3) ? 'lone' : 'cashier')

function fault(luck: Chance): Op {
  const at = luck.pick(points)
  const does = luck.pick(wrongs.filter((one) => fits(at, one)))
  return { do: 'break', at, does, times: 1 + luck.below(3) }
}
const fits = (at: Point, does: Fault) =>
  (does !== 'early' || at === 'create') &&
  (does !== 'wrong amount' || at === 'query') &&
  (does !== 'refuse' || at !== 'query')

const makers: readonly [weight: number, make: (luck: Chance) => Op][] = [
  [5, (luck) => ({ do: 'click', hand: hand(luck), way: luck.happens(0.1) ? 'transfer' : 'wechat' })],
  [5, (luck) => ({ do: 'pay', fault: luck.pick(tellings) })],
  [4, (luck) => ({ do: 'look', hand: hand(luck) })],
  [3, fault],
  [2, () => ({ do: 'deliver' })],
  [2, () => ({ do: 'withdraw' })],
  [1, (luck) => ({ do: 'replace', hand: hand(luck) })],
  [1, (luck) => ({ do: 'lie', fault: luck.pick(['twice', 'wrong amount', undefined]) })],
  [1, () => ({ do: 'forge' })],
  [1, () => ({ do: 'due' })],
  [1, () => ({ do: 'reopen' })],
  [1, () => ({ do: 'sweep' })],
]

function draw(luck: Chance): Op {
  let at = luck.below(makers.reduce((sum, [weight]) => sum + weight, 0))
  for (const [weight, make] of makers) {
    if (at < weight) return make(luck)
    at -= weight
  }
  return { do: 'deliver' }
}

/** What befalls one application that waits for its fee: always the same for the same seed. */
export function scheduleOf(seed: number): Op[] {
  const luck = chance(seed)
  const ops: Op[] = [{ do: 'click', hand: 'cashier', way: 'wechat' }]
  if (luck.happens(0.4)) ops.unshift(fault(luck))
  const length = 3 + luck.below(9)
  while (ops.length < length) {
    const together = luck.happens(0.3)
    ops.push(
      together ? { do: 'together', ops: Array.from({ length: 2 + luck.below(3) }, () => draw(luck)) } : draw(luck),
    )
  }
  return ops
}

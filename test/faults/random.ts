/** Chance that can be repeated: the same seed, the same numbers (mulberry32). */
export type Chance = {
  next(): number
  pick<T>(from: readonly T[]): T
  below(n: number): number
  happens(odds: number): boolean
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return { next, below, pick: (from) => from[below(from.length)]!, happens: (odds) => next() < odds }
}

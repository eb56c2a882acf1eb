import { describe, expect, test } from 'vitest'
import { type Course, courses, crashes } from './directed.ts'
import { plants } from './plants.ts'
import { firstBreach, play, seeded } from './rounds.ts'

// A little of what `npm run faults` does by the hundred, with a server of its own. A busy machine is slow, not wrong.
const timeout = 300_000

test('killed again and again while people pay, nothing is lost, doubled or without its effect', {
  timeout,
}, async () => {
  const { breaches, kills, befell } = await play({ courses: seeded(2026, 6), odds: 0.04, kills: 2026 })
  expect(breaches).toEqual([])
  expect([kills > 0, Object.keys(befell.ground).length > 0]).toEqual([true, true])
})

const named = (part: string): readonly Course[] => [...courses, ...crashes].filter(({ name }) => name.includes(part))

// One for each thing that chance alone hardly ever arranges: what arrives late, two who act at once, an end in the
// middle of the work, money after the end.
const shown = [
  ['an order that the provider does not know yet counts as closed', 'an order arrives after'],
  ['a move lands where another came before', 'two moves at once by two'],
  ['the Cashier sets its alarm after its work only', 'died after at step 5, when it is begun'],
  ['money that comes late is kept', 'paid before it was withdrawn'],
] as const

describe('a bug planted on purpose', () => {
  test.each(shown)('is caught: %s', { timeout }, async (bug, part) => {
    const plant = plants.find(({ name }) => name === bug)!
    expect(await firstBreach({ courses: named(part), odds: 0, plant })).toBeDefined()
  })

  test('and what catches it finds nothing without it', { timeout }, async () => {
    const all = shown.flatMap(([, part]) => named(part))
    expect(all.length).toBeGreaterThan(shown.length)
    expect(await firstBreach({ courses: all, odds: 0 })).toBeUndefined()
  })
})

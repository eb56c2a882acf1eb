import { describe, expect, test } from 'vitest'
import { kinds } from '../../src/kinds/index.ts'
import { journeyOf } from '../../src/kinds/journey/index.ts'
import { final, firstStep, handsIn, move, openTo, type Preserved } from '../../src/kinds/kind.ts'
import { speakingOf } from '../../src/kinds/otherwise.ts'
import { phaseOf } from '../../src/kinds/words/phases.ts'
import { deadlines } from '../../src/rules/deadlines.ts'

const fixed = {
  preservation: [
    'draft',
    'in_review',
    'returned',
    'rejected',
    'awaiting_fee',
    'fee_overdue',
    'awaiting_ruling',
    'guarantee_required',
    'granted',
    'partly_granted',
    'dismissed',
    'enforcing',
    'in_force',
    'no_property',
    'lifted',
    'expired',
    'converted',
    'withdrawn',
  ],
  guarantee: [
    'draft',
    'in_review',
    'returned',
    'rejected',
    'declined',
    'awaiting_premium',
    'premium_overdue',
    'awaiting_issue',
    'issued',
    'used',
    'surrendered',
    'cancelled',
  ],
}

const ordinary = {
  preservation: ['draft', 'in_review', 'awaiting_fee', 'awaiting_ruling', 'enforcing', 'in_force'],
  guarantee: ['draft', 'in_review', 'awaiting_premium', 'awaiting_issue', 'issued'],
}

const spoken = Object.values(kinds).flatMap((kind) =>
  [null, ...(Object.keys(kind.otherwise ?? {}) as Preserved[])].map(
    (preserved) => [kind.slug, speakingOf(kind, preserved), preserved] as const,
  ),
)

describe.for(spoken)('%s %#', ([slug, kind]) => {
  const { lifecycle, statuses, events, phases } = kind
  const names = Object.keys(statuses)

  test('the statuses are exactly the fixed ones', () => expect(names.toSorted()).toEqual(fixed[slug].toSorted()))

  test('one event by one hand never leads two ways from one status', () => {
    const keys = lifecycle.map(([event, from, , by]) => `${by} ${event} ${from}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
  test('every status can be reached from a draft', () => {
    const reached = new Set(['draft'])
    for (const _ of lifecycle) for (const [, from, to] of lifecycle) if (reached.has(from)) reached.add(to)
    expect([...reached].toSorted()).toEqual(names.toSorted())
  })
  test('where nobody is waited for there is no way out, but for what an insurer may still do', () => {
    for (const status of names) {
      const open = lifecycle.filter(([, from, to, by]) => from === status && to !== status && by !== 'insurer')
      if (statuses[status]!.waitsFor === 'nobody') expect(open, status).toEqual([])
      else expect(final(kind, status), status).toBe(false)
    }
  })
  test('whoever is waited for has something to do', () => {
    const hands = {
      you: ['submitter', 'gateway', 'court', 'clock'],
      court: ['clerk', 'judge', 'enforcement_officer'],
      insurer: ['insurer'],
      time: ['clock'],
      nobody: [],
    }
    for (const [status, { waitsFor }] of Object.entries(statuses)) {
      const acting = lifecycle.filter(([, from]) => from === status).map(([, , , by]) => by as string)
      if (waitsFor !== 'nobody')
        expect(
          acting.some((by) => (hands[waitsFor] as string[]).includes(by)),
          status,
        ).toBe(true)
    }
  })
  test('every event of the table has words, and every word an event', () => {
    expect(Object.keys(events).toSorted()).toEqual([...new Set(lifecycle.map(([event]) => event))].toSorted())
  })
  test('every status and event is said in both languages', () => {
    const said = [
      ...Object.values(statuses).flatMap(({ title, says }) => [title, says]),
      ...Object.values(events).flatMap(({ title, done }) => [title, done]),
    ]
    for (const { zh, en } of said) {
      expect(zh).toMatch(/[\u4e00-\u9fa5]/)
      expect(en).toMatch(/^[^\u4e00-\u9fa5]+$/)
    }
  })
  test('the phases shown hold every status from which the ordinary way goes on, once and in its order', () => {
    const shown = phases.flatMap(({ statuses }) => statuses)
    expect(new Set(shown).size).toBe(shown.length)
    expect(names).toEqual(expect.arrayContaining(shown))
    for (const { title } of phases) expect(title.zh && title.en).toBeTruthy()
    const way = ordinary[slug].map((status) => phaseOf(phases, status))
    expect(way).toEqual(phases.map((_, index) => index))
    for (const [, from, to] of lifecycle)
      if (phaseOf(phases, to) >= 0 && from !== to)
        expect(phaseOf(phases, to) - phaseOf(phases, from), `${from} to ${to}`).toBeLessThanOrEqual(1)
  })
  test('the journey begins where whoever opens one is led', () => expect(journeyOf(kind)[0]!.slug).toBe(firstStep))
  test('every clock named is a clock of the law', () => {
    for (const { due } of Object.values(statuses)) if (due) expect(deadlines).toHaveProperty(due)
  })
  test('answers can be changed wherever they can be handed in, and nowhere else', () => {
    for (const status of names) {
      const open = openTo(kind, status, ['submitter']).some(handsIn)
      expect(statuses[status]!.edits !== undefined, status).toBe(open)
    }
  })
})

test('a submitter cannot mark an application paid', () => {
  expect(move(kinds.preservation, 'awaiting_fee', 'pay', 'submitter')).toBeNull()
  expect(openTo(kinds.preservation, 'awaiting_fee', ['submitter'])).toEqual(['withdraw'])
})

import { describe, expect, it } from 'vitest'
import { mustBeOrdered, rulesOnForeign } from '../../src/rules/foreign-arbitration.ts'
import { groundsFor, guaranteeRule, guaranteeSum } from '../../src/rules/guarantee.ts'

describe('the guarantee in arbitration, INT art. 540', () => {
  it.each([
    ['property', true, 'mandatory', null],
    ['act', true, 'mandatory', null],
    ['evidence', true, 'court_fixes', null],
    ['property', false, 'court_may_ask', 30_000_000],
    ['act', false, 'court_fixes', null],
    ['evidence', false, 'court_fixes', null],
  ] as const)('for %s, foreign-related %s: %s', (type, foreign, demand, ceiling) => {
    const asked = { stage: 'arbitration', type, amount: 100_000_000, foreign } as const
    expect(guaranteeRule(asked)).toMatchObject({ demand, floor: null, ceiling })
    expect(mustBeOrdered(asked)).toBe(demand === 'mandatory')
    expect(groundsFor('arbitration', mustBeOrdered(asked))).toHaveLength(demand === 'mandatory' ? 0 : 6)
  })
  it('is of an amount that the court fixes, so nothing given falls short', () => {
    const rule = guaranteeRule({ stage: 'arbitration', type: 'property', amount: 100_000_000, foreign: true })
    expect(guaranteeSum(rule, [1]).shortBy).toBe(0)
    expect(rule.articles.zh).toContain('第五百四十条')
  })
  it.each(['litigation', 'pre_execution', 'pre_litigation', 'pre_arbitration'] as const)(
    'is as it was at every other stage: %s',
    (stage) => {
      const asked = { stage, type: 'property', amount: 1 } as const
      expect(guaranteeRule({ ...asked, foreign: true })).toEqual(guaranteeRule(asked))
    },
  )
})

describe('who rules on it, CPL art. 289', () => {
  it.each([
    ['津03', true],
    ['沪74', true],
    ['津', true],
    ['津0116', false],
    ['京0491', false],
  ])('%s: %s', (court, may) => expect(rulesOnForeign(court)).toBe(may))
})

import { expect, test } from 'vitest'
import { groundsFor, guaranteeRule, guaranteeSum } from '../../src/rules/guarantee.ts'

const amount = 100_000_000

test.each([
  ['pre_litigation', 'mandatory', amount, null],
  ['pre_arbitration', 'mandatory', amount, null],
  ['litigation', 'court_may_ask', null, 30_000_000],
  ['arbitration', 'court_may_ask', null, 30_000_000],
  ['pre_execution', 'court_may_waive', null, null],
] as const)('%s: %s (CPL 103, 104; PROV 5, 9)', (stage, demand, floor, ceiling) => {
  expect(guaranteeRule({ stage, type: 'property', amount })).toMatchObject({ demand, floor, ceiling })
})

test('for an act or evidence the court fixes the guarantee (INT 98, 152)', () => {
  expect(guaranteeRule({ stage: 'pre_litigation', type: 'act', amount: null }).demand).toBe('court_fixes')
})

test('thirty per cent is a ceiling on the court, never a shortfall of the applicant (PROV 5)', () => {
  expect(guaranteeSum(guaranteeRule({ stage: 'litigation', type: 'property', amount }), []).shortBy).toBe(0)
})

test('before a suit what is given is added up and must reach the whole amount (CPL 104)', () => {
  const rule = guaranteeRule({ stage: 'pre_litigation', type: 'property', amount })
  expect(guaranteeSum(rule, [60_000_000, 30_000_000])).toEqual({ total: 90_000_000, shortBy: 10_000_000 })
  expect(guaranteeSum(rule, [60_000_000, 50_000_000]).shortBy).toBe(0)
})

test('no ground waives the guarantee before a suit; six do in litigation; one before execution (PROV 9)', () => {
  expect(groundsFor('pre_litigation')).toEqual([])
  expect(groundsFor('litigation')).toHaveLength(6)
  expect(groundsFor('pre_execution')).toEqual(['pre_execution'])
})

import { describe, expect, test } from 'vitest'
import { applicationFee } from '../../src/rules/fee.ts'
import { parseYuan } from '../../src/rules/money.ts'

const fee = (amount: string) => applicationFee('property', parseYuan(amount)).fee

describe('the fee for applying (FEE art. 14(2))', () => {
  test.each([
    ['0', 3000],
    ['999.99', 3000],
    ['1000', 3000],
    ['1000.01', 3000],
    ['1001', 3001],
    ['2000', 4000],
    ['50000', 52000],
    ['100000', 102000],
    ['100000.01', 102000],
    ['100001', 102001],
    ['500000', 302000],
    ['895999', 500000],
    ['896000', 500000],
    ['896000.01', 500000],
    ['10000000', 500000],
    ['99999999999.99', 500000],
  ])('for %s yuan it is %i fen', (amount, fen) => expect(fee(amount)).toBe(fen))

  test.each(['act', 'evidence'] as const)('%s preservation costs 30 yuan whatever the amount', (type) => {
    expect(applicationFee(type, null).fee).toBe(3000)
    expect(applicationFee(type, 100_000_000).fee).toBe(3000)
  })

  test('the brackets shown add up to the fee where it is not capped', () => {
    for (const amount of [150_000, 5_000_000, 10_000_100, 89_599_900]) {
      const { fee, lines, capped } = applicationFee('property', amount)
      expect(capped).toBe(false)
      expect(Math.abs(lines.reduce((sum, line) => sum + line.fee, 0) - fee)).toBeLessThanOrEqual(1)
    }
  })
})

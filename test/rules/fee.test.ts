import { describe, expect, it } from 'vitest'
import { applicationFee } from '../../src/rules/fee.ts'
import { parseYuan, plainYuan } from '../../src/rules/money.ts'

const feeOf = (amount: string) => plainYuan(applicationFee('property', parseYuan(amount)).fee)

describe('the application fee, Measures on Litigation Costs art. 14(2)', () => {
  it.each([
    ['0', '30.00'],
    ['999.99', '30.00'],
    ['1000', '30.00'],
    ['1000.01', '30.00'],
    ['1001', '30.01'],
    ['2000', '40.00'],
    ['50000', '520.00'],
    ['100000', '1020.00'],
    ['100000.01', '1020.00'],
    ['100001', '1020.01'],
    ['500000', '3020.00'],
    ['895999', '5000.00'],
    ['896000', '5000.00'],
    ['896000.01', '5000.00'],
    ['10000000', '5000.00'],
    ['99999999999.99', '5000.00'],
  ])('for %s yuan is %s', (amount, fee) => expect(feeOf(amount)).toBe(fee))

  it.each(['evidence', 'act'] as const)('for %s preservation is 30 yuan whatever is at stake', (type) => {
    expect(applicationFee(type, null).fee).toBe(3000)
    expect(applicationFee(type, 1_000_000_000).fee).toBe(3000)
  })

  it('without an amount is 30 yuan', () => expect(applicationFee('property', null).fee).toBe(3000))

  it('is capped only above 896,000 yuan', () => {
    expect(applicationFee('property', 89_600_000).capped).toBe(false)
    expect(applicationFee('property', 89_800_000).capped).toBe(true)
  })

  it('is the sum of its brackets', () => {
    const { fee, lines } = applicationFee('property', 50_000_000)
    expect(lines.map((line) => line.fee)).toEqual([3000, 99_000, 200_000])
    expect(fee).toBe(302_000)
  })

  it('is within a fen of its brackets, which are rounded each on its own, and reaches the cap at 896,000 yuan', () => {
    for (const amount of [150_000, 5_000_000, 10_000_100, 89_599_900]) {
      const { fee, lines, capped } = applicationFee('property', amount)
      expect(capped).toBe(false)
      expect(Math.abs(lines.reduce((sum, line) => sum + line.fee, 0) - fee)).toBeLessThanOrEqual(1)
    }
  })

  it('agrees with the short forms 0.01a + 20 and 0.005a + 520 at every whole hundred yuan', () => {
    for (let yuan = 1100; yuan < 896_000; yuan += 100)
      expect(applicationFee('property', yuan * 100).fee).toBe(yuan <= 100_000 ? yuan + 2000 : yuan / 2 + 52_000)
  })

  it('never falls when the amount rises', () => {
    let before = 0
    for (let fen = 0; fen < 100_000_000; fen += 9973) {
      const { fee } = applicationFee('property', fen)
      expect(fee).toBeGreaterThanOrEqual(before)
      before = fee
    }
  })
})

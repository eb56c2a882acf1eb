import { describe, expect, it } from 'vitest'
import { premiumRange, type RateCard } from '../../src/rules/premium.ts'
import { demoInsurers as insurers } from '../../src/sandbox/insurers.ts'

const yuan = 100
const million = 1_000_000 * yuan
const card: RateCard = {
  method: 'whole',
  tiers: [
    { upTo: million, minRate: 1000, maxRate: 2000 },
    { upTo: 5 * million, minRate: 800, maxRate: 1500 },
    { upTo: null, minRate: 300, maxRate: 600 },
  ],
  minPremium: 500 * yuan,
  minAmount: 10_000 * yuan,
  maxAmount: 50_000 * million,
  maxApplyAmount: 40_000 * million,
}
const steep: RateCard = {
  ...card,
  tiers: [{ upTo: null, minRate: 999, maxRate: 999 }],
  maxApplyAmount: 10 * card.maxAmount,
  maxAmount: 10 * card.maxAmount,
}
const marginal: RateCard = { ...card, method: 'marginal' }

describe('the premium for a sum insured', () => {
  it.each([
    ['at the least premium', card, 10_000 * yuan, 500 * yuan, 500 * yuan, 1000, 2000],
    ['with only one end above the least premium', card, 300_000 * yuan, 500 * yuan, 600 * yuan, 1000, 2000],
    ['at the top of the first tier', card, million, 1000 * yuan, 2000 * yuan, 1000, 2000],
    ['one fen into the second tier, which counts for all', card, million + 1, 800 * yuan, 1500 * yuan, 800, 1500],
    ['in the last tier', card, 10 * million, 3000 * yuan, 6000 * yuan, 300, 600],
    ['by parts: one fen into the second tier', marginal, million + 1, 1000 * yuan, 2000 * yuan, 1000, 2000],
    ['by parts: in the second tier', marginal, 2 * million, 1800 * yuan, 3500 * yuan, 900, 1750],
    ['by parts: through all tiers', marginal, 10 * million, 5700 * yuan, 11_000 * yuan, 570, 1100],
    ['rounded half up to the fen', card, 123_456_789, 98_765, 185_185, 800, 1500],
    [
      'where a float would round up a product beyond what it can hold',
      steep,
      9_900_000_501_001,
      9_890_100_500,
      9_890_100_500,
      999,
      999,
    ],
  ])('%s', (_, asked, amount, low, high, lowRate, highRate) =>
    expect(premiumRange(asked, amount)).toEqual({ ok: true, low, high, lowRate, highRate }),
  )

  it.each([
    ['below the least covered', 9999 * yuan, '最低金额 10,000.00'],
    ['nothing', 0, '最低金额'],
    ['above the most covered', 50_000 * million + 1, '最高金额'],
    ['above what may be asked for online', 40_000 * million + 1, '请先致电'],
  ])('is refused for a sum %s', (_, amount, why) => {
    const found = premiumRange(card, amount)
    expect(found.ok ? '' : found.because.zh).toContain(why)
  })

  it('is refused above the last tier of a card that ends', () =>
    expect(premiumRange({ ...card, tiers: card.tiers.slice(0, 1) }, million + 1).ok).toBe(false))
})

describe('the insurers of the sandbox', () => {
  it('have tiers in rising order, rates the right way round and limits that fit together', () => {
    for (const { card } of insurers) {
      const tops = card.tiers.map(({ upTo }) => upTo ?? Number.POSITIVE_INFINITY)
      expect([...tops].sort((a, b) => a - b)).toEqual(tops)
      for (const { minRate, maxRate } of card.tiers) expect(minRate).toBeLessThanOrEqual(maxRate)
      expect(card.minAmount).toBeLessThan(card.maxApplyAmount)
      expect(card.maxApplyAmount).toBeLessThanOrEqual(card.maxAmount)
      expect(premiumRange(card, card.maxApplyAmount).ok).toBe(true)
    }
  })

  it('can be compared for a million yuan: every one of them has a price', () => {
    const prices = insurers.map(({ card }) => premiumRange(card, million)).map((found) => (found.ok ? found.low : null))
    expect(prices).not.toContain(null)
  })
})

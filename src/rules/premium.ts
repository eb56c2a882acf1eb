import { fill, type Said } from '../words/lang.ts'
import { type Fen, yuan } from './money.ts'

/** Amounts up to `upTo` fen (null: without limit), charged between two rates in parts per million of the sum insured. */
type Tier = { upTo: Fen | null; minRate: number; maxRate: number }

/** What an insurer asks for a policy. Amounts in fen, rates in parts per million. */
export type RateCard = {
  /** `whole`: the tier an amount falls in counts for all of it; `marginal`: each tier for the part within it. */
  method: 'whole' | 'marginal'
  /** In rising order. */
  tiers: readonly Tier[]
  minPremium: Fen
  /** The sums insured that this insurer covers at all. */
  minAmount: Fen
  maxAmount: Fen
  /** The most that may be applied for online; above it the insurer wants to be called. */
  maxApplyAmount: Fen
}

type PremiumRange = { ok: true; low: Fen; high: Fen; lowRate: number; highRate: number } | { ok: false; because: Said }

/**
 * The range of premium for a sum insured, both ends rounded half up to the fen and never below the least premium.
 * The rates are those of the card; with marginal tiers, what they come to over the whole amount.
 */
export function premiumRange(card: RateCard, amount: Fen): PremiumRange {
  const because = refusal(card, amount)
  if (because) return { ok: false, because }
  const [low, high] = [charge(card, amount, 'minRate'), charge(card, amount, 'maxRate')]
  return {
    ok: true,
    low: Math.max(card.minPremium, divide(low, million)),
    high: Math.max(card.minPremium, divide(high, million)),
    lowRate: divide(low, BigInt(amount)),
    highRate: divide(high, BigInt(amount)),
  }
}

function refusal({ minAmount, maxAmount, maxApplyAmount, tiers }: RateCard, amount: Fen): Said | null {
  if (amount <= 0 || amount < minAmount) return below(minAmount)
  if (amount > maxAmount || !tiers.some((tier) => holds(tier, amount))) return above(maxAmount)
  return amount > maxApplyAmount ? callFirst(maxApplyAmount) : null
}

const million = 1_000_000n
const holds = ({ upTo }: Tier, amount: Fen) => upTo === null || amount <= upTo

// In millionths of a fen; large amounts times rates leave the safe integers, hence bigint.
function charge({ method, tiers }: RateCard, amount: Fen, rate: 'minRate' | 'maxRate'): bigint {
  if (method === 'whole') return BigInt(amount) * BigInt(tiers.find((tier) => holds(tier, amount))![rate])
  return tiers.reduce((sum, tier, at) => {
    const part = Math.min(amount, tier.upTo ?? amount) - (tiers[at - 1]?.upTo ?? 0)
    return part > 0 ? sum + BigInt(part) * BigInt(tier[rate]) : sum
  }, 0n)
}

const divide = (what: bigint, by: bigint) => Number((2n * what + by) / (2n * by))

const below = (least: Fen) =>
  fill(
    { zh: '低于该公司承保的最低金额 {least} 元。', en: 'Below the least this insurer covers, {least} yuan.' },
    { least: yuan(least) },
  )
const above = (most: Fen) =>
  fill(
    { zh: '超过该公司承保的最高金额 {most} 元。', en: 'Above the most this insurer covers, {most} yuan.' },
    { most: yuan(most) },
  )
const callFirst = (most: Fen) =>
  fill(
    { zh: '超过 {most} 元的，请先致电该公司。', en: 'Above {most} yuan, call this insurer first.' },
    { most: yuan(most) },
  )

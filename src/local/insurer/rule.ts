import type { Card, Content, Money, Tier } from './shapes.ts'

export type Verdict =
  | { ok: true; premium: Money; rate: number }
  | { ok: false; event: 'decline' | 'reject'; reason: string }
  | { ok: false; event: 'return'; defects: { at: string; note: string }[] }

const must = ['evidence', 'application']

/** How this insurer decides: what its card covers, at the least of the card's rates, once the papers are there. */
export function verdict(content: Content, amount: Money, court: string, cards: Card[]): Verdict {
  const card = (cards.find((one) => one.court === court) ?? cards.find((one) => one.court === 'all'))?.card
  if (!card) return { ok: false, event: 'decline', reason: '本公司在该法院未开展此项业务。' }
  const cause = content.names.find(({ code }) => card.notCovered.includes(code))
  if (cause) return { ok: false, event: 'decline', reason: `本公司不承保“${cause.zh}”。` }
  if (amount.amount > card.maxApplyAmount.amount)
    return { ok: false, event: 'decline', reason: '金额超出本公司网上承保限额。' }
  const missing = must.filter((slot) => !content.materials.some((paper) => paper.slot === slot))
  if (missing.length)
    return {
      ok: false,
      event: 'return',
      defects: missing.map((slot) => ({ at: `materials/${slot}`, note: '请补充此项材料。' })),
    }
  const fen = Math.max(card.minPremium.amount, leastPremium(card, amount.amount))
  return { ok: true, premium: { amount: fen, currency: 'CNY' }, rate: Math.round((fen * 1_000_000) / amount.amount) }
}

function leastPremium({ method, tiers }: Card['card'], amount: number): number {
  const upTo = (tier: Tier | undefined) => (tier ? (tier.upTo?.amount ?? Number.POSITIVE_INFINITY) : 0)
  if (method === 'whole')
    return Math.round((amount * (tiers.find((tier) => amount <= upTo(tier))?.minRate ?? 0)) / 1_000_000)
  const parts = tiers.map((tier, at) => Math.max(0, Math.min(amount, upTo(tier)) - upTo(tiers[at - 1])) * tier.minRate)
  return Math.round(parts.reduce((sum, part) => sum + part, 0) / 1_000_000)
}

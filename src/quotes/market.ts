import { connect } from '../db/connect.ts'
import type { Insurer } from '../db/partners/insurers.ts'
import { type Card, cardsAt } from '../db/partners/rates.ts'
import type { Fen } from '../rules/money.ts'
import { premiumRange } from '../rules/premium.ts'
import type { Said } from '../words/lang.ts'

/** What an insurer would take for one policy, by its rate card; or why it would not. */
export type Candidate = { insurer: Insurer } & (
  | { covers: true; low: Fen; high: Fen; lowRate: number; highRate: number; most: Fen; hours: number }
  | { covers: false; because: Said }
)
export type Wanted = { court: string; amount: Fen; cause: string | null }

/** Every insurer with a card for this court, the cheapest first: nobody is called, so nobody can keep the page waiting. */
export async function marketFor(env: Env, wanted: Wanted): Promise<Candidate[]> {
  const rows = await cardsAt(connect(env), wanted.court)
  const own = rows.filter(({ insurer }, at) => rows.findIndex((row) => row.insurer.id === insurer.id) === at)
  return own.flatMap(({ insurer, card }) => (card ? [candidate(insurer, card, wanted)] : [])).sort(byPremium)
}

function candidate(insurer: Insurer, card: Card, { amount, cause }: Wanted): Candidate {
  if (cause && card.notCovered.includes(cause)) return { insurer, covers: false, because: causeNotCovered }
  const range = premiumRange(card, amount)
  if (!range.ok) return { insurer, covers: false, because: range.because }
  const { low, high, lowRate, highRate } = range
  const hours = card.answers.find(({ upTo }) => upTo === null || amount <= upTo)?.hours ?? insurer.usualHours
  return { insurer, covers: true, low, high, lowRate, highRate, most: card.maxApplyAmount, hours }
}

/** The rule that the page states: by the least premium, then by the most, then by the usual time, then by name. */
function byPremium(a: Candidate, b: Candidate): number {
  if (!a.covers || !b.covers) return Number(b.covers) - Number(a.covers) || a.insurer.id.localeCompare(b.insurer.id)
  return a.low - b.low || a.high - b.high || a.hours - b.hours || a.insurer.id.localeCompare(b.insurer.id)
}

const causeNotCovered: Said = { zh: '该公司不承保此案由。', en: 'This insurer does not cover this cause of action.' }

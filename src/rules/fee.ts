import type { Said } from '../words/lang.ts'
import type { Fen } from './money.ts'

export type PreservationType = 'property' | 'evidence' | 'act'

/** One bracket of the fee: the part of the amount in it, its rate in percent, and what it comes to. */
type FeeLine = { from: Fen; to: Fen | null; rate: string; fee: Fen }
type Fee = { fee: Fen; lines: FeeLine[]; capped: boolean; article: Said }

const article: Said = {
  zh: '《诉讼费用交纳办法》第十四条第（二）项',
  en: 'Measures on Litigation Costs art. 14(2)',
}
const flat: Fen = 3000
const cap: Fen = 500_000
const first: Fen = 100_000
const second: Fen = 10_000_000

/**
 * The fee for applying, in fen (FEE art. 14(2)): 30 yuan up to 1,000 yuan or where there is no amount, 1 % of
 * the part above 1,000 to 100,000, 0.5 % of the part above, 5,000 at most. Rounded half up to the fen.
 */
export function applicationFee(type: PreservationType, amount: Fen | null): Fee {
  const base: FeeLine = { from: 0, to: first, rate: '', fee: flat }
  if (type !== 'property' || amount === null || amount <= first)
    return { fee: flat, lines: [base], capped: false, article }
  const middle = Math.min(amount, second) - first
  const upper = Math.max(0, amount - second)
  // In thousandths of the amount in fen, so that nothing is rounded before the end.
  const exact = flat * 1000 + middle * 10 + upper * 5
  const lines = [
    base,
    { from: first, to: second, rate: '1%', fee: halfUp(middle * 10) },
    ...(upper ? [{ from: second, to: null, rate: '0.5%', fee: halfUp(upper * 5) }] : []),
  ]
  const fee = halfUp(exact)
  return { fee: Math.min(fee, cap), lines, capped: fee > cap, article }
}

const halfUp = (thousandths: number): Fen => Math.floor((thousandths + 500) / 1000)

import type { Fen } from '../../rules/money.ts'

/** One movement of money, as one of the three books has it. */
export type Movement = { kind: 'payment' | 'refund'; number: string; amount: Fen }
/** What the three books say of one movement; null: nothing. */
export type Difference = {
  kind: Movement['kind']
  number: string
  ours: Fen | null
  theirs: Fen | null
  ledger: Fen | null
}

// What the underwriter reads of the interface: the parts it needs, as the document describes them.

export type Money = { amount: number; currency: 'CNY' }
type Entry = { id: string; form: string; value: Record<string, unknown> }
export type Content = {
  names: { code: string; zh: string; en: string }[]
  answers: Record<string, Entry[] | undefined>
  materials: { id: string; slot: string; size: number; sha256: string }[]
}
export type Guarantee = Content & {
  id: string
  number: string
  status: string
  version: number
  court: string
  stage: string
  amount: Money
  open: string[]
  history: { seq: number; event: string; at: string; told: { premium?: Money } }[]
}
export type Quote = { id: string; state: string }
export type Tier = { upTo: Money | null; minRate: number; maxRate: number }
export type Card = {
  court: string
  card: { method: 'whole' | 'marginal'; tiers: Tier[]; minPremium: Money; maxApplyAmount: Money; notCovered: string[] }
}
export type Page<T> = { items: T[]; next: string | null }

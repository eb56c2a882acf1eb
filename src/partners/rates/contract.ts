import * as z from 'zod/mini'
import { type Card, type CardRow, everywhere } from '../../db/partners/rates.ts'
import { rfc3339 } from '../../rules/calendar.ts'
import { mistake } from '../../steps/form/mistakes.ts'
import { sent, shown } from '../named.ts'
import { fen, Money, moneyLike, Time, text } from '../values.ts'

const rate = z.int().check(z.minimum(0), z.maximum(50_000))
const upTo = z.nullable(Money.clone()).check(z.meta({ description: 'null: without limit' }))

const tiers = [
  { upTo: fen(100_000_000), minRate: 1200, maxRate: 1500 },
  { upTo: null, minRate: 800, maxRate: 1200 },
]
const answers = [
  { upTo: fen(100_000_000), hours: 4 },
  { upTo: null, hours: 16 },
]
const shape = z.strictObject({
  method: z.enum(['whole', 'marginal']).check(
    z.meta({
      description: 'whole: the tier that an amount falls in counts for all of it; marginal: each tier for its part.',
    }),
  ),
  tiers: z
    .array(z.strictObject({ upTo, minRate: rate, maxRate: rate }))
    .check(
      z.minLength(1),
      z.maxLength(20),
      z.meta({ description: 'In rising order; rates in parts per million.', examples: [tiers] }),
    ),
  minPremium: moneyLike(50_000),
  minAmount: moneyLike(1_000_000),
  maxAmount: moneyLike(100_000_000_000),
  maxApplyAmount: moneyLike(10_000_000_000).check(z.meta({ description: 'Above it you want to be called first.' })),
  answers: z
    .array(z.strictObject({ upTo, hours: z.int().check(z.minimum(1), z.maximum(240)) }))
    .check(
      z.minLength(1),
      z.maxLength(10),
      z.meta({ description: 'Usual working hours until you answer, by amount.', examples: [answers] }),
    ),
  notCovered: z
    ._default(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(200)), [])
    .check(z.meta({ description: 'Codes of causes, as an application names them in `names`.' })),
})
type Sent = z.output<typeof shape>

const said = {
  rising: mistake({
    zh: '各档金额须递增，只有最后一档可以不设上限。',
    en: 'Tiers rise, and only the last may be without limit.',
  }),
  rates: mistake({ zh: '最低费率不得高于最高费率。', en: 'The least rate is not above the greatest.' }),
  amounts: mistake({
    zh: '金额须为：最低 ≤ 网上最高 ≤ 最高。',
    en: 'The least amount, the most online and the most have to rise.',
  }),
}

type Limit = { upTo: z.output<typeof upTo> }
const rises = (tiers: readonly Limit[]) =>
  tiers.every(({ upTo }, at) => at === 0 || amountOf(upTo) > (tiers[at - 1]!.upTo?.amount ?? Number.POSITIVE_INFINITY))
const amountOf = (limit: Limit['upTo']) => limit?.amount ?? Number.POSITIVE_INFINITY

/** A rate card as an insurer sends it: amounts as Money, rates in parts per million. */
export const NewCard = sent(
  'NewRateCard',
  shape.check(
    z.refine(({ tiers }) => rises(tiers), { path: ['tiers'], message: said.rising }),
    z.refine(({ answers }) => rises(answers), { path: ['answers'], message: said.rising }),
    z.refine(({ tiers }) => tiers.every((tier) => tier.minRate <= tier.maxRate), {
      path: ['tiers'],
      message: said.rates,
    }),
    z.refine((card) => card.minAmount.amount <= card.maxApplyAmount.amount, {
      path: ['maxApplyAmount'],
      message: said.amounts,
    }),
    z.refine((card) => card.maxApplyAmount.amount <= card.maxAmount.amount, {
      path: ['maxAmount'],
      message: said.amounts,
    }),
  ),
)

const shownCard = z.object({ court: text('津0116'), since: Time.clone(), card: shape })
export const ShownCard = shown('RateCard', shownCard)
const nothingAt = z
  .array(text('津0116'))
  .check(z.meta({ description: 'Courts at which you offer nothing, whatever your card for all says.' }))
export const Cards = shown('RateCards', z.object({ items: z.array(shownCard), nothingAt }))

/** In an address, `all` stands for the card that holds wherever there is none for the court itself. */
export const courtIn = (address: string) => (address === 'all' ? everywhere : address)

export const courtOut = (court: string) => (court === everywhere ? 'all' : court)

/** A card as it was sent, its amounts in fen. */
export const cardFrom = ({ tiers, answers, ...card }: Sent): Card => ({
  method: card.method,
  tiers: tiers.map((tier) => ({ ...tier, upTo: tier.upTo?.amount ?? null })),
  minPremium: card.minPremium.amount,
  minAmount: card.minAmount.amount,
  maxAmount: card.maxAmount.amount,
  maxApplyAmount: card.maxApplyAmount.amount,
  answers: answers.map(({ upTo, hours }) => ({ upTo: upTo?.amount ?? null, hours })),
  notCovered: card.notCovered,
})

const limit = (upTo: number | null) => (upTo === null ? null : fen(upTo))
/** A card as partners are given it. */
export const showCard = ({ court, at }: Pick<CardRow, 'court' | 'at'>, card: Card) => ({
  court: courtOut(court),
  since: rfc3339(at),
  card: {
    ...card,
    tiers: card.tiers.map((tier) => ({ ...tier, upTo: limit(tier.upTo) })),
    minPremium: fen(card.minPremium),
    minAmount: fen(card.minAmount),
    maxAmount: fen(card.maxAmount),
    maxApplyAmount: fen(card.maxApplyAmount),
    answers: card.answers.map(({ upTo, hours }) => ({ upTo: limit(upTo), hours })),
  },
})

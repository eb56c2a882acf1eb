import * as z from 'zod/mini'
import type { Application } from '../../application.ts'
import { lazily } from '../../at-hand.ts'
import { type Quote, type QuoteState, quoteStates } from '../../db/partners/quotes.ts'
import { guarantee } from '../../kinds/guarantee.ts'
import { editable } from '../../kinds/kind.ts'
import { rfc3339 } from '../../rules/calendar.ts'
import { legible } from '../../rules/texts.ts'
import { contentOf } from '../applications/contract.ts'
import { showContent } from '../applications/show.ts'
import { sent, shown } from '../named.ts'
import { Day, fen, Id, Money, Next, prose, Rate, Time } from '../values.ts'

/** A binding offer: the premium in fen, its rate in parts per million, and the last day on which it binds. */
export const NewOffer = sent(
  'NewOffer',
  z.strictObject({
    premium: Money.clone(),
    rate: Rate.clone(),
    conditions: z.optional(z.string().check(z.overwrite(legible), z.maxLength(500))),
    validUntil: Day,
  }),
)
export const NewDecline = sent(
  'NewDecline',
  z.strictObject({
    reason: prose('该案由不在承保范围内。'),
  }),
)

const shape = {
  id: Id.clone(),
  applicationId: Id.clone(),
  state: z.enum(quoteStates),
  askedAt: Time.clone(),
  offer: z.optional(
    z.object({
      premium: Money.clone(),
      rate: z.int().check(z.meta({ examples: [1200] })),
      conditions: z.optional(z.string()),
      validUntil: Day.clone(),
    }),
  ),
  reason: z.optional(z.string()),
}
export const QuoteShape = shown('Quote', z.object(shape))
export const QuoteList = shown('QuoteList', z.object({ items: z.array(z.object(shape)), next: Next.clone() }))
export const QuoteWhole = lazily(() => shown('QuoteWhole', z.object({ ...shape, ...contentOf(guarantee) })))

/** A quote as the insurer is given it, without what it is about. */
export const showQuote = (quote: Quote) => ({
  id: quote.id,
  applicationId: quote.applicationId,
  state: quote.state,
  askedAt: rfc3339(quote.askedAt),
  ...(quote.premium !== null && { offer: showOffer(quote) }),
  ...(quote.reason && { reason: quote.reason }),
})

const showOffer = ({ premium, rate, conditions, validUntil }: Quote) => ({
  premium: fen(premium ?? 0),
  rate: rate ?? 0,
  ...(conditions && { conditions }),
  validUntil: validUntil ?? '',
})

/** The same with what it is about, as long as the insurer may look into that. */
export const showQuoteWhole = (quote: Quote, application: Application) => ({
  ...showQuote(quote),
  ...(mayLookInto(quote, application)
    ? showContent(application, true)
    : { names: [], answers: {}, warnings: [], materials: [] }),
})

const inTheRunning: QuoteState[] = ['asked', 'offered', 'taken']

/** Whether the application may still become this insurer's, or has: one that made no offer, or was not chosen, is out. */
export const mayLookInto = ({ state, insurer }: Quote, { kind, status, insurer: chosen }: Application) =>
  inTheRunning.includes(state) && (editable(kind, status, 'insurer') || chosen === insurer)

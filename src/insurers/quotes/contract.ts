import * as z from 'zod'
import type { Application } from '../../application.ts'
import { type Quote, quoteStates } from '../../db/quotes.ts'
import { guarantee } from '../../kinds/guarantee.ts'
import { contentOf, showContent } from '../applications/contract.ts'
import { lazily, sent, shown } from '../named.ts'
import { fen, Money, rfc3339, Time } from '../values.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const NewOffer = sent(
  'NewOffer',
  z.strictObject({
    premium: Money.clone(),
    rate: z.number().int().min(0).max(999_999).meta({ description: 'In parts per million of the amount.' }),
    conditions: z.string().max(500).optional(),
    validUntil: day,
  }),
)
export const NewDecline = sent('NewDecline', z.strictObject({ reason: z.string().trim().min(1).max(500) }))

const shape = {
  id: z.string(),
  applicationId: z.string(),
  state: z.enum(quoteStates),
  askedAt: Time.clone(),
  offer: z
    .object({
      premium: Money.clone(),
      rate: z.number().int(),
      conditions: z.string().optional(),
      validUntil: z.string(),
    })
    .optional(),
  reason: z.string().optional(),
}
export const QuoteShape = shown('Quote', z.object(shape))
export const QuoteList = shown('QuoteList', z.object({ items: z.array(z.object(shape)), next: z.string().nullable() }))
export const QuoteWhole = lazily(() => shown('QuoteWhole', z.object({ ...shape, ...contentOf(guarantee) })))

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

export const showQuoteWhole = (quote: Quote, application: Application) => ({
  ...showQuote(quote),
  ...showContent(application, true),
})

import * as z from 'zod/mini'

/** What partners are told of an application that has moved; the rest they fetch. */
export const MoveNews = z.object({
  id: z.string(),
  number: z.nullable(z.string()),
  court: z.nullable(z.string()),
  status: z.string(),
  version: z.int(),
  guarantee: z.optional(
    z.string().check(z.meta({ description: 'Where a preservation moved: your guarantee behind it.' })),
  ),
})
/** One as it may come. */
export const moved: MoveNews = {
  ...{ id: 'a3f9c2d87b1e04562af8d90c7b6e51a4', number: 'BQ-0116-20261123-000042-7', court: '津0116' },
  ...{ status: 'in_review', version: 2 },
}
export type MoveNews = z.infer<typeof MoveNews>

/** What an insurer is told of a quote that was asked of it. */
export const QuoteNews = z.object({ id: z.string(), applicationId: z.string() })

/** What they are told of an address that they have events sent to. */
export const WebhookNews = z.object({
  id: z.string().check(z.meta({ examples: ['wh_5cR0oq2mYb1Jt8kLw3xZ9a'] })),
  url: z.optional(z.string()),
  because: z.optional(z.string()),
})
export type WebhookNews = z.infer<typeof WebhookNews>

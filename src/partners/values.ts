import * as z from 'zod/mini'

/** As `rfc3339` writes it: in Beijing time, to the second. */
export const Time = z.string().check(z.meta({ format: 'date-time', examples: ['2026-11-24T09:30:00+08:00'] }))

/** An amount of money: a whole number of fen, and the currency it is in. */
export const Money = z
  .strictObject({
    amount: z
      .int()
      .check(z.minimum(0), z.maximum(99_999_999_999_99), z.meta({ description: 'In fen: 120000 is 1,200.00 yuan.' })),
    currency: z.literal('CNY'),
  })
  .check(z.meta({ examples: [{ amount: 120_000, currency: 'CNY' }] }))
export type Money = z.infer<typeof Money>
export const fen = (amount: number): Money => ({ amount, currency: 'CNY' })

import * as z from 'zod/mini'
import { legible, oneLine } from '../rules/texts.ts'

/** A text, with one as it may come. */
export const text = (example: string) => z.string().check(z.meta({ examples: [example] }))

/** A text in one line that partners type, such as a number or a name: 1 to `most` characters. */
export const line = (example: string, most = 60) =>
  z.string().check(z.overwrite(oneLine), z.trim(), z.minLength(1), z.maxLength(most), z.meta({ examples: [example] }))

/** A text of several lines that partners type, for people to read: 1 to 500 characters. */
export const prose = (example: string, description?: string) =>
  z
    .string()
    .check(
      z.overwrite(legible),
      z.trim(),
      z.minLength(1),
      z.maxLength(500),
      z.meta({ ...(description && { description }), examples: [example] }),
    )

export const idExample = 'a3f9c2d87b1e04562af8d90c7b6e51a4'
/** The id of an application, a paper or a quote; nothing can be read from it. */
export const Id = text(idExample)
/** A day in Beijing, YYYY-MM-DD. */
export const Day = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.meta({ format: 'date', examples: ['2026-12-31'] }))
/** In hexadecimal. */
export const Sha256 = text('cfa3181c1ee36e8bce5e39f84959f4558ea7ba32c0e4539a8ab3c8ce8c716ec6')
/** Where the next page begins. */
export const Next = z
  .nullable(z.string())
  .check(z.meta({ description: 'null on the last page', examples: [`1795570200000.${idExample}`] }))

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
/** A number of fen as Money. */
export const fen = (amount: number): Money => ({ amount, currency: 'CNY' })
/** Another amount than the one that every amount is shown by. */
export const moneyLike = (amount: number) => Money.check(z.meta({ examples: [fen(amount)] }))

/** The rate of a premium. */
export const Rate = z
  .int()
  .check(
    z.minimum(0),
    z.maximum(999_999),
    z.meta({ description: 'In parts per million of the amount.', examples: [1200] }),
  )

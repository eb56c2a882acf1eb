import * as z from 'zod/mini'

/** The court's account that a transfer goes to. */
export const BankAccount = z.strictObject({
  holder: z.string().check(z.minLength(1)),
  bank: z.string().check(z.minLength(1)),
  number: z.string().check(z.minLength(6)),
})

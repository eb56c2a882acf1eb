import * as z from 'zod/mini'
import type { Wire } from '../../wire.ts'

/** What the open platform gives out. `keys`: Alipay's public keys by certificate number, or under any name without one. */
export const Merchant = z.strictObject({
  appid: z.string().check(z.regex(/^\d{16,}$/)),
  privateKey: z.string().check(
    z.minLength(100),
    z.refine((pem) => !pem.includes('BEGIN RSA'), {
      error: 'must be PKCS#8: openssl pkcs8 -topk8 -nocrypt',
    }),
  ),
  keys: z.record(z.string(), z.string().check(z.minLength(100))),
  /** Another only for Alipay's own sandbox. */
  gateway: z._default(z.url(), 'https://openapi.alipay.com/gateway.do'),
})
export type Merchant = z.infer<typeof Merchant>

/** A merchant with a line to Alipay: what every request needs. */
export type Line = { merchant: Merchant; wire: Wire }

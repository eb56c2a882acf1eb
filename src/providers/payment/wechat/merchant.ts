import * as z from 'zod/mini'
import type { Wire } from '../../wire.ts'

/** What the merchant platform gives out. `keys`: serial → public key or certificate in PEM, old and new side by side. */
export const Merchant = z.strictObject({
  mchid: z.string().check(z.regex(/^\d{8,10}$/)),
  appid: z.string().check(z.minLength(1)),
  serial: z.string().check(z.regex(/^[0-9A-F]{8,64}$/)),
  privateKey: z
    .string()
    .check(z.includes('BEGIN PRIVATE KEY', { error: 'must be PKCS#8: openssl pkcs8 -topk8 -nocrypt' })),
  apiV3Key: z.string().check(z.length(32)),
  /** Of the official account with that appid; with it people can pay inside WeChat. */
  appSecret: z.optional(z.string().check(z.minLength(16))),
  keys: z.record(z.string().check(z.regex(/^(PUB_KEY_ID_)?[0-9A-F]+$/)), z.string().check(z.includes('-----BEGIN'))),
})
export type Merchant = z.infer<typeof Merchant>

/** A merchant with a line to WeChat Pay: what every request needs. */
export type Line = { merchant: Merchant; wire: Wire }

export const origin = 'https://api.mch.weixin.qq.com'

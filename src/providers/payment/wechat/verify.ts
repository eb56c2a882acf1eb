import { Buffer } from 'node:buffer'
import { verify } from '../rsa.ts'
import { keyOf } from './keys.ts'
import type { Line } from './merchant.ts'

/** Older or newer than this, a signed message may be one that somebody kept. Seconds. */
const tolerance = 300
/** WeChat Pay sends such signatures to see whether they are refused. */
const probe = 'WECHATPAY/SIGNTEST/'

type Verified = { ok: true } | { ok: false; because: 'forged' | 'stale'; detail: string }

/** Whether WeChat Pay wrote exactly these bytes just now. */
export async function verified(line: Line, headers: Headers, body: Uint8Array): Promise<Verified> {
  const [timestamp, nonce, signature, serial] = names.map((name) => headers.get(`Wechatpay-${name}`))
  if (!timestamp || !nonce || !signature || !serial) return forged('not signed')
  if (!fresh(line, timestamp)) return { ok: false, because: 'stale', detail: `signed at ${timestamp}` }
  if (signature.startsWith(probe)) return forged('a probe')
  const key = await keyOf(line, serial)
  if (!key) return forged(`no key ${serial}`)
  const signed = Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`), body, Buffer.from('\n')])
  return (await verify(key, signature, signed)) ? { ok: true } : forged('the signature does not fit')
}

const names = ['Timestamp', 'Nonce', 'Signature', 'Serial']
const forged = (detail: string) => ({ ok: false, because: 'forged', detail }) as const

const fresh = ({ wire }: Line, timestamp: string) =>
  /^\d{10}$/.test(timestamp) && Math.abs(wire.now() / 1000 - Number(timestamp)) <= tolerance

import { createHash, createHmac } from 'node:crypto'
import type { Key } from '../keys.ts'

/** What is signed: the headers in the order of their names, in lower case, and the bytes of the body. `at` in seconds. */
type Signed = { service: string; at: number; headers: readonly (readonly [string, string])[]; body: string }

const algorithm = 'TC3-HMAC-SHA256'

/** The `Authorization` of one call. Signature v3: https://cloud.tencent.com/document/api/382/52072 */
export function authorization({ id, secret }: Key, signed: Signed): string {
  const credential = `${id}/${scopeOf(signed)}`
  return `${algorithm} Credential=${credential}, SignedHeaders=${names(signed)}, Signature=${signature(secret, signed)}`
}

export function signature(secret: string, signed: Signed): string {
  const key = [dayOf(signed), signed.service, 'tc3_request'].reduce<string | Buffer>(hmac, `TC3${secret}`)
  return hmac(key, [algorithm, signed.at, scopeOf(signed), sha256(canonical(signed))].join('\n')).toString('hex')
}

const canonical = (signed: Signed) =>
  ['POST', '/', '', ...lines(signed), '', names(signed), sha256(signed.body)].join('\n')

const lines = ({ headers }: Signed) => headers.map(([name, value]) => `${name}:${value}`)
const names = ({ headers }: Signed) => headers.map(([name]) => name).join(';')
const dayOf = ({ at }: Signed) => new Date(at * 1000).toISOString().slice(0, 10)
const scopeOf = (signed: Signed) => `${dayOf(signed)}/${signed.service}/tc3_request`

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

import { createHash, createHmac } from 'node:crypto'
import type { Key } from '../keys.ts'

/** What is signed: every header that starts with `x-acs-`, and the host; names in lower case. */
type Signed = { query: Record<string, string>; headers: Record<string, string>; body: string }

const algorithm = 'ACS3-HMAC-SHA256'

/** The `Authorization` of one call by POST. Signature v3: https://help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature */
export function authorization({ id, secret }: Key, signed: Signed): string {
  const signature = createHmac('sha256', secret)
    .update(`${algorithm}\n${sha256(canonical(signed))}`)
    .digest('hex')
  return `${algorithm} Credential=${id},SignedHeaders=${names(signed).join(';')},Signature=${signature}`
}

const canonical = (signed: Signed) =>
  ['POST', '/', queryText(signed.query), ...lines(signed), '', names(signed).join(';'), sha256(signed.body)].join('\n')

const names = ({ headers }: Signed) => Object.keys(headers).sort()
const lines = (signed: Signed) => names(signed).map((name) => `${name}:${signed.headers[name]}`)

/** The parameters in the order of their names, encoded as RFC 3986 wants it. */
export const queryText = (query: Record<string, string>) =>
  Object.keys(query)
    .sort()
    .map((name) => `${encoded(name)}=${encoded(query[name]!)}`)
    .join('&')

const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

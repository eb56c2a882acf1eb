import { toBeijing } from '../beijing.ts'
import { sign, verify } from '../rsa.ts'
import type { Line } from './merchant.ts'

export type Pairs = Record<string, string>

/** What RSA2 signs: the pairs that say something, by name, as they are and not encoded. */
export const signedText = (pairs: Pairs): string =>
  Object.keys(pairs)
    .filter((name) => pairs[name] !== '')
    .sort()
    .map((name) => `${name}=${pairs[name]}`)
    .join('&')

/** All pairs of one call, the signature among them. */
export async function call({ merchant, wire }: Line, method: string, told: object, more: Pairs = {}): Promise<Pairs> {
  const pairs: Pairs = {
    app_id: merchant.appid,
    method,
    format: 'JSON',
    charset: 'utf-8',
    sign_type: 'RSA2',
    timestamp: toBeijing(wire.now()),
    version: '1.0',
    ...more,
    biz_content: JSON.stringify(told),
  }
  return { ...pairs, sign: await sign(merchant.privateKey, signedText(pairs)) }
}

/** Whether Alipay signed this text: with the key that it names, or with any of ours where it names none. */
export async function fromAlipay({ merchant }: Line, text: string, signature: string, certificate?: string) {
  const named = certificate ? [merchant.keys[certificate]] : Object.values(merchant.keys)
  for (const pem of named) {
    if (pem && (await verify(pem, signature, new TextEncoder().encode(text)))) return true
  }
  return false
}

import { Buffer } from 'node:buffer'
import { createCipheriv, createSign, createVerify, randomBytes } from 'node:crypto'
import type { Said } from './answer.ts'
import type { Keys } from './keys.ts'

// By the documentation alone and with other means than the adapter: two that agree without sharing a line.

/** Whether the merchant signed this request within the last five minutes. */
export function signedByMerchant(keys: Keys, request: Request, body: string, now: number): boolean {
  const said = request.headers.get('authorization') ?? ''
  const part = (name: string) => new RegExp(`[ ,]${name}="([^"]*)"`).exec(said)?.[1] ?? ''
  const { mchid, serial } = keys.merchant
  const known = said.startsWith('WECHATPAY2-SHA256-RSA2048 ') && part('mchid') === mchid && part('serial_no') === serial
  if (!known || Math.abs(now / 1000 - Number(part('timestamp'))) > 300) return false
  const { pathname, search } = new URL(request.url)
  const text = `${request.method}\n${pathname}${search}\n${part('timestamp')}\n${part('nonce_str')}\n${body}\n`
  return createVerify('RSA-SHA256').update(text).verify(keys.merchantPublicKey, part('signature'), 'base64')
}

/** The four headers by which WeChat Pay signs an answer or a notice. */
export function signature(keys: Keys, body: string, at: number): Record<string, string> {
  const [timestamp, nonce] = [String(Math.floor(at / 1000)), randomBytes(16).toString('hex')]
  const signer = createSign('RSA-SHA256').update(`${timestamp}\n${nonce}\n${body}\n`)
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Signature': signer.sign(keys.bank.privateKey, 'base64'),
    'Wechatpay-Serial': keys.serial,
  }
}

/** A resource sealed for the merchant's eyes. */
export function sealed(keys: Keys, plain: string, type: string) {
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', keys.merchant.apiV3Key, nonce).setAAD(Buffer.from(type))
  const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return {
    original_type: type,
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: ciphertext.toString('base64'),
    associated_data: type,
    nonce,
  }
}

/** What goes back over the wire; only under a fault it is not signed. */
export function answer(
  { keys, now }: { keys: Keys; now: number },
  { status, value, raw }: Said,
  signed = true,
): Response {
  const body = raw ?? (value ? JSON.stringify(value) : '')
  const headers = { 'content-type': 'application/json; charset=utf-8', ...(signed && signature(keys, body, now)) }
  return new Response(status === 204 ? null : body, { status, headers })
}

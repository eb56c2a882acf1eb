import { constants, createCipheriv, createHash, createSign, createVerify, generateKeyPairSync } from 'node:crypto'
import { wechat } from '../../../src/providers/payment/wechat/index.ts'
import type { Merchant } from '../../../src/providers/payment/wechat/merchant.ts'
import type { Wire } from '../../../src/providers/wire.ts'

// WeChat Pay's side of the wire, written with node:crypto and from the documentation alone: nothing of the adapter in it.
const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
export const theirs = pair()
export const ours = pair()
export const serial = 'PUB_KEY_ID_0116200001162026112400'
export const apiV3Key = 'thirty-two characters make a key'
export const now = 1_795_449_600_000

export const merchant: Merchant = {
  mchid: '1900000109',
  appid: 'wx8888888888888888',
  serial: '1DDE55AD98ED71D6EDD4A4A16996DE7B47773A8C',
  privateKey: ours.privateKey,
  apiV3Key,
  keys: { [serial]: theirs.publicKey },
}

export function signedHeaders(body: string, at = now, key = theirs.privateKey, named = serial): Headers {
  const [timestamp, nonce] = [String(at / 1000), 'EcZ9Cmy4Xyx1i6RlJQzLcCyEqDa26NBz']
  const signature = createSign('RSA-SHA256').update(`${timestamp}\n${nonce}\n${body}\n`).sign(key, 'base64')
  return new Headers({
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Signature': signature,
    'Wechatpay-Serial': named,
  })
}

export function sealed(plain: string, associated = 'transaction', key = apiV3Key) {
  const nonce = 'abcdefghijkl'
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(associated))
  const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
    'base64',
  )
  return { algorithm: 'AEAD_AES_256_GCM', ciphertext, nonce, associated_data: associated, original_type: 'transaction' }
}

export const noticeBody = (plain: object, event = 'TRANSACTION.SUCCESS') =>
  JSON.stringify({
    id: 'EV-2026112400000001',
    create_time: '2026-11-24T08:00:00+08:00',
    resource_type: 'encrypt-resource',
    event_type: event,
    resource: sealed(JSON.stringify(plain)),
  })

export const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')

export type Seen = { method: string; path: string; body: string; authorization: string; serial: string | null }
export type Says = { status?: number; value?: unknown; raw?: string; unsigned?: true; lost?: true }

/** A merchant whose questions are answered by `says`; what was asked is kept. */
export function wechatWith(says: (seen: Seen) => Says, told: Merchant = merchant) {
  const asked: Seen[] = []
  const wire: Wire = {
    now: () => now,
    nonce: () => '593BEC0C930BF1AFEB40B4A08C8FB242',
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url)
      const seen = {
        method: request.method,
        path: pathname + search,
        body: await request.text(),
        authorization: request.headers.get('authorization') ?? '',
        serial: request.headers.get('wechatpay-serial'),
      }
      asked.push(seen)
      const { status = 200, value, raw = value === undefined ? '' : JSON.stringify(value), unsigned, lost } = says(seen)
      if (lost) throw new TypeError('Network connection lost.')
      return new Response(status === 204 ? null : raw, { status, headers: unsigned ? {} : signedHeaders(raw) })
    },
  }
  return { provider: wechat({ merchant: told, wire }), asked }
}

/** Whether the merchant signed this very request, checked the way WeChat Pay does. */
export function signedByUs({ method, path, body, authorization }: Seen): boolean {
  const said = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(authorization)?.[1] ?? ''
  const text = `${method}\n${path}\n${said('timestamp')}\n${said('nonce_str')}\n${body}\n`
  const key = { key: ours.publicKey, padding: constants.RSA_PKCS1_PADDING }
  return createVerify('RSA-SHA256').update(text).verify(key, said('signature'), 'base64')
}

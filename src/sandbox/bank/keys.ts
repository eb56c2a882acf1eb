import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { Merchant } from '../../providers/payment/wechat/merchant.ts'
import { kept } from './books.ts'

type Pair = { publicKey: string; privateKey: string }
export type Keys = { bank: Pair; merchant: Merchant; merchantPublicKey: string; serial: string }

const pair = (): Pair =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })

/** The bank's keys and those that it hands its one merchant, made at first use: no live key was ever near them. */
export function keysOf(sql: SqlStorage): Keys {
  const bank: Pair = JSON.parse(kept(sql, 'bank', () => JSON.stringify(pair())))
  const own: Pair = JSON.parse(kept(sql, 'merchant', () => JSON.stringify(pair())))
  const serial = kept(sql, 'serial', () => `PUB_KEY_ID_${randomBytes(12).toString('hex').toUpperCase()}`)
  const apiV3Key = kept(sql, 'apiV3Key', () => randomBytes(16).toString('hex'))
  const merchant = {
    mchid: '1900000109',
    appid: 'wx0000sandbox0000',
    serial: kept(sql, 'merchant serial', () => randomBytes(20).toString('hex').toUpperCase()),
    privateKey: own.privateKey,
    apiV3Key,
    keys: { [serial]: bank.publicKey },
  }
  return { bank, merchant, merchantPublicKey: own.publicKey, serial }
}

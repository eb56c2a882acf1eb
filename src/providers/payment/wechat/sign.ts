import { sign } from '../rsa.ts'
import type { Line } from './merchant.ts'

/** The `Authorization` of one request: the merchant's signature over method, address, time, chance and body. */
export async function authorization({ merchant, wire }: Line, method: string, path: string, body: string) {
  const timestamp = String(Math.floor(wire.now() / 1000))
  const nonce = wire.nonce()
  const signature = await sign(merchant.privateKey, lines(method, path, timestamp, nonce, body))
  const told = { mchid: merchant.mchid, nonce_str: nonce, signature, timestamp, serial_no: merchant.serial }
  const pairs = Object.entries(told).map(([name, value]) => `${name}="${value}"`)
  return `WECHATPAY2-SHA256-RSA2048 ${pairs.join(',')}`
}

/** What the payer's app checks before it opens the cashier. */
export async function bridge({ merchant, wire }: Line, prepayId: string): Promise<Record<string, string>> {
  const timeStamp = String(Math.floor(wire.now() / 1000))
  const nonceStr = wire.nonce()
  const prepay = `prepay_id=${prepayId}`
  const paySign = await sign(merchant.privateKey, lines(merchant.appid, timeStamp, nonceStr, prepay))
  return { appId: merchant.appid, timeStamp, nonceStr, package: prepay, signType: 'RSA', paySign }
}

export const lines = (...parts: string[]) => parts.map((part) => `${part}\n`).join('')

import * as z from 'zod/mini'
import { json } from '../bytes.ts'
import { Merchant as AlipayMerchant } from './alipay/merchant.ts'
import { Merchant as WechatMerchant } from './wechat/merchant.ts'

const BankAccount = z.strictObject({
  holder: z.string().check(z.minLength(1)),
  bank: z.string().check(z.minLength(1)),
  number: z.string().check(z.minLength(6)),
})

/** How the court is paid; null where a way is not configured. */
export type Settings = {
  wechat: z.infer<typeof WechatMerchant> | null
  alipay: z.infer<typeof AlipayMerchant> | null
  transfer: z.infer<typeof BankAccount> | null
}
export type SettingsRead = { ok: true; settings: Settings } | { ok: false; because: string }
export type Given = { WECHAT_PAY?: string; ALIPAY?: string; BANK_ACCOUNT?: string }

/** Reads the secrets of the payment providers. `because` is for the operator: it names what is wrong, never a key. */
export function paymentSettings(env: Given): SettingsRead {
  const read = {
    wechat: setting('WECHAT_PAY', env.WECHAT_PAY, WechatMerchant),
    alipay: setting('ALIPAY', env.ALIPAY, AlipayMerchant),
    transfer: setting('BANK_ACCOUNT', env.BANK_ACCOUNT, BankAccount),
  }
  const wrong = Object.values(read).filter((one) => !one.ok)
  if (wrong.length) return { ok: false, because: wrong.map(({ because }) => because).join('; ') }
  const { wechat, alipay, transfer } = read
  const value = <T>(one: Read<T>) => (one.ok ? one.value : null)
  return { ok: true, settings: { wechat: value(wechat), alipay: value(alipay), transfer: value(transfer) } }
}

type Read<T> = { ok: true; value: T | null } | { ok: false; because: string }

function setting<T extends z.ZodMiniType>(name: string, written: string | undefined, shape: T): Read<z.infer<T>> {
  if (!written) return { ok: true, value: null }
  const read = shape.safeParse(json(written))
  if (read.success) return { ok: true, value: read.data }
  const where = read.error.issues.map(({ path, message }) => `${[name, ...path].join('.')}: ${message}`)
  return { ok: false, because: where.join('; ') }
}

import * as z from 'zod/mini'
import '../words/zod-in-english.ts'
import { json } from './bytes.ts'
import { CourtIdp } from './court-idp/settings.ts'
import { TencentFaceId } from './identity/settings.ts'
import { Merchant as AlipayMerchant } from './payment/alipay/merchant.ts'
import { BankAccount } from './payment/transfer/settings.ts'
import { Merchant as WechatMerchant } from './payment/wechat/merchant.ts'
import { AliyunSms, TencentSms } from './sms/settings.ts'
import { unset } from './unset.ts'

/** What a deployment has to be told before it can serve anybody. */
const needed = {
  SMS: z.discriminatedUnion('provider', [TencentSms, AliyunSms]),
  IDENTITY: z.discriminatedUnion('provider', [TencentFaceId]),
  COURT_IDP: CourtIdp,
}
const waysToPay = { WECHAT_PAY: WechatMerchant, ALIPAY: AlipayMerchant, BANK_ACCOUNT: BankAccount }
const settings = { ...needed, ...waysToPay }

type Name = keyof typeof settings
type Settings<N extends Name> = z.infer<(typeof settings)[N]>
type Read<N extends Name> = { ok: true; value: Settings<N> | null } | { ok: false; wrong: string[] }

/** Everything that is missing or wrong in the configuration: a line each, which names it and never quotes it. */
export function missingIn(env: Env): string[] {
  const names = Object.keys(settings) as Name[]
  return [...unset(env), ...names.flatMap((name) => wrongIn(read(env, name)))]
}

const wrongIn = (found: Read<Name>) => (found.ok ? [] : found.wrong)

/** The settings of one provider. Only a deployment that passed the check at start-up gets here. */
export function settingsOf<N extends keyof typeof needed>(env: Env, name: N): Settings<N> {
  const value = given(env, name)
  if (value === null) throw new Error(`${name} is not set`)
  return value
}

/** How the court is paid in one of the ways; null where it is not. */
export const wayToPay = <N extends keyof typeof waysToPay>(env: Env, name: N): Settings<N> | null => given(env, name)

function given<N extends Name>(env: Env, name: N): Settings<N> | null {
  const found = read(env, name)
  if (!found.ok) throw new Error(found.wrong.join('; '))
  return found.value
}

function read<N extends Name>(env: Env, name: N): Read<N> {
  const text = env[name]
  if (!text) return { ok: true, value: null }
  const value = json(text)
  if (value === null) return { ok: false, wrong: [`${name} is not JSON`] }
  const known = settings[name].safeParse(value)
  if (known.success) return { ok: true, value: known.data as Settings<N> }
  const wrong = known.error.issues.map(({ path, message }) => `${[name, ...path].join('.')}: ${message}`)
  return { ok: false, wrong }
}

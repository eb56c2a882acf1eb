import * as z from 'zod/mini'
import '../words/zod-in-english.ts'
import { json } from './bytes.ts'
import { CourtIdp } from './court-idp/settings.ts'
import { TencentFaceId } from './identity/settings.ts'
import { paymentSettings } from './payment/settings.ts'
import { AliyunSms, TencentSms } from './sms/settings.ts'

/** What a deployment has to be told before it can serve anybody. */
const settings = {
  SMS: z.discriminatedUnion('provider', [TencentSms, AliyunSms]),
  IDENTITY: z.discriminatedUnion('provider', [TencentFaceId]),
  COURT_IDP: CourtIdp,
}
type Name = keyof typeof settings
type Settings<N extends Name> = z.infer<(typeof settings)[N]>
type Read<N extends Name> = { ok: true; value: Settings<N> } | { ok: false; missing: string[] }

/** Made by the operator once: what data is sealed with, and what documents are signed with. */
const ownKeys = ['MASTER_KEYS', 'SIGNING_KEYS'] as const

/** Everything that is missing or wrong in the configuration: a line each, which names it and never quotes it. */
export function missingIn(env: Env): string[] {
  const unset = ownKeys.filter((name) => !env[name]).map((name) => `${name} is not set`)
  const people = (Object.keys(settings) as Name[]).flatMap((name) => wrongIn(read(env, name)))
  return [...unset, ...people, ...wrongWithPayment(env)]
}

/** A court need not take money in every way, but in one at least. */
function wrongWithPayment(env: Env): string[] {
  const found = paymentSettings(env)
  if (!found.ok) return [found.because]
  return Object.values(found.settings).some(Boolean) ? [] : ['none of WECHAT_PAY, ALIPAY and BANK_ACCOUNT is set']
}

/** The settings of one provider. Only a deployment that passed the check at start-up gets here. */
export function settingsOf<N extends Name>(env: Env, name: N): Settings<N> {
  const found = read(env, name)
  if (!found.ok) throw new Error(found.missing.join('; '))
  return found.value
}

const wrongIn = (found: Read<Name>) => (found.ok ? [] : found.missing)

function read<N extends Name>(env: Env, name: N): Read<N> {
  const text = env[name]
  if (!text) return { ok: false, missing: [`${name} is not set`] }
  const value = json(text)
  if (value === null) return { ok: false, missing: [`${name} is not JSON`] }
  const known = settings[name].safeParse(value)
  if (known.success) return { ok: true, value: known.data as Settings<N> }
  return {
    ok: false,
    missing: known.error.issues.map(({ path, message }) => `${[name, ...path].join('.')}: ${message}`),
  }
}

import * as z from 'zod'
import { CourtIdp } from '../office/staff/settings.ts'
import { exchange as faceExchange } from '../sandbox/identity/exchange.ts'
import { exchange as smsExchange } from '../sandbox/phone/exchange.ts'
import { sandboxSettings } from '../sandbox/settings.ts'
import { isSandbox } from '../visit.ts'
import type { Identity } from './identity/port.ts'
import { TencentFaceId, tencentFaceId } from './identity/tencent.ts'
import type { Wire } from './payment/port.ts'
import { AliyunSms, aliyunSms } from './sms/aliyun.ts'
import type { Sms } from './sms/port.ts'
import { TencentSms, tencentSms } from './sms/tencent.ts'

/** What a deployment has to be told before it can serve anybody; the sandbox brings its own. */
const settings = {
  SMS: z.discriminatedUnion('provider', [TencentSms, AliyunSms]),
  IDENTITY: TencentFaceId,
  COURT_IDP: CourtIdp,
}
type Name = keyof typeof settings
type Settings<N extends Name> = z.infer<(typeof settings)[N]>
type Read<N extends Name> = { ok: true; value: Settings<N> } | { ok: false; missing: string[] }

/** Everything that is missing or wrong in the configuration, a line each that names it and never quotes it. */
export const missingIn = (env: Env): string[] =>
  isSandbox(env)
    ? []
    : (Object.keys(settings) as Name[]).flatMap((name) => {
        const found = read(env, name)
        return found.ok ? [] : found.missing
      })

function read<N extends Name>(env: Env, name: N): Read<N> {
  const text = env[name]
  if (!text) return { ok: false, missing: [`${name} is not set`] }
  const value = parsed(text)
  if (value === undefined) return { ok: false, missing: [`${name} is not JSON`] }
  const known = settings[name].safeParse(value)
  if (known.success) return { ok: true, value: known.data as Settings<N> }
  return { ok: false, missing: known.error.issues.map(({ path, message }) => `${[name, ...path].join('.')}: ${message}`) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The settings of one provider. Only a deployment that passed the check at start-up gets here. */
export function settingsOf<N extends Name>(env: Env, name: N): Settings<N> {
  const found = read(env, name)
  if (!found.ok) throw new Error(found.missing.join('; '))
  return found.value
}

/** People wait for these answers, so not as long as for money. */
const patience = 5_000
const wire = (fetch: Wire['fetch']): Wire => ({ fetch, now: Date.now, nonce: () => crypto.randomUUID(), patience })
const outside = wire((request) => fetch(request))

/** Who carries this deployment's SMS. */
export function smsOf(env: Env): Sms {
  if (isSandbox(env)) return tencentSms(sandboxSettings.SMS, wire(smsExchange(env)))
  const chosen = settingsOf(env, 'SMS')
  return chosen.provider === 'tencent' ? tencentSms(chosen, outside) : aliyunSms(chosen, outside)
}

/** Who checks faces for this deployment. */
export const identityOf = (env: Env): Identity =>
  isSandbox(env)
    ? tencentFaceId(sandboxSettings.IDENTITY, wire(faceExchange(env)))
    : tencentFaceId(settingsOf(env, 'IDENTITY'), outside)

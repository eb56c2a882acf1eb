import { exchange } from '../../sandbox/phone/exchange.ts'
import { sandboxSettings } from '../../sandbox/settings.ts'
import { isSandbox } from '../../visit.ts'
import { settingsOf } from '../config.ts'
import { outside, wire } from '../wire.ts'
import { aliyunSms } from './aliyun.ts'
import type { Sms } from './port.ts'
import { tencentSms } from './tencent.ts'

/** Who carries this deployment's SMS. */
export function smsOf(env: Env): Sms {
  if (isSandbox(env)) return tencentSms(sandboxSettings.SMS, wire(exchange(env)))
  const chosen = settingsOf(env, 'SMS')
  return chosen.provider === 'tencent' ? tencentSms(chosen, outside) : aliyunSms(chosen, outside)
}

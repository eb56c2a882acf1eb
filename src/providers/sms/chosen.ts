import { exchange } from '../../sandbox/phone/exchange.ts'
import { sandboxSettings } from '../../sandbox/settings.ts'
import { isSandbox } from '../../visit.ts'
import { settingsOf } from '../config.ts'
import { watched } from '../watched.ts'
import { outside, wire } from '../wire.ts'
import { aliyunSms } from './aliyun.ts'
import type { Sms } from './port.ts'
import { tencentSms } from './tencent.ts'

/** Who carries this deployment's SMS. */
export function chosenSms(env: Env): Sms {
  const sms = isSandbox(env) ? tencentSms(sandboxSettings.SMS, wire(exchange(env))) : live(env)
  return { ...sms, send: (message) => watched(env, 'sms', sms.send(message)) }
}

function live(env: Env): Sms {
  const chosen = settingsOf(env, 'SMS')
  return chosen.provider === 'tencent' ? tencentSms(chosen, outside) : aliyunSms(chosen, outside)
}

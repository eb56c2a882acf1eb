import { exchange } from '../../sandbox/identity/exchange.ts'
import { sandboxSettings } from '../../sandbox/settings.ts'
import { isSandbox } from '../../visit.ts'
import { settingsOf } from '../config.ts'
import { watched } from '../watched.ts'
import { outside, wire } from '../wire.ts'
import type { Identity } from './port.ts'
import { tencentFaceId } from './tencent.ts'

/** Who checks faces for this deployment. */
export function chosenIdentity(env: Env): Identity {
  const face = isSandbox(env)
    ? tencentFaceId(sandboxSettings.IDENTITY, wire(exchange(env)))
    : tencentFaceId(settingsOf(env, 'IDENTITY'), outside)
  return {
    ...face,
    begin: (person) => watched(env, 'identity', face.begin(person)),
    result: (token, person) => watched(env, 'identity', face.result(token, person)),
  }
}

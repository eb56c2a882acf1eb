import { exchange } from '../../sandbox/identity/exchange.ts'
import { sandboxSettings } from '../../sandbox/settings.ts'
import { isSandbox } from '../../visit.ts'
import { settingsOf } from '../config.ts'
import { outside, wire } from '../wire.ts'
import type { Identity } from './port.ts'
import { tencentFaceId } from './tencent.ts'

/** Who checks faces for this deployment. */
export const identityOf = (env: Env): Identity =>
  isSandbox(env)
    ? tencentFaceId(sandboxSettings.IDENTITY, wire(exchange(env)))
    : tencentFaceId(settingsOf(env, 'IDENTITY'), outside)

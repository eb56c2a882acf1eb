import { TencentFaceId } from '../providers/identity/settings.ts'
import { TencentSms } from '../providers/sms/settings.ts'
import { ruleId } from './identity/exchange.ts'
import { approved, signName } from './phone/approved.ts'
import { account } from './tencent.ts'

/** What the consoles of the sandbox's providers would show. */
export const sandboxSettings = {
  SMS: TencentSms.parse({
    provider: 'tencent',
    keys: [account],
    sdkAppId: '1400000000',
    signName,
    templates: approved,
  }),
  IDENTITY: TencentFaceId.parse({ provider: 'tencent', keys: [account], ruleId }),
}

import type { Keys } from '../../../src/providers/keys.ts'
import type { Approved } from '../../../src/providers/sms/settings.ts'

export const approved: Approved = {
  code: { zh: '1110', en: '1111' },
  status: { zh: '1112', en: '1113' },
  account: { zh: '1114', en: '1115' },
  checked: { zh: '1116', en: '1117' },
}
export const keys: Keys = [{ id: 'new', secret: 'new secret' }]
export const twoKeys: Keys = [...keys, { id: 'old', secret: 'old secret' }]
export const message = {
  to: '13800138000',
  template: 'code',
  params: { minutes: '5', code: '042318' },
  lang: 'zh',
} as const

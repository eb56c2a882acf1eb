import type { Approved } from '../../../src/providers/sms/settings.ts'

export const approved: Approved = {
  code: { zh: '1110', en: '1111' },
  status: { zh: '1112', en: '1113' },
  account: { zh: '1114', en: '1115' },
}
export const keys = [{ id: 'new', secret: 'new secret' }] as [{ id: string; secret: string }]
export const twoKeys = [...keys, { id: 'old', secret: 'old secret' }] as typeof keys
export const message = {
  to: '13800138000',
  template: 'code',
  params: { minutes: '5', code: '042318' },
  lang: 'zh',
} as const

import type { PartnerKind } from '../../db/partners/partners.ts'
import type { Said } from '../../words/lang.ts'

/** What a token may be good for; a partner has some of them, a token asks for some of those. */
export const scopes = {
  'guarantees:read': {
    zh: '查看向本公司提出的担保申请及其材料',
    en: 'Read guarantee applications and their materials',
  },
  'guarantees:decide': { zh: '审核、报价、出单、批改', en: 'Quote, decide, issue, endorse, revoke' },
  'rates:manage': { zh: '维护费率表', en: 'Keep the rate cards' },
  'preservations:read': { zh: '查看本院的保全申请及其材料', en: 'Read preservation applications and their materials' },
  'preservations:decide': {
    zh: '回传审核、缴费、裁定与实施结果',
    en: 'Push review results, fees, rulings and measures',
  },
  'events:read': { zh: '读取事件流', en: 'Read the feed of events' },
  'webhooks:manage': { zh: '管理事件推送', en: 'Manage webhooks' },
  'keys:manage': { zh: '更换客户端密钥', en: 'Change the client keys' },
} as const satisfies Record<string, Said>

export type Scope = keyof typeof scopes
export const allScopes = Object.keys(scopes) as Scope[]

const common: Scope[] = ['events:read', 'webhooks:manage', 'keys:manage']
/** What each kind of partner may be given. */
export const scopesOf: Record<PartnerKind, Scope[]> = {
  insurer: ['guarantees:read', 'guarantees:decide', 'rates:manage', ...common],
  court: ['preservations:read', 'preservations:decide', ...common],
}

/** The scopes of a request: all the partner's when none are named, null when one is named that it has not. */
export function scopesAsked(asked: string | undefined, has: string): string | null {
  if (!asked) return has
  const allowed = has.split(' ')
  const wanted = [...new Set(asked.split(' '))]
  return wanted.every((scope) => allowed.includes(scope)) ? wanted.join(' ') : null
}

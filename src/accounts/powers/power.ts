import type { Day } from '../../rules/calendar.ts'
import type { Said } from '../../words/lang.ts'

/**
 * What a power of attorney can let its holder do. Giving something up needs special authority (Civil Procedure Law, art. 62),
 * which goes beyond a general one and so holds it.
 */
export const scopes = {
  file: {
    zh: '一般授权：代为申请、补正、缴费、签收文书',
    en: 'General: to file, correct, pay and receive papers',
  },
  give_up: {
    zh: '特别授权：包括一般授权，并可代为撤回、放弃、变更请求',
    en: 'Special: all of the general, and to withdraw, waive or change claims',
  },
} as const satisfies Record<string, Said>
export type Scope = keyof typeof scopes

/** A power as far as it counts: both days are included. */
type Power = { scope: readonly string[]; startsOn: Day; endsOn: Day; revokedAt: number | null }

/** Whether it stands on a day for what is to be done. */
export const covers = ({ scope, startsOn, endsOn, revokedAt }: Power, wanted: Scope, day: Day): boolean =>
  revokedAt === null && startsOn <= day && day <= endsOn && (scope.includes(wanted) || scope.includes('give_up'))

const givingUp = new Set(['withdraw', 'cancel', 'discard'])

/** What an event of an application asks of an agent's power. */
export const scopeOf = (event: string): Scope => (givingUp.has(event) ? 'give_up' : 'file')

import type { Kind } from '../kinds/kind.ts'
import { endOfDay } from '../rules/calendar.ts'
import { type DeadlineCode, deadline, setDeadline } from '../rules/deadlines.ts'
import { beforeSuit } from '../rules/stages.ts'

export type Due = { at: number; certain: boolean }

const setPeriods = ['until', 'payBy'] as const
const fixedDays = ['expiresOn', 'validUntil'] as const
const urgent: Record<string, DeadlineCode> = { RULE_5D: 'RULE_48H', REVIEW: 'REVIEW_URGENT' }

/**
 * By when whoever is waited for must act: the day that was set, else the clock of the status; 48 hours before a suit.
 * A period that was set ends on a working day; a measure or an offer ends when it says.
 */
export function dueIn(
  kind: Kind,
  status: string,
  stage: string | null,
  told: Record<string, unknown>,
  now: number,
): Due | null {
  const set = dayAmong(setPeriods, told)
  if (set) return setDeadline(set)
  const fixed = dayAmong(fixedDays, told)
  if (fixed) return { at: endOfDay(fixed), certain: true }
  const code = kind.statuses[status]?.due
  if (!code) return null
  return deadline(beforeSuit(stage) ? (urgent[code] ?? code) : code, now)
}

const dayAmong = (names: readonly string[], told: Record<string, unknown>) =>
  names.map((name) => told[name]).find((day) => typeof day === 'string')

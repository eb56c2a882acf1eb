import type { DeadlineCode } from '../../rules/deadlines.ts'
import type { Kind } from '../kind.ts'

const hurried: Partial<Record<DeadlineCode, DeadlineCode>> = {
  REVIEW: 'REVIEW_URGENT',
  RULE_5D: 'RULE_48H',
  EXEC_5D: 'EXEC_AT_ONCE',
}

/** The clock that runs in a status, if there is one; another where it is urgent. */
export function clockOf({ statuses }: Kind, status: string, urgent: boolean): DeadlineCode | undefined {
  const due = statuses[status]?.due
  return due && urgent ? (hurried[due] ?? due) : due
}

/** The clock that runs faster now than it would if it were not urgent. */
export function hurryOf(kind: Kind, { status, urgent }: { status: string; urgent: boolean }): DeadlineCode | undefined {
  const clock = clockOf(kind, status, urgent)
  return clock === clockOf(kind, status, false) ? undefined : clock
}

/** What is urgent is enforced at once when it is granted, and all that is lifted: that has no time of its own (PROV 4). */
export const atOnce = ({ status, urgent }: { status: string; urgent: boolean }): boolean =>
  status === 'lifted' || (urgent && (status === 'granted' || status === 'partly_granted'))

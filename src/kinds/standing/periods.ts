import { addDays, type Day, dayIn } from '../../rules/calendar.ts'
import { expiryAfter } from '../../rules/deadlines.ts'
import { type Measure, measureFor } from '../../rules/measures.ts'
import type { Answers, Entry } from '../../steps/form/step.ts'

type Period = { clue: Entry; measure: Measure; last: Day }
type Standing = { answers: Answers; dueAt: number | null }

/** For each clue the last day that a measure begun or renewed now may have (INT 485); a renewal follows on what stands. */
export function periodsOf({ answers, dueAt }: Standing, event: string, now: number): Period[] {
  const renews = event === 'renew'
  if (!renews && event !== 'secure') return []
  const start = renews && dueAt !== null ? addDays(dayIn(dueAt), 1) : dayIn(now)
  return (answers.clues ?? []).map((clue) => {
    const measure = measureFor(clue.form, String(clue.value.kind))
    return { clue, measure, last: expiryAfter(start, renews ? measure.renewalMonths : measure.firstMonths) }
  })
}

export const lastDays = (periods: readonly Period[]): Day[] => periods.map(({ last }) => last).sort()

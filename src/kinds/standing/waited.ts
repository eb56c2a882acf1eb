import { addDays, dayIn, startOfDay } from '../../rules/calendar.ts'
import { daysToldAhead, deadline } from '../../rules/deadlines.ts'
import { beforeSuit } from '../../rules/stages.ts'
import type { Kind, Waited } from '../kind.ts'

type Row = {
  status: string
  stage: string | null
  dueAt: number | null
  answerBy: number | null
  updatedAt: number
}

/**
 * Who must act now. Measures in force ask nothing of their applicant for most of the time that they last: only to sue or
 * to apply for execution soon after they were taken, and to ask for renewal once the first message has told so. What they
 * ask for meanwhile waits for the court.
 */
export function waitedNow({ statuses }: Pick<Kind, 'statuses'>, row: Row, now: number): Waited {
  const { waitsFor } = statuses[row.status]!
  if (row.answerBy !== null) return 'court'
  return waitsFor === 'time' && (mustBegin(row, now) || endsSoon(row, now)) ? 'you' : waitsFor
}

// A list knows no more of when they were taken than when something last happened.
const mustBegin = ({ stage, updatedAt }: Row, now: number) =>
  (beforeSuit(stage) || stage === 'pre_execution') && deadline('SUE_30D', updatedAt).at >= now

const endsSoon = ({ dueAt }: Row, now: number) =>
  dueAt !== null && startOfDay(addDays(dayIn(dueAt), -Math.max(...daysToldAhead))) <= now

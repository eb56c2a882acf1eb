import { sql } from 'drizzle-orm'
import { noDate } from '../rules/calendar.ts'
import type { Cursor } from './cursor.ts'
import { cursorAt } from './cursor.ts'
import type { ApplicationRow } from './read.ts'

type Queued = Pick<ApplicationRow, 'answerBy' | 'dueAt' | 'number'>

/** How the queue is ordered, in the words of its index, which writes `noDate` so. */
export const due = sql`coalesce(answer_by, due_at, 9e15)`

/** Where a case stands in the queue. */
export const placeInQueue = ({ answerBy, dueAt, number }: Queued): Cursor => ({
  at: answerBy ?? dueAt ?? noDate,
  id: number ?? '',
})

/** The date by which a case stands there, where it has one. */
export function dateInQueue(row: Queued): number | null {
  const { at } = placeInQueue(row)
  return at === noDate ? null : at
}

/** The place, as an address carries it. */
export function inQueue(row: Queued): string {
  const place = placeInQueue(row)
  return cursorAt(place.at, place)
}

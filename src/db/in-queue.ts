import { noDate } from '../kinds/standing/asked-of-court.ts'
import type { Cursor } from './cursor.ts'
import { cursorAt } from './cursor.ts'
import type { ApplicationRow } from './read.ts'

type Queued = Pick<ApplicationRow, 'answerBy' | 'dueAt' | 'number'>

/** Where a case stands in the queue. */
export const placeInQueue = ({ answerBy, dueAt, number }: Queued): Cursor => ({
  at: answerBy ?? dueAt ?? noDate,
  id: number ?? '',
})

/** The same, as an address carries it. */
export function inQueue(row: Queued): string {
  const place = placeInQueue(row)
  return cursorAt(place.at, place)
}

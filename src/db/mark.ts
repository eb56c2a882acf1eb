import type { Rows } from './read.ts'

/**
 * What the last change of its answers left behind in an application: its own time, how many answers there are, and when
 * the last of them was saved. Each change is later than all before it, so no two states have the same.
 */
export const markOf = ({ updatedAt }: { updatedAt: number }, answers: readonly { updatedAt?: number }[]): string =>
  [updatedAt, answers.length, lastOf(answers)].join(' ')

/** The same of the application named by the first value, as it stands in the database now. */
export const markNow = `(select updated_at || ' ' || (
  select count(*) || ' ' || coalesce(max(updated_at), 0) from entries where application_id = ?1)
  from applications where id = ?1)`

/** Later than all that was seen, however quickly changes follow each other. */
export const afterAll = ({ row, given }: Rows, now: number): number =>
  Math.max(now, row.updatedAt + 1, lastOf(given) + 1)

const lastOf = (answers: readonly { updatedAt?: number }[]) =>
  Math.max(0, ...answers.map(({ updatedAt = 0 }) => updatedAt))

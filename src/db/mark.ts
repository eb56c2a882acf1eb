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

/** The papers of the application named by the first value, and what has been left in it, as they stand now. */
export const papersNow = `(select json_group_array(id) from (
  select id from materials where application_id = ?1 order by id))`
export const leftNow = `(select json_group_array(name) from (
  select holder || ' ' || id || ' ' || saved_at as name from half_filled_forms where application_id = ?1 order by name))`

/** The same of what was seen. */
export const papersIn = (files: readonly { id: string }[]): string => list(files.map(({ id }) => id))
export const leftIn = (left: readonly Left[]): string =>
  list(left.map(({ holder, id, savedAt }) => `${holder} ${id} ${savedAt}`))
type Left = { holder: string; id: string; savedAt: number }
const list = (names: string[]) => JSON.stringify(names.toSorted())

/** Later than all that was seen, however quickly changes follow each other. */
export const afterAll = ({ row, given }: Rows, now: number): number =>
  Math.max(now, row.updatedAt + 1, lastOf(given) + 1)

const lastOf = (answers: readonly { updatedAt?: number }[]) =>
  Math.max(0, ...answers.map(({ updatedAt = 0 }) => updatedAt))

/** Where the bank can be told to misbehave. */
export const points = ['create', 'query', 'close', 'refund', 'refund query', 'bill', 'notice'] as const
export type Point = (typeof points)[number]

/**
 * How. `down`: nothing done, no answer. `hang`: the same, once nobody waits any more. `lost`: done, no answer.
 * `delayed`: no answer, and done a little later. `early`: paid and told before the create is answered.
 */
export const callFaults = [
  'error',
  'refuse',
  'down',
  'lost',
  'unsigned',
  'slow',
  'hang',
  'wrong amount',
  'early',
  'delayed',
] as const
export const noticeFaults = ['never', 'twice', 'late', 'out of order', 'wrong amount', 'forged', 'old'] as const
export type Fault = (typeof callFaults)[number] | (typeof noticeFaults)[number]

/** `scope`: the beginning of the order numbers it is for, nothing for all. `times`: how often, -1 without end. */
export type Switch = { scope: string; at: Point; does: Fault; times: number }
export type SwitchRow = Switch & { id: number }

export const setSwitch = (sql: SqlStorage, { scope, at, does, times }: Switch) =>
  sql.exec('insert into switches (scope, at, does, times) values (?, ?, ?, ?)', scope, at, does, times)

/** What the bank does wrong this time; a switch that has done its times is gone. */
export function faultAt(sql: SqlStorage, at: Point, order: string): Fault | null {
  const found = sql
    .exec<SwitchRow>(
      'select * from switches where at = ? and substr(?, 1, length(scope)) = scope and times <> 0 order by length(scope) desc, id limit 1',
      at,
      order,
    )
    .toArray()[0]
  if (!found) return null
  sql.exec('update switches set times = times - 1 where id = ? and times > 0', found.id)
  sql.exec('delete from switches where times = 0')
  sql.exec(
    'insert into misdeeds (at, does, n) values (?, ?, 1) on conflict do update set n = n + 1',
    found.at,
    found.does,
  )
  return found.does
}

/** How often it has misbehaved, and in what way. */
export type Misdeed = { at: Point; does: Fault; n: number }
export const misdeedsOf = (sql: SqlStorage): Misdeed[] => sql.exec<Misdeed>('select * from misdeeds').toArray()

export const switchesOf = (sql: SqlStorage): SwitchRow[] =>
  sql.exec<SwitchRow>('select * from switches order by id').toArray()

export const clearSwitches = (sql: SqlStorage, scope: string) =>
  sql.exec('delete from switches where substr(scope, 1, ?) = ?', scope.length, scope)

import type { Kind } from '../kinds/kind.ts'
import { clockOf } from '../kinds/standing/clocks.ts'
import type { Told } from '../kinds/told.ts'
import { endOfDay } from '../rules/calendar.ts'
import { deadline, setDeadline } from '../rules/deadlines.ts'

export type Due = { at: number; certain: boolean }

const setPeriods = ['until', 'payBy'] as const
const fixedDays = ['expiresOn', 'validUntil'] as const

/**
 * By when whoever is waited for must act: the day that was set, else the clock of the status; 48 hours where it is urgent.
 * A period that was set ends on a working day; a measure or an offer ends when it says.
 */
export function dueIn(kind: Kind, status: string, { urgent, told, now }: Moved): Due | null {
  const set = dayAmong(setPeriods, told)
  if (set) return setDeadline(set)
  const fixed = dayAmong(fixedDays, told)
  if (fixed) return { at: endOfDay(fixed), certain: true }
  const clock = clockOf(kind, status, urgent)
  return clock ? deadline(clock, now) : null
}

type Moved = { urgent: boolean; told: Told; now: number }

const dayAmong = (names: readonly (typeof setPeriods | typeof fixedDays)[number][], told: Told) =>
  names.map((name) => told[name]).find((day) => day !== undefined)

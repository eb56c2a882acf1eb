import type { Event, Kind, Otherwise, Preserved, Status } from './kind.ts'

const reworded = new WeakMap<Otherwise, Kind>()

/** The kind as it speaks of what is preserved. */
export function speakingOf(kind: Kind, preserved: Preserved | null): Kind {
  const otherwise = preserved && kind.otherwise?.[preserved]
  if (!otherwise) return kind
  const known = reworded.get(otherwise) ?? {
    ...kind,
    preserves: preserved,
    statuses: over<Status>(kind.statuses, otherwise.statuses),
    events: over<Event>(kind.events, otherwise.events),
  }
  reworded.set(otherwise, known)
  return known
}

const over = <T extends object>(plain: Record<string, T>, other: Record<string, Partial<T>> = {}): Record<string, T> =>
  Object.fromEntries(Object.entries(plain).map(([name, one]) => [name, { ...one, ...other[name] }]))

import * as z from 'zod/mini'
import { isIp, typeOf } from '../steps/basics.ts'
import { optional } from '../steps/fields.ts'
import { type Answers, type Form, fieldsOf } from '../steps/step.ts'
import type { Event, Kind, Otherwise, Preserved, Status } from './kind.ts'

/** What an application preserves, by its answers; null where it does not say, as one for a letter of guarantee. */
export function preservedBy(answers: Answers): Preserved | null {
  const type = typeOf(answers)
  return type === 'act' && isIp(answers) ? 'ip_act' : (type ?? null)
}

const reworded = new WeakMap<Otherwise, Kind>()

/** The kind as it speaks of what is preserved. */
export function speakingOf(kind: Kind, preserved: Preserved | null): Kind {
  const otherwise = preserved && kind.otherwise?.[preserved]
  if (!otherwise) return kind
  const known = reworded.get(otherwise) ?? {
    ...kind,
    statuses: over<Status>(kind.statuses, otherwise.statuses),
    events: over<Event>(kind.events, otherwise.events),
  }
  reworded.set(otherwise, known)
  return known
}

const over = <T extends object>(plain: Record<string, T>, other: Record<string, Partial<T>> = {}): Record<string, T> =>
  Object.fromEntries(Object.entries(plain).map(([name, one]) => [name, { ...one, ...other[name] }]))

/** What an event asks of whatever is preserved, as one form: what is not asked of all may be left out. */
export function askedOfAny(kind: Kind, event: string): Form | undefined {
  const every = [kind, ...Object.keys(kind.otherwise ?? {}).map((one) => speakingOf(kind, one as Preserved))]
  const forms = every.flatMap(({ events }) => events[event]?.asks ?? [])
  const [first] = forms
  if (!first || forms.every((form) => form === first)) return first
  const all = Object.groupBy(
    forms.flatMap((form) => fieldsOf(form.fields)),
    ({ name }) => name,
  )
  const shape = Object.entries(all).map(([name, same = []]) => {
    const must = same.length === forms.length && !same.some((field) => field.optional)
    return [name, must ? same[0]!.schema : optional(same[0]!.schema)]
  })
  return { ...first, fields: z.object(Object.fromEntries(shape)) }
}

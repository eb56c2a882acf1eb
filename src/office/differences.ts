import type { Application } from '../application.ts'
import type { SnapshotRow } from '../db/read.ts'
import { snapshotPlace } from '../desk/landing.ts'
import { journeyOf } from '../kinds/journey/index.ts'
import { open } from '../privacy/index.ts'
import { type Answers, type Entry, type Field, type Filled, fieldsOf, formOf, type Step } from '../steps/form/step.ts'

type Submitted = { answers: Answers; files: { slot: string; name: string; sha256: string }[] }

/** One thing that a correction changed, added or removed. */
export type Difference =
  | { what: 'changed'; step: Step; entry: Entry; field: Field; before: Filled[string]; now: Filled[string] }
  | { what: 'added' | 'removed'; step: Step; entry: Entry }
  | { what: 'added' | 'removed'; file: string }

/** What lies between the last two submissions, the newest first; null where there was only one. */
export async function changesOf(
  application: Application,
  [now, before]: readonly SnapshotRow[],
): Promise<Difference[] | null> {
  if (!before || !now) return null
  const [a, b] = await Promise.all([before, now].map((row) => submitted(application, row)))
  return a && b ? differences(application, a, b) : null
}

async function submitted({ id, key }: Application, row: { seq: number; sealed: string }): Promise<Submitted | null> {
  const text = await open(key, snapshotPlace(id, row.seq), row.sealed)
  return text === null ? null : (JSON.parse(text) as Submitted)
}

const differences = ({ kind }: Application, before: Submitted, now: Submitted): Difference[] => [
  ...journeyOf(kind).flatMap((step) =>
    stepDifferences(step, before.answers[step.slug] ?? [], now.answers[step.slug] ?? []),
  ),
  ...now.files.filter((file) => !held(before, file)).map(({ name }) => ({ what: 'added' as const, file: name })),
  ...before.files.filter((file) => !held(now, file)).map(({ name }) => ({ what: 'removed' as const, file: name })),
]

const held = ({ files }: Submitted, wanted: Submitted['files'][number]) =>
  files.some(({ slot, sha256 }) => slot === wanted.slot && sha256 === wanted.sha256)

function stepDifferences(step: Step, before: Entry[], now: Entry[]): Difference[] {
  const earlier = new Map(before.map((entry) => [entry.id, entry]))
  const later = new Set(now.map(({ id }) => id))
  return [
    ...now.flatMap((entry) =>
      earlier.has(entry.id)
        ? fieldDifferences(step, earlier.get(entry.id)!, entry)
        : [{ what: 'added' as const, step, entry }],
    ),
    ...before.filter(({ id }) => !later.has(id)).map((entry) => ({ what: 'removed' as const, step, entry })),
  ]
}

const fieldDifferences = (step: Step, before: Entry, entry: Entry): Difference[] =>
  fieldsOf(formOf(step, entry).fields)
    .filter(({ name }) => JSON.stringify(before.value[name]) !== JSON.stringify(entry.value[name]))
    .map((field) => ({
      what: 'changed',
      step,
      entry,
      field,
      before: before.value[field.name],
      now: entry.value[field.name],
    }))

import { type Answers, type Entry, fieldsOf, formOf, type Step } from '../../steps/form/step.ts'
import type { Kind } from '../kind.ts'
import { called, journeyOf } from './index.ts'
import { mistakesOf } from './problems.ts'

export type Voided = { step: Step; entry: Entry }

/** What a change of the answers makes void: entries of steps no longer asked, and entries that name what is gone. */
export const voidedBy = (kind: Kind, before: Answers, after: Answers): Voided[] =>
  journeyOf(kind).flatMap((step) =>
    (after[step.slug] ?? [])
      .filter(
        (entry) =>
          (called(step, before) && !called(step, after)) ||
          (dangles(step, entry, after) && !dangles(step, entry, before)),
      )
      .map((entry) => ({ step, entry })),
  )

const dangles = (step: Step, entry: Entry, answers: Answers) =>
  mistakesOf(step, entry, answers).some(({ field }) => field && isPick(step, entry, field))
const isPick = (step: Step, entry: Entry, name: string) =>
  fieldsOf(formOf(step, entry).fields).some((field) => field.name === name && field.from)

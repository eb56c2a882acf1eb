import { type Answers, type Entry, only } from '../../steps/form/step.ts'

/** The steps that a guarantee application and a preservation application ask alike; the court wants to know more of the urgency. */
const alike = ['case', 'urgency', 'request', 'applicants', 'respondents', 'agents', 'clues'] as const

type LetterData = { insurer: string; policyNumber: string; letterNumber: string }
export type Carried = { step: string; entry: Entry }[]

export const letterEntry = 'letter'

/** What a preservation application begins with when a letter has been issued: what was asked before, and the letter as data. */
export function carriedFrom(answers: Answers, letter: LetterData): Carried {
  const { court, stage, amount, submitterIdentity } = only(answers, 'basics')
  const basics = { court, stage, type: 'property', amount, guaranteeSituation: 'guaranteed', submitterIdentity }
  return [
    { step: 'basics', entry: fresh('basics', 'basics', basics) },
    ...alike.flatMap((step) => (answers[step] ?? []).map((entry) => ({ step, entry: { ...entry, version: 1 } }))),
    { step: 'guarantees', entry: fresh(letterEntry, 'insurance', { ...letter, value: amount }) },
  ]
}

/** Everything that was answered, as a new draft begins with it. */
export const wholeOf = (answers: Answers): Carried =>
  Object.entries(answers).flatMap(([step, all]) =>
    (all ?? []).map((entry) => ({ step, entry: { ...entry, version: 1 } })),
  )

/** What was carried, as answers. */
export const answersIn = (carried: Carried): Answers =>
  Object.fromEntries(
    [...Map.groupBy(carried, ({ step }) => step)].map(([step, all]) => [step, all.map(({ entry }) => entry)]),
  )

const fresh = (id: string, form: string, value: Entry['value']): Entry => ({ id, form, value, version: 1 })

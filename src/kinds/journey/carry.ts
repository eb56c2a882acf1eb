import { type Answers, type Entry, only } from '../../steps/form/step.ts'
import type { Said } from '../../words/lang.ts'

/** The steps that a guarantee application and a preservation application ask alike. */
const alike = ['case', 'request', 'applicants', 'respondents', 'agents', 'clues'] as const

export type LetterData = { insurer: string; policyNumber: string; letterNumber: string }
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

/** What may have changed since it was first written, and where to look at it again. */
export const mayBeStale = (answers: Answers): { step: string; says: Said }[] =>
  stale.filter(({ step }) => step === 'materials' || answers[step]?.length)

const stale = [
  { step: 'clues', says: { zh: '财产线索：账户、车辆、股权是否仍属对方', en: 'Clues: is the property still theirs?' } },
  {
    step: 'agents',
    says: { zh: '代理人：授权是否覆盖保全、是否到期', en: 'Agents: does their authority cover this and last?' },
  },
  { step: 'applicants', says: { zh: '申请人：送达地址和电话', en: 'Applicants: address for service and telephone' } },
  { step: 'materials', says: { zh: '材料：申请书请重新签名', en: 'Papers: sign the application anew' } },
]

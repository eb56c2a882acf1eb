import { type Answers, type Entry, formOf, read, type Step } from '../../steps/form/step.ts'
import { guaranteeStanding } from '../../steps/guarantees.ts'
import { emptySlots, type Material, materials } from '../../steps/materials.ts'
import { fill, type Said } from '../../words/lang.ts'
import type { Kind } from '../kind.ts'
import { asked } from './index.ts'

export type Filling = { kind: Kind; answers: Answers; files: readonly Material[] }

/** Something that stands between the answers and their submission, and where to mend it. */
export type Problem = { step: string; entry?: string; field?: string; slot?: string; says: Said }

/** Everything that stands between the answers and their submission, in the order of the journey. */
export const problems = (kind: Kind, answers: Answers, files: readonly Material[]): Problem[] => [
  ...asked(kind, answers).flatMap((step) => (step === materials ? [] : problemsOf(step, answers))),
  ...shortGuarantee(kind, answers),
  ...(asked(kind, answers).includes(materials) ? missingPapers(answers, files) : []),
]

function problemsOf(step: Step, answers: Answers): Problem[] {
  const entries = answers[step.slug] ?? []
  const tooFew = entries.length < (step.many ? step.many.least(answers) : 1)
  const together = tooFew ? (step.many?.none ?? notFilled(step)) : step.many?.wrong?.(answers)
  return [
    ...(together ? [{ step: step.slug, says: together }] : []),
    ...entries.flatMap((entry) => mistakesOf(step, entry, answers)),
  ]
}

const notFilled = ({ title }: Step): Said => fill({ zh: '请填写“{step}”。', en: 'Fill in “{step}”.' }, { step: title })

export function mistakesOf(step: Step, entry: Entry, answers: Answers): Problem[] {
  const heard = read(formOf(step, entry), entry.value as Record<string, string | string[]>, answers)
  if (heard.ok) return []
  return Object.entries(heard.mistakes).map(([field, says]) => ({ step: step.slug, entry: entry.id, field, says }))
}

function shortGuarantee(kind: Kind, answers: Answers): Problem[] {
  const guarantees = asked(kind, answers).find(({ slug }) => slug === 'guarantees')
  const standing = guarantees && answers.guarantees?.length ? guaranteeStanding(answers) : null
  return standing && standing.asked.demand === 'mandatory' && standing.shortBy > 0
    ? [{ step: 'guarantees', says: standing.asked.words }]
    : []
}

const missingPapers = (answers: Answers, files: readonly Material[]): Problem[] =>
  emptySlots(answers, files).map(({ key, title }) => ({
    step: 'materials',
    slot: key,
    says: fill({ zh: '请上传：{paper}。', en: 'Upload: {paper}.' }, { paper: title }),
  }))

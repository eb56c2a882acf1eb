import type { Fen } from '../rules/money.ts'
import { amountOf, isIp, typeOf } from '../steps/answered.ts'
import { type Answers, only } from '../steps/form/step.ts'
import { namesOf } from '../steps/parties/named.ts'
import type { Preserved } from './kind.ts'

const named = (side: Answers[string]) => namesOf(side).join('、')
const text = (value: unknown) => (typeof value === 'string' ? value : null)

/** What is kept in columns because it is searched or joined; everything else stays in the entries. */
export type Facts = {
  court: string | null
  stage: string | null
  amount: Fen | null
  preserves: Preserved | null
  about: string
}

/** They are worked out from the answers. */
export const factsOf = (answers: Answers): Facts => ({
  court: text(only(answers, 'basics').court),
  stage: text(only(answers, 'basics').stage),
  amount: amountOf(answers),
  preserves: preservedBy(answers),
  about: [answers.applicants, answers.respondents].map(named).filter(Boolean).join(' → '),
})

/** What an application preserves, by its answers; null where it does not say, as one for a letter of guarantee. */
export function preservedBy(answers: Answers): Preserved | null {
  const type = typeOf(answers)
  return type === 'act' && isIp(answers) ? 'ip_act' : (type ?? null)
}

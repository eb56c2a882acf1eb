import type { Fen } from '../rules/money.ts'
import { amountOf } from '../steps/basics.ts'
import { namesOf } from '../steps/named.ts'
import { type Answers, only } from '../steps/step.ts'
import type { Preserved } from './kind.ts'
import { preservedBy } from './otherwise.ts'

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

import { applicationFee, type PreservationType } from '../rules/fee.ts'
import { fenIn } from '../rules/money.ts'
import { beforeSuit, type Stage } from '../rules/stages.ts'
import { type Answers, only } from './form/step.ts'

// What follows from answers can be known without the forms that they were given in.
export const stageOf = (answers: Answers) => only(answers, 'basics').stage as Stage | undefined
export const typeOf = (answers: Answers) => only(answers, 'basics').type as PreservationType | undefined
/** The amount asked for, in fen; null where the type has none. */
export const amountOf = (answers: Answers) => fenIn(only(answers, 'basics').amount)
/** The fee for applying, by the formula. */
export const feeOf = (answers: Answers) => applicationFee(typeOf(answers) ?? 'property', amountOf(answers))
/** What the suit is about, or will be: the civil cause, or what the authority that is sued looks after. */
export function causeOf(answers: Answers): string | null {
  const { cause, subjectCause } = only(answers, 'case')
  return String(cause ?? subjectCause ?? only(answers, 'urgency').cause ?? '') || null
}
export const isBeforeSuit = (answers: Answers) => beforeSuit(stageOf(answers))
export const isForeign = (answers: Answers) => only(answers, 'arbitration').foreign === 'yes'
/** Whether the act is one in a dispute over intellectual property, which has rules of its own (IPACT). */
export const isIp = (answers: Answers) => only(answers, 'act').ip === 'yes'
/** Whether an applicant may say that it is urgent (CPL 103): before a suit it always is, and an insurer is not asked to rule. */
export const mayBeUrgent = (answers: Answers) => typeOf(answers) !== undefined && !isBeforeSuit(answers)
export const saysUrgent = (answers: Answers) => mayBeUrgent(answers) && only(answers, 'request').urgent === 'yes'

import type { Application } from '../application.ts'
import { connect } from '../db/connect.ts'
import { rulingNumbersOf } from '../db/documents.ts'
import { tidyCaseNumber } from '../rules/case-number.ts'
import { numberAfter } from '../rules/ruling-number.ts'
import { type Mistakes, only } from '../steps/form/step.ts'
import { fill } from '../words/lang.ts'
import { caseWords } from './words.ts'

/**
 * The next number in the main case that no ruling bears, in whichever application it was given. Before a suit there is
 * no main case: the court gives a number of its own.
 */
export async function nextNumber(env: Env, { id, answers, history }: Application): Promise<string> {
  const main = only(answers, 'case').number
  if (typeof main !== 'string' || !main) return ''
  const own = history.flatMap(({ told }) => (told.number ? [tidyCaseNumber(told.number)] : []))
  return numberAfter(main, [...own, ...(await rulingNumbersOf(connect(env, id), main))])
}

/** That another ruling bears this number, and which one is free. */
export async function numberTaken(env: Env, application: Application, text: string): Promise<Mistakes | null> {
  const number = tidyCaseNumber(text)
  if (!number || !(await rulingNumbersOf(connect(env, application.id), number)).includes(number)) return null
  const next = await nextNumber(env, application)
  return { number: next ? fill(caseWords.numberTaken, { next }) : caseWords.numberTakenAsItIs }
}

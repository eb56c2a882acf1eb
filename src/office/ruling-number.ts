import type { Application } from '../application.ts'
import { connect } from '../db/connect.ts'
import { rulingNumbersOf } from '../db/documents.ts'
import { asksOf } from '../kinds/asks/index.ts'
import { dayIn } from '../rules/calendar.ts'
import { tidyCaseNumber } from '../rules/case-number.ts'
import { rulingDoubt } from '../rules/ruling-doubt.ts'
import { numberAfter, readRulingNumber } from '../rules/ruling-number.ts'
import { type Mistakes, only } from '../steps/form/step.ts'
import { fill } from '../words/lang.ts'
import { caseWords } from './words.ts'

/** Whether a move is a ruling, which bears a number. */
export const bearsNumber = ({ kind }: Application, event: string): boolean =>
  'number' in (asksOf(kind, event)?.fields ?? {})

/**
 * The next number in the main case that no ruling bears, in whichever application it was given. Before a suit there is
 * no main case: the court gives a number of its own.
 */
export async function nextNumber(env: Env, { id, answers, history }: Application): Promise<string> {
  const main = only(answers, 'case').number
  if (typeof main !== 'string' || !main) return ''
  const own = history.flatMap(({ told }) => (told.number ? [tidyCaseNumber(String(told.number))] : []))
  return numberAfter(main, [...own, ...(await rulingNumbersOf(connect(env, id), main))])
}

/** What deserves a second look in the number of a ruling, which nothing mends once it is signed. */
export function numberInDoubt(application: Application, event: string, text: string): Mistakes | null {
  if (!bearsNumber(application, event) || !readRulingNumber(text).ok) return null
  const { answers, court, submittedAt } = application
  const years = [submittedAt ?? Date.now(), Date.now()].map((at) => dayIn(at).slice(0, 4))
  const doubt = rulingDoubt(text, { main: String(only(answers, 'case').number ?? ''), court: court ?? '', years })
  return doubt && { number: doubt }
}

/** That another ruling bears this number, and which one is free. */
export async function numberTaken(env: Env, application: Application, text: string): Promise<Mistakes | null> {
  const number = tidyCaseNumber(text)
  if (!number || !(await rulingNumbersOf(connect(env, application.id), number)).includes(number)) return null
  const next = await nextNumber(env, application)
  return { number: next ? fill(caseWords.numberTaken, { next }) : caseWords.numberTakenAsItIs }
}

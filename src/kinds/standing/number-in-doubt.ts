import { dayIn } from '../../rules/calendar.ts'
import { rulingDoubt } from '../../rules/ruling-doubt.ts'
import { readRulingNumber } from '../../rules/ruling-number.ts'
import { type Answers, type Mistakes, only } from '../../steps/form/step.ts'
import { asksOf } from '../asks/index.ts'
import type { Kind } from '../kind.ts'

type Standing = { kind: Kind; answers: Answers; court: string | null; submittedAt: number | null }

/** Whether a move is a ruling, which bears a number. */
export const bearsNumber = ({ kind }: Pick<Standing, 'kind'>, event: string): boolean =>
  'number' in (asksOf(kind, event)?.fields ?? {})

/** What deserves a second look in the number of a ruling, which nothing mends once it is signed. */
export function numberInDoubt(standing: Standing, event: string, text: string): Mistakes | null {
  if (!bearsNumber(standing, event) || !readRulingNumber(text).ok) return null
  const { answers, court, submittedAt } = standing
  const years = [submittedAt ?? Date.now(), Date.now()].map((at) => dayIn(at).slice(0, 4))
  const doubt = rulingDoubt(text, { main: String(only(answers, 'case').number ?? ''), court: court ?? '', years })
  return doubt && { number: doubt }
}

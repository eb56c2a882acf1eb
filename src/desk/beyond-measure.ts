import type { Application } from '../application.ts'
import { daysToCome } from '../kinds/asks/days-to-come.ts'
import { asksOf } from '../kinds/asks/index.ts'
import { releaseOpen } from '../kinds/standing/asked-of-court.ts'
import { lastDays, periodsOf } from '../kinds/standing/periods.ts'
import { dayIn, startOfDay } from '../rules/calendar.ts'
import { fenIn, yuan } from '../rules/money.ts'
import { amountOf } from '../steps/answered.ts'
import type { Filled, Mistakes } from '../steps/form/step.ts'
import { guaranteeStanding } from '../steps/guarantees.ts'
import { fill, type Said } from '../words/lang.ts'

/** What an officer has entered and the case does not bear: days that are past, too late or too soon, and sums too large. */
export function beyondMeasure(application: Application, event: string, told: Filled, now: number): Mistakes {
  const form = asksOf(application.kind, event)
  const days = form ? daysToCome(form) : []
  const past = days.filter(({ name }) => isPast(told[name], now))
  return {
    ...tooLong(application, event, told, now),
    ...noLonger(application, event, told),
    ...tooMuch(application, event, told),
    ...tooEarly(application, event, told),
    ...Object.fromEntries(past.map(({ name }) => [name, inThePast])),
  }
}

const isPast = (day: unknown, now: number) => typeof day === 'string' && startOfDay(day) < now
const inThePast: Said = { zh: '请选择今天之后的日期。', en: 'Choose a day after today.' }

/** No measure lasts longer than the law lets the longest of them. */
function tooLong(application: Application, event: string, { expiresOn }: Filled, now: number): Mistakes {
  const day = lastDays(periodsOf(application, event, now)).at(-1)
  return day && String(expiresOn) > day ? { expiresOn: fill(beyond, { day: { day } }) } : {}
}
const beyond: Said = {
  zh: '超过法定最长期限，最晚为 {day}（《民诉法解释》第四百八十五条）。',
  en: 'Longer than the law allows: {day} at the latest (Interpretation art. 485).',
}

/** Renewal makes measures last longer; what is to end sooner is lifted. */
function noLonger({ dueAt }: Application, event: string, { expiresOn }: Filled): Mistakes {
  if (event !== 'renew' || dueAt === null || !expiresOn) return {}
  const day = dayIn(dueAt)
  return String(expiresOn) > day ? {} : { expiresOn: fill(nowUntil, { day: { day } }) }
}
const nowUntil: Said = {
  zh: '续行后的到期日应当晚于现有的到期日 {day}。',
  en: 'The measures last until {day} already: renewal must make them last longer.',
}

/** No guarantee above what the law lets a court ask for, and nothing granted beyond what was asked for. */
function tooMuch({ answers }: Application, event: string, { amount }: Filled): Mistakes {
  const [most, says] =
    event === 'require_guarantee'
      ? [guaranteeStanding(answers)?.asked.ceiling ?? null, aboveCeiling]
      : [event === 'grant_in_part' ? amountOf(answers) : null, notAskedFor]
  return most !== null && (fenIn(amount) ?? 0) > most ? { amount: fill(says, { most: yuan(most) }) } : {}
}
const aboveCeiling: Said = {
  zh: '诉讼、仲裁中责令提供的担保不得超过请求保全数额的百分之三十，最多 {most} 元（《财产保全规定》第五条）。',
  en: 'In litigation or arbitration at most 30 % of the amount may be asked for: {most} yuan (Provisions art. 5).',
}
const notAskedFor: Said = {
  zh: '准予的数额不得超过申请保全的 {most} 元。',
  en: 'No more can be granted than was asked for: {most} yuan.',
}

/** Nothing is released before its lifting was ruled. */
function tooEarly({ history }: Application, event: string, { releasedOn }: Filled): Mistakes {
  const lifted = event === 'release' ? releaseOpen(history) : null
  const day = lifted === null ? null : dayIn(lifted)
  return day && releasedOn && String(releasedOn) < day ? { releasedOn: fill(notLiftedYet, { day: { day } }) } : {}
}
const notLiftedYet: Said = {
  zh: '不能早于裁定解除之日 {day}。',
  en: 'Not before {day}, when the lifting was ruled.',
}

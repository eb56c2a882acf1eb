import type { Application } from '../application.ts'
import { asksOf } from '../kinds/asks/index.ts'
import { gaps } from '../kinds/journey/gaps.ts'
import type { Problem } from '../kinds/journey/problems.ts'
import { type Actor, handsIn, type Move, move } from '../kinds/kind.ts'
import { answerBy, leavesMeasures, openNow } from '../kinds/standing/asked-of-court.ts'
import { lastDays, periodsOf } from '../kinds/standing/periods.ts'
import { isUrgent } from '../kinds/standing/urgent.ts'
import { startOfDay } from '../rules/calendar.ts'
import { fenIn, yuan } from '../rules/money.ts'
import { amountOf, feeOf } from '../steps/answered.ts'
import type { Given } from '../steps/form/fields.ts'
import { type Filled, fieldsOf, type Mistakes, read } from '../steps/form/step.ts'
import { guaranteeStanding } from '../steps/guarantees.ts'
import { fill, type Said } from '../words/lang.ts'
import { type Due, dueIn } from './due.ts'

/** One wish to move an application. The key makes it happen once, however often it is sent. */
export type Command = {
  key: string
  event: string
  actor: Actor
  actorId: string
  /** The officer's name, as the document bears it. */
  by?: string
  told?: Given
  /** The version the person was looking at. */
  version?: number
}

export type Refusal =
  | { because: 'missing' }
  | { because: 'not open'; status: string }
  | { because: 'moved on' | 'frozen'; status: string }
  | { because: 'incomplete'; problems: Problem[] }
  | { because: 'mistakes'; mistakes: Mistakes }
export type Decision =
  | { ok: true; move: Move; told: Record<string, unknown>; due: Due | null; answerBy: number | null }
  | ({ ok: false } & Refusal)

/** Says yes or no to a move, and what it carries; changes nothing. */
export function decide(application: Application, command: Command, now: number): Decision {
  const { kind, status, version } = application
  if (command.version !== undefined && command.version !== version) return { ok: false, because: 'moved on', status }
  const next = move(kind, status, command.event, command.actor)
  if (!next || !openNow(application, [command.actor]).includes(command.event))
    return { ok: false, because: 'not open', status }
  const missing = handsIn(command.event) ? gaps(application, command.event) : []
  if (missing.length) return { ok: false, because: 'incomplete', problems: missing }
  const heard = hear(application, command, now)
  if (!heard.ok) return { ok: false, because: 'mistakes', mistakes: heard.mistakes }
  const told = {
    ...heard.value,
    ...charge(application, next, heard.value),
    ...(command.by && { by: command.by }),
    ...reported(command),
  }
  // Who asks for something, or is refused it, leaves the clock as it runs.
  const due = leavesMeasures(next.event)
    ? standing(application)
    : dueIn(kind, next.to, { urgent: isUrgent(application, told), told, now })
  const history = [...application.history, { event: next.event, at: now }]
  const asked = answerBy({ status: next.to, preserves: application.preserves, dueAt: due?.at ?? null, history })
  return { ok: true, move: next, told, due, answerBy: asked }
}

const standing = ({ dueAt, dueCertain }: Application): Due | null =>
  dueAt === null ? null : { at: dueAt, certain: dueCertain }

function hear(application: Application, { event, told = {} }: Command, now: number) {
  const { kind, answers } = application
  const form = asksOf(kind, event)
  if (!form) return { ok: true as const, value: {} }
  const heard = read(form, told, answers)
  if (!heard.ok) return heard
  const past = fieldsOf(form.fields).filter(({ name, input }) => input === 'date' && isPast(heard.value[name], now))
  const wrong = {
    ...tooLong(application, event, heard.value, now),
    ...tooMuch(application, event, heard.value),
    ...all(past, inThePast),
  }
  return Object.keys(wrong).length ? { ok: false as const, mistakes: wrong } : heard
}

const all = (fields: { name: string }[], says: Said): Mistakes =>
  Object.fromEntries(fields.map(({ name }) => [name, says]))

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

// What pays is told by our own Cashier, not typed by anybody.
const reported = ({ actor, told }: Command) => (actor === 'gateway' ? told : {})

/** What a move makes payable, in fen: the fee by the formula unless the clerk set another, or the premium. */
function charge({ answers }: Application, { event }: Move, told: Record<string, unknown>): { fen?: number } {
  if (event === 'accept') return { fen: fenIn(told.fee) ?? feeOf(answers).fee }
  if (event === 'approve') return { fen: fenIn(told.premium) ?? undefined }
  return {}
}

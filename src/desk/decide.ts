import type { Application } from '../application.ts'
import { asksOf } from '../kinds/asks/index.ts'
import { gaps } from '../kinds/journey/gaps.ts'
import type { Problem } from '../kinds/journey/problems.ts'
import { type Actor, handsIn, type Move, move } from '../kinds/kind.ts'
import { answerBy, leavesMeasures, openNow } from '../kinds/standing/asked-of-court.ts'
import { isUrgent } from '../kinds/standing/urgent.ts'
import type { Settled, Told } from '../kinds/told.ts'
import { fenIn } from '../rules/money.ts'
import { feeOf } from '../steps/answered.ts'
import type { Given } from '../steps/form/fields.ts'
import { gather, type Heard, type Mistakes, read } from '../steps/form/step.ts'
import { beyondMeasure } from './beyond-measure.ts'
import { type Due, dueIn } from './due.ts'

/** Asks for one move of an application. The key makes it happen once, however often it is sent. */
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
  | { ok: true; move: Move; told: Told; due: Due | null; answerBy: number | null }
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
  // The one place where what a form has read becomes what it asks.
  const told = toldBy(application, command, next, heard.value as Told)
  return { ok: true, move: next, told, ...clocksAfter(application, next, told, now) }
}

/** What the move carries into the history. */
const toldBy = (application: Application, command: Command, next: Move, heard: Told): Told => ({
  ...heard,
  ...charge(application, next, heard),
  ...(command.by && { by: command.by }),
  ...reported(command),
})

/** By when whoever is waited for must act after the move, and the court answer what it was asked. */
function clocksAfter(application: Application, { event, to }: Move, told: Told, now: number) {
  const { kind, preserves } = application
  // Who asks for something, or is refused it, leaves the clock as it runs.
  const due = leavesMeasures(event)
    ? standing(application)
    : dueIn(kind, to, { urgent: isUrgent(application, told), told, now })
  const history = [...application.history, { event, at: now }]
  return { due, answerBy: answerBy({ status: to, preserves, dueAt: due?.at ?? null, history }) }
}

const standing = ({ dueAt, dueCertain }: Application): Due | null =>
  dueAt === null ? null : { at: dueAt, certain: dueCertain }

function hear(application: Application, { event, told = {} }: Command, now: number): Heard {
  const { kind, answers } = application
  const form = asksOf(kind, event)
  if (!form) return { ok: true, value: {} }
  const heard = read(form, told, answers)
  // Every mistake at once: whoever left one thing out is told what is wrong with the rest as well.
  const given = heard.ok ? heard.value : gather(form.fields, told)
  const wrong = { ...beyondMeasure(application, event, given, now), ...(!heard.ok && heard.mistakes) }
  return Object.keys(wrong).length ? { ok: false, mistakes: wrong } : heard
}

// What pays is told by our own Cashier, not typed by anybody.
const reported = ({ actor, told }: Command) => (actor === 'gateway' ? (told as Settled) : {})

/** What a move makes payable, in fen: the fee by the formula unless the clerk set another, or the premium. */
function charge({ answers }: Application, { event }: Move, told: Told): { fen?: number } {
  if (event === 'accept') return { fen: fenIn(told.fee) ?? feeOf(answers).fee }
  if (event === 'approve') return { fen: fenIn(told.premium) ?? undefined }
  return {}
}

import type { Application } from '../application.ts'
import { amountOf, type Problem, problems } from '../kinds/journey.ts'
import { type Actor, type Move, move } from '../kinds/kind.ts'
import { startOfDay } from '../rules/calendar.ts'
import { applicationFee, type PreservationType } from '../rules/fee.ts'
import { parseYuan } from '../rules/money.ts'
import { typeOf } from '../steps/basics.ts'
import type { Given } from '../steps/fields.ts'
import { fieldsOf, type Mistakes, read } from '../steps/step.ts'
import type { Said } from '../words/lang.ts'
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
  | { because: 'moved on'; status: string }
  | { because: 'incomplete'; problems: Problem[] }
  | { because: 'mistakes'; mistakes: Mistakes }
export type Decision =
  | { ok: true; move: Move; told: Record<string, unknown>; due: Due | null }
  | ({ ok: false } & Refusal)

/** Says yes or no to a move, and what it carries; changes nothing. */
export function decide(application: Application, command: Command, now: number): Decision {
  const { kind, status, version, stage } = application
  if (command.version !== undefined && command.version !== version) return { ok: false, because: 'moved on', status }
  const next = move(kind, status, command.event, command.actor)
  if (!next) return { ok: false, because: 'not open', status }
  const standing = handsIn.has(command.event) ? missing(application, command.event) : []
  if (standing.length) return { ok: false, because: 'incomplete', problems: standing }
  const heard = hear(application, command, now)
  if (!heard.ok) return { ok: false, because: 'mistakes', mistakes: heard.mistakes }
  const told = {
    ...heard.value,
    ...charge(application, next, heard.value),
    ...(command.by && { by: command.by }),
    ...reported(command),
  }
  return { ok: true, move: next, told, due: dueIn(kind, next.to, stage, told, now) }
}

const handsIn = new Set(['submit', 'add_guarantee'])

function missing({ kind, status, answers, files }: Application, event: string): Problem[] {
  const open = kind.statuses[status]?.edits
  const all = problems(kind, answers, files)
  return event === 'submit' || open === 'all' ? all : all.filter(({ step }) => open?.includes(step))
}

function hear({ kind, answers }: Application, { event, told = {} }: Command, now: number) {
  const form = kind.events[event]?.asks
  if (!form) return { ok: true as const, value: {} }
  const heard = read(form, told, answers)
  if (!heard.ok) return heard
  const past = fieldsOf(form.fields).filter(({ name, input }) => input === 'date' && isPast(heard.value[name], now))
  if (!past.length) return heard
  return { ok: false as const, mistakes: Object.fromEntries(past.map(({ name }) => [name, inThePast])) }
}

const isPast = (day: unknown, now: number) => typeof day === 'string' && startOfDay(day) < now
const inThePast: Said = { zh: '请选择今天之后的日期。', en: 'Choose a day after today.' }

// What pays is told by our own Cashier, not typed by anybody.
const reported = ({ actor, told }: Command) => (actor === 'gateway' ? told : {})

/** What a move makes payable, in fen: the fee by the formula unless the clerk set another, or the premium. */
function charge({ answers }: Application, { event }: Move, told: Record<string, unknown>): { fen?: number } {
  if (event === 'accept') {
    const set = parseYuan(String(told.fee ?? ''))
    return { fen: set ?? applicationFee(typeOf(answers) as PreservationType, amountOf(answers)).fee }
  }
  if (event === 'approve') return { fen: parseYuan(String(told.premium)) ?? undefined }
  return {}
}

import type { DeadlineCode } from '../rules/deadlines.ts'
import type { Said } from '../words/lang.ts'
import type { Phase } from './words/phases.ts'

export type Actor = 'submitter' | 'clerk' | 'judge' | 'enforcement_officer' | 'insurer' | 'gateway' | 'clock' | 'court'

export type Effect =
  | 'tell submitter'
  | 'tell insurer'
  | 'tell court system'
  | 'serve ruling'
  | 'send correction notice'
  | 'send payment notice'
  | 'send receipt'
  | 'settle payments'
  | 'void letter'
  | 'use guarantee'
type Row = readonly [event: string, from: string, to: string, by: Actor, then: readonly Effect[]]

/** Whom a status waits for; `time`: nobody has anything to do before a day comes near. */
export type Waited = 'you' | 'court' | 'insurer' | 'time' | 'nobody'

/** What a status means to the person it concerns: who must act, what comes next, by which clock, which steps are open. */
export type Status = {
  title: Said
  says: Said
  waitsFor: Waited
  due?: DeadlineCode
  edits?: 'all' | readonly string[]
}
export type Event = { title: Said; done: Said; danger?: true }

/** What is preserved; an act in a dispute over intellectual property has rules of its own (IPACT). */
export type Preserved = 'property' | 'evidence' | 'act' | 'ip_act'

/** What is said in other words than for property. */
export type Otherwise = {
  statuses?: Record<string, Partial<Status>>
  events?: Record<string, Partial<Event>>
}

export type Kind = {
  slug: KindSlug
  title: Said
  lifecycle: readonly Row[]
  statuses: Record<string, Status>
  events: Record<string, Event>
  phases: readonly Phase[]
  otherwise?: Partial<Record<Preserved, Otherwise>>
  /** Of what it speaks, where it speaks otherwise. */
  preserves?: Preserved
}
export type KindSlug = 'preservation' | 'guarantee'

/** Ties the parts of one kind together: a status or an event of the table without words, or words for none, does not compile. */
export const kind = <const L extends readonly Row[]>(parts: {
  slug: KindSlug
  title: Said
  lifecycle: L
  statuses: Record<L[number][1 | 2], Status>
  events: Record<L[number][0], Event>
  phases: readonly Phase[]
  otherwise?: Partial<
    Record<
      Preserved,
      {
        statuses: Partial<Record<L[number][1 | 2], Partial<Status>>>
        events: Partial<Record<L[number][0], Partial<Event>>>
      }
    >
  >
}): Kind => parts as Kind

export type Move = { event: string; from: string; to: string; actor: Actor; effects: readonly Effect[] }

/** The move that an event makes from a status in somebody’s hands; null where the table does not give it to them. */
export function move({ lifecycle }: Kind, from: string, event: string, actor: Actor): Move | null {
  const row = lifecycle.find(([e, f, , by]) => e === event && f === from && by === actor)
  return row ? { event, from, to: row[2], actor, effects: row[4] } : null
}

/** The events that these hands may send in a status. */
export const openTo = ({ lifecycle }: Kind, status: string, actors: readonly Actor[]): string[] =>
  lifecycle.filter(([, from, , by]) => from === status && actors.includes(by)).map(([event]) => event)

/** Where an event leads. */
export const endOf = ({ lifecycle }: Kind, event: string): string => lifecycle.find(([name]) => name === event)![2]

/** The hands of the court: members of its staff who move an application. */
export const officers: readonly Actor[] = ['clerk', 'judge', 'enforcement_officer']

/** Every event that the table gives these hands in any status, each once. */
export const eventsBy = ({ lifecycle }: Kind, ...actors: readonly Actor[]): string[] => [
  ...new Set(lifecycle.filter(([, , , by]) => actors.includes(by)).map(([event]) => event)),
]

/** Whether the submitter may change the answers of a step now. */
export function editable({ statuses }: Kind, status: string, step: string): boolean {
  const edits = statuses[status]?.edits
  return edits === 'all' || (edits?.includes(step) ?? false)
}

/** Whether an event hands in the answers: they must be complete then, and are kept as they were. */
export const handsIn = (event: string) => event === 'submit' || event === 'add_guarantee' || event === 'add_clue'

/** Whether nothing leads out of a status any more. */
export const final = ({ lifecycle }: Kind, status: string) =>
  !lifecycle.some(([, from, to]) => from === status && to !== status)

/** The step that every journey begins with. */
export const firstStep = 'basics'

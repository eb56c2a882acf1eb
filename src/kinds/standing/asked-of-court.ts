import { noDate } from '../../rules/calendar.ts'
import { deadline } from '../../rules/deadlines.ts'
import { type Actor, type Kind, openTo, type Preserved } from '../kind.ts'

type Step = { event: string; at: number }
type History = readonly Step[]

/** What an applicant may ask for while measures stand, and how the judge answers. */
const answers = {
  ask_renewal: ['renew', 'refuse_renewal'],
  ask_lifting: ['lift', 'refuse_lifting'],
} as const
type Asking = keyof typeof answers

/** When what waits for its answer was asked for first: who asks again gives the court no more time. */
export function askedAt(history: History, asking: Asking): number | null {
  const answered = history.findLastIndex(({ event }) => answers[asking].some((answer) => answer === event))
  return history.slice(answered + 1).find(({ event }) => event === asking)?.at ?? null
}

/** The requests of one sort that wait for their answer, the last one first. */
export function requestsOpen<S extends Step>(history: readonly S[], asking: string): S[] {
  const first = asking in answers ? askedAt(history, asking as Asking) : null
  return first === null ? [] : history.filter(({ event, at }) => event === asking && at >= first).toReversed()
}

/** The requests that a move would answer, the last one first. */
export function requestsAnswered<S extends Step>(history: readonly S[], answer: string): S[] {
  const asking = (Object.keys(answers) as Asking[]).find((one) => answers[one].some((event) => event === answer))
  return asking ? requestsOpen(history, asking) : []
}

/** By when the court rules on lifting measures on property (PROV 23); elsewhere no period is fixed. */
export function liftingDue({ preserves, history }: { preserves?: Preserved | null; history: History }) {
  const asked = (preserves ?? 'property') === 'property' ? askedAt(history, 'ask_lifting') : null
  return asked === null ? null : deadline('LIFT_5D', asked)
}

type Standing = { status: string; preserves?: Preserved | null; dueAt: number | null; history: History }

/** When lifting was ruled that nobody has carried out yet at the bank or the registry; null where none waits for that. */
export function releaseOpen(history: History): number | null {
  const last = history.findLast(({ event }) => event === 'lift' || event === 'release')
  return last?.event === 'lift' ? last.at : null
}

/** When new clues were handed in first since nothing was found; null where there are none. */
const cluesAt = (history: History): number | null =>
  history
    .slice(history.findLastIndex(({ event }) => event === 'find_nothing') + 1)
    .find(({ event }) => event === 'add_clue')?.at ?? null

/**
 * By when the court does what it owes while a case rests: it answers what was asked of it, releases what was lifted, and
 * follows new clues in the time that it has for a ruling (PROV 4).
 */
export function answerBy(standing: Standing): number | null {
  const { status, dueAt, history } = standing
  if (status === 'lifted') return releaseOpen(history)
  if (status === 'no_property') {
    const clues = cluesAt(history)
    return clues === null ? null : deadline('EXEC_5D', clues).at
  }
  const asked = [askedAt(history, 'ask_renewal'), askedAt(history, 'ask_lifting')].some((at) => at !== null)
  if (status !== 'in_force' || !asked) return null
  return Math.min(liftingDue(standing)?.at ?? noDate, dueAt ?? noDate)
}

const refusals: Partial<Record<string, Asking>> = { refuse_renewal: 'ask_renewal', refuse_lifting: 'ask_lifting' }

/** Asking and refusing leave the measures as they stand. */
export const leavesMeasures = (event: string): boolean => event in answers || event in refusals

/** The steps that these hands may take now: nobody refuses what was not asked for, releases twice, or gives up what was never handed in. */
export const openNow = (
  { kind, status, history }: { kind: Kind; status: string; history: History },
  actors: readonly Actor[],
): string[] =>
  openTo(kind, status, actors).filter((event) => {
    if (event === 'release') return releaseOpen(history) !== null
    if (event === 'cancel') return history.length > 0
    const asking = refusals[event]
    return !asking || askedAt(history, asking) !== null
  })

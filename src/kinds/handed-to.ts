import type { Told } from './told.ts'

type Past = { seq: number; told: Told }

/** The insurer that had the application at one of its moves: each belongs to the submission before it. */
export function insurerAt(history: readonly Past[], seq: number): string | undefined {
  return history.findLast((past) => past.seq <= seq && past.told.handedTo)?.told.handedTo?.code
}

/** What passed with one insurer: what others asked before it have said is not for this one. */
export const passedWith = <P extends Past>(history: readonly P[], insurer: string): P[] =>
  history.filter(({ seq }) => insurerAt(history, seq) === insurer)

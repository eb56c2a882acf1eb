import type { Said } from '../words/lang.ts'

type Past = { seq: number; told: Record<string, unknown> }

/** The insurer that a submission went to, as its event keeps it. */
export const handedTo = ({ told }: Pick<Past, 'told'>) => told.handedTo as ({ code: string } & Said) | undefined

/** The insurer that had the application at one of its moves: each belongs to the submission before it. */
export function insurerAt(history: readonly Past[], seq: number): string | undefined {
  const submission = history.findLast((past) => past.seq <= seq && handedTo(past))
  return submission && handedTo(submission)?.code
}

/** What passed with one insurer: what others asked before it have said is not for this one. */
export const passedWith = <P extends Past>(history: readonly P[], insurer: string): P[] =>
  history.filter(({ seq }) => insurerAt(history, seq) === insurer)

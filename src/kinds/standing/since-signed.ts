import type { Application } from '../../application.ts'
import { onPaper, signed } from '../../steps/signed.ts'

type Standing = Pick<Application, 'kind' | 'status' | 'answers' | 'files' | 'history' | 'updatedAt'>

/**
 * Whether an answer was changed, or taken out, after the application was signed and handed in: the paper may say
 * something else. What the court lets in once it has the case comes beside what was signed.
 */
export function changedSinceSigned({ kind, status, answers, files, history, updatedAt }: Standing): boolean {
  const signedAt = Math.max(0, ...files.filter(({ slot }) => slot === signed).map(({ createdAt }) => createdAt))
  const until = kind.statuses[status]!.edits === 'all' ? Infinity : (history.findLast(wasSubmitted)?.at ?? 0)
  const since = (at = 0) => signedAt > 0 && at > signedAt && at <= until
  const saved = Object.values(onPaper(answers)).flatMap((entries) => entries ?? [])
  // What is taken out leaves only its time behind, where a move would as well.
  const isMove = history.some(({ at }) => at === updatedAt)
  return saved.some((entry) => since(entry.updatedAt)) || (!isMove && since(updatedAt))
}

const wasSubmitted = ({ event }: { event: string }) => event === 'submit'

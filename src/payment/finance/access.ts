import type { Context } from 'hono'
import { onwardSaying } from '../../ui/done.tsx'
import type { OfficeVisit } from '../../visit.ts'
import type { doneWords } from './words.ts'

export type FinanceContext = Context<OfficeVisit>

/** On to a page of the finance office, which says what was done. */
export const done = (c: FinanceContext, to: string, what: keyof typeof doneWords) => onwardSaying(c, to, what)

/** Above this what people ask back of one order needs another person, in fen. */
export const twoPeopleAbove = 200_000

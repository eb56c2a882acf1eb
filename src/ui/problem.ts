import { atHand } from '../at-hand.ts'
import type { Answering } from '../visit.ts'
import type { More, Problem } from './problem-page.tsx'

/** A page for what went wrong: few answers are one. */
export const problem = async (c: Answering, name: Problem, more?: More): Promise<Response> =>
  (await problemPage())(c, name, more)

const problemPage = atHand(() => import('./problem-page.tsx').then(({ problemPage }) => problemPage))

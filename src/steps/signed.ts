import type { Answers } from './form/step.ts'

/** The place of the application itself, as it was signed. */
export const signed = 'application'

/** The answers that stand on it: whose letter it is, the letter says. */
export function onPaper({ insurer: _, ...answers }: Answers): Answers {
  return answers
}

import type { Answers, Step } from '../../steps/step.ts'
import type { Kind } from '../kind.ts'

export const findStep = ({ journey }: Kind, slug: string) => journey.find((step) => step.slug === slug)
/** What is asked, and what was answered without being asked: the guarantee that a judge wants from whoever had said that none is needed. */
export const asked = ({ journey }: Kind, answers: Answers) =>
  journey.filter((step) => called(step, answers) || answers[step.slug]?.length)
export const called = (step: Step, answers: Answers) => step.when?.(answers) ?? true

/** The next step that is asked, in the order of the journey. */
export function stepAfter(kind: Kind, answers: Answers, slug: string): Step | undefined {
  const open = asked(kind, answers)
  return open[open.findIndex((step) => step.slug === slug) + 1]
}

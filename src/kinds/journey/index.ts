import { basics } from '../../steps/basics.ts'
import { caseDetails } from '../../steps/case.ts'
import { clues } from '../../steps/clues/index.ts'
import type { Answers, Step } from '../../steps/form/step.ts'
import { guarantees } from '../../steps/guarantees.ts'
import { chooseAnInsurer, guaranteeBasics, plannedCause } from '../../steps/insurer.ts'
import { materials } from '../../steps/materials.ts'
import { agents } from '../../steps/parties/agents.ts'
import { applicants, respondents } from '../../steps/parties/index.ts'
import { act, arbitration, evidence, instrument, request, urgency } from '../../steps/proceedings.ts'
import type { Kind, KindSlug } from '../kind.ts'

const journeys: Record<KindSlug, readonly Step[]> = {
  preservation: [
    basics,
    caseDetails,
    arbitration,
    instrument,
    urgency,
    request,
    act,
    evidence,
    applicants,
    respondents,
    agents,
    clues,
    guarantees,
    materials,
  ],

  guarantee: [
    guaranteeBasics,
    caseDetails,
    plannedCause,
    request,
    applicants,
    respondents,
    agents,
    clues,
    materials,
    chooseAnInsurer,
  ],
}

/** The steps of a kind of application, in the order in which they are taken. */
export const journeyOf = ({ slug }: Pick<Kind, 'slug'>) => journeys[slug]

export const findStep = (kind: Kind, slug: string) => journeyOf(kind).find((step) => step.slug === slug)
/** What is asked, and what was answered without being asked: the guarantee that a judge wants from whoever had said that none is needed. */
export const asked = (kind: Kind, answers: Answers) =>
  journeyOf(kind).filter((step) => called(step, answers) || answers[step.slug]?.length)
export const called = (step: Step, answers: Answers) => step.when?.(answers) ?? true

/** The next step that is asked, in the order of the journey. */
export function stepAfter(kind: Kind, answers: Answers, slug: string): Step | undefined {
  const open = asked(kind, answers)
  return open[open.findIndex((step) => step.slug === slug) + 1]
}

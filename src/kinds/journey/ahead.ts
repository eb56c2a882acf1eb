import type { Step } from '../../steps/form/step.ts'
import { emptySlots } from '../../steps/materials.ts'
import { stepAfter } from './index.ts'
import { type Filling, problems } from './problems.ts'

/** The step to go on with; none where everything is there already and only looking it over is left. */
export function stepAhead({ kind, answers, files }: Filling, slug: string): Step | undefined {
  const complete = !emptySlots(answers, files).length && !problems(kind, answers, files).length
  return complete ? undefined : stepAfter(kind, answers, slug)
}

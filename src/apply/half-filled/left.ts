import { type HalfFilled, placeOf } from '../../half-filled.ts'
import { asked } from '../../kinds/journey/index.ts'
import { editable } from '../../kinds/kind.ts'
import { paths } from '../../paths.ts'
import { formNamed, type Step } from '../../steps/form/step.ts'
import type { Mine } from '../load.ts'

type Vars = Mine['Variables']

/** What was left in this place and has a form yet. */
export const leftAt = ({ left }: Pick<Vars, 'left'>, step: Step, entry: string): HalfFilled | undefined =>
  left.find(({ id, step: slug, form }) => slug === step.slug && id === placeOf(step, entry) && formNamed(step, form))

export type Unsaved = HalfFilled & { at: Step }

/** All that was left in steps which are asked and open now, in their order. */
export const leftOpen = ({ application, left }: Pick<Vars, 'application' | 'left'>): Unsaved[] =>
  asked(application.kind, application.answers)
    .filter(({ slug }) => editable(application.kind, application.status, slug))
    .flatMap((at) =>
      left.filter(({ step, form }) => step === at.slug && formNamed(at, form)).map((one) => ({ ...one, at })),
    )

/** Where it is gone on with. */
export const leftHref = (application: string, { at, id, form }: Pick<Unsaved, 'at' | 'id' | 'form'>) =>
  at.many ? paths.entry(application, at.slug, id, form) : paths.step(application, at.slug)

/** Without what has been saved in the meantime. */
export const forgotten = (left: readonly HalfFilled[], place: string) => left.filter(({ id }) => id !== place)

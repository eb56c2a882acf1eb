import type { Application } from '../application.ts'
import { asked } from '../kinds/journey.ts'
import { paths } from '../paths.ts'
import type { Form, Step } from '../steps/step.ts'
import { T } from '../ui/lang.tsx'
import { applyWords } from '../words/apply.ts'
import { common } from '../words/common.ts'

type Props = { application: Application; step: Step; form?: Form }

/** Where one stands in the journey. */
export const StepHead = ({ application, step, form }: Props) => {
  const open = asked(application.kind, application.answers)
  const at = open.findIndex(({ slug }) => slug === step.slug)
  const before = form && step.many ? step : open[at - 1]
  const { title, lead = step.lead } = form ?? step
  return (
    <>
      <p class="hint">
        <a href={before ? paths.step(application.id, before.slug) : paths.application(application.id)}>
          <T of={common.back} />
        </a>{' '}
        {at >= 0 && (
          <>
            · <T of={applyWords.stepOf} with={{ n: at + 1, all: open.length + 1 }} />
          </>
        )}
      </p>
      {at >= 0 && <progress value={at + 1} max={open.length + 1} aria-hidden="true" />}
      <h1>
        <T of={title} />
      </h1>
      {lead && (
        <p class="lead">
          <T of={lead} />
        </p>
      )}
    </>
  )
}

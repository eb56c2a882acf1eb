import type { Application } from '../application.ts'
import { asked } from '../kinds/journey.ts'
import { paths } from '../paths.ts'
import { yuan } from '../rules/money.ts'
import { amountOf, typeOf } from '../steps/basics.ts'
import { guaranteeStanding } from '../steps/guarantees.ts'
import type { Entry, Form, Step } from '../steps/step.ts'
import { FeeBox } from '../ui/fee.tsx'
import { T } from '../ui/lang.tsx'
import { applyWords } from '../words/apply.ts'
import { common } from '../words/common.ts'
import type { Said } from '../words/lang.ts'

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

/** What the answers come to, as they are given or being filled in, beside the step that asks for them. */
export const Aside = ({ application, step, filled }: Omit<Props, 'form'> & { filled?: Entry }) => {
  const { kind } = application
  const answers = filled ? { ...application.answers, [step.slug]: [filled] } : application.answers
  if (step.slug === 'basics' && kind.slug === 'preservation')
    return <FeeBox type={typeOf(answers)} amount={amountOf(answers)} />
  return step.slug === 'guarantees' ? <Standing application={application} /> : null
}

export const Standing = ({ application }: { application: Application }) => {
  const standing = guaranteeStanding(application.answers)
  if (!standing) return null
  return (
    <div class={`box ${standing.shortBy > 0 && standing.asked.demand === 'mandatory' ? 'warn' : ''}`}>
      <p>
        <T of={standing.asked.words} />{' '}
        <small>
          <T of={standing.asked.articles} />
        </small>
      </p>
      {standing.total + standing.shortBy > 0 && (
        <p>
          <T
            of={standing.shortBy ? short : total}
            with={{ total: yuan(standing.total), short: yuan(standing.shortBy) }}
          />
        </p>
      )}
    </div>
  )
}
const total: Said = { zh: '已提供担保 {total} 元。', en: 'Given so far: {total} yuan.' }
const short: Said = {
  zh: '已提供担保 {total} 元，尚差 {short} 元。',
  en: 'Given so far: {total} yuan; short by {short} yuan.',
}

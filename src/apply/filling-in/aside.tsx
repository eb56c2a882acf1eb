import type { Application } from '../../application.ts'
import { yuan } from '../../rules/money.ts'
import { amountOf, typeOf } from '../../steps/answered.ts'
import type { Entry, Step } from '../../steps/form/step.ts'
import { guaranteeStanding } from '../../steps/guarantees.ts'
import { FeeBox } from '../../ui/application/fee.tsx'
import { Told } from '../../ui/application/timeline.tsx'
import { T } from '../../ui/lang.tsx'
import type { Said } from '../../words/lang.ts'

type Props = { application: Application; step: Step; filled?: Entry }

/** What the answers come to, as they are given or being filled in, beside the step that asks for them. */
export const Aside = ({ application, step, filled }: Props) => {
  const { kind } = application
  const answers = filled ? { ...application.answers, [step.slug]: [filled] } : application.answers
  if (step.slug === 'basics' && kind.slug === 'preservation')
    return <FeeBox type={typeOf(answers)} amount={amountOf(answers)} />
  return step.slug === 'guarantees' ? <GuaranteeStanding application={application} /> : null
}

const GuaranteeStanding = ({ application }: { application: Application }) => {
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
      {application.status === 'guarantee_required' && (
        <Told kind={application.kind} event={application.history.at(-1)!} />
      )}
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

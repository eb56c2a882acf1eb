import { asksOf } from '../kinds/asks/index.ts'
import { requestsAnswered } from '../kinds/standing/asked-of-court.ts'
import { paths } from '../paths.ts'
import type { Filled, Form, Mistakes } from '../steps/form/step.ts'
import { Requests } from '../ui/application/requests.tsx'
import { FormPage } from '../ui/form/form.tsx'
import { useSay } from '../ui/lang.tsx'
import { Fee } from './case.tsx'
import { DefectForm } from './defect-form.tsx'
import { GuaranteeGiven } from './guarantee-given.tsx'
import type { Case } from './load.ts'
import { Ordered } from './ordered.tsx'
import { Periods } from './periods.tsx'
import { Then } from './then.tsx'
import { caseWords } from './words.ts'

type Props = {
  application: Case['Variables']['application']
  event: string
  values: Filled
  mistakes?: Mistakes
  warnings?: Mistakes
  /** It was sent, and is shown once more for what is in doubt. */
  again?: boolean
  masked: boolean
}

/** What a move of an officer asks, beside what they decide it on. */
export const EventPage = ({ application, event, values, mistakes, warnings, again, masked }: Props) => {
  const say = useSay()
  const { title } = application.kind.events[event]!
  const asks = asksOf(application.kind, event)
  const action = paths.courtEvent(application.id, event)
  const hidden = { at: String(application.version), ...(warnings && { looked: String(values.number) }) }
  const form = asks ?? nothingAsked(title)
  return (
    <>
      <p class="hint">
        <a href={paths.courtCase(application.id)}>{application.number}</a> {application.about}
      </p>
      <h1>{say(title)}</h1>
      {again && (
        <p class="box warn" role="alert">
          {say(caseWords.lookAgain)}
        </p>
      )}
      {asks?.lead && <p class="lead">{say(asks.lead)}</p>}
      <Then kind={application.kind} status={application.status} event={event} />
      {event === 'accept' && <Fee application={application} />}
      {event === 'require_guarantee' && <GuaranteeGiven application={application} />}
      <Ordered application={application} />
      <Requests kind={application.kind} of={requestsAnswered(application.history, event)} />
      <div class="dock">
        <FormPage
          form={form}
          action={action}
          hidden={hidden}
          values={values}
          mistakes={mistakes}
          warnings={warnings}
          answers={application.answers}
          submit={say(title)}
        >
          <Periods application={application} event={event} />
          {event === 'return' && <DefectForm application={application} values={values} masked={masked} />}
        </FormPage>
      </div>
    </>
  )
}

const nothingAsked = (title: Form['title']): Form => ({ title, fields: {} })

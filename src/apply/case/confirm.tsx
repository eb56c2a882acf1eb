import type { Lacking } from '../../accounts/powers/authority.ts'
import { LackingBox } from '../../accounts/powers/only-authorised.tsx'
import { powerWords } from '../../accounts/powers/words.ts'
import type { Application } from '../../application.ts'
import { asksOf } from '../../kinds/asks/index.ts'
import { paths } from '../../paths.ts'
import type { Filled, Mistakes } from '../../steps/form/step.ts'
import { FormPage } from '../../ui/form/form.tsx'
import { useSay } from '../../ui/lang.tsx'
import { common } from '../../words/common.ts'
import { AskedOfCourt } from './asked-of-court.tsx'
import { caseWords } from './words.ts'

type Asked = { application: Application; event: string; values: Filled; mistakes?: Mistakes }

/** Asks once more before something is done that hands nothing in; who lacks the right to it is told before they press. */
export const Confirm = ({ lacks, ...asked }: Asked & { lacks: Lacking | null }) => {
  const say = useSay()
  const { application, event } = asked
  const { id, kind, history } = application
  const { title, danger } = kind.events[event]!
  const lead = asksOf(kind, event)?.lead
  return (
    <>
      <h1>{say(caseWords.confirmTitle, { event: say(title) })}</h1>
      {danger && <p>{say(caseWords.confirmSays)}</p>}
      {event === 'withdraw' && history.some((past) => past.event === 'pay') && <p>{say(caseWords.feeStays)}</p>}
      {event === 'choose_again' && <p>{say(caseWords.allIsKept)}</p>}
      {lead && <p class="lead">{say(lead)}</p>}
      <AskedOfCourt application={application} event={event} />
      {lacks && <LackingBox {...lacks} title={powerWords.lackingTitle} back={paths.event(id, event)} />}
      {lacks ? <BackAlone id={id} /> : <Ask {...asked} />}
    </>
  )
}

const Ask = ({ application: { id, kind, version }, event, values, mistakes }: Asked) => {
  const say = useSay()
  const { title, danger } = kind.events[event]!
  const asks = asksOf(kind, event)
  const hidden = { at: String(version) }
  if (!asks)
    return (
      <form method="post" action={paths.event(id, event)} class="actions">
        <input type="hidden" name="at" value={hidden.at} />
        <button type="submit" class={danger && 'danger'}>
          {say(title)}
        </button>
        <Back id={id} />
      </form>
    )
  return (
    <FormPage
      form={asks}
      action={paths.event(id, event)}
      hidden={hidden}
      submit={say(title)}
      beside={<Back id={id} />}
      values={values}
      mistakes={mistakes}
    />
  )
}

const BackAlone = ({ id }: { id: string }) => (
  <p class="actions">
    <Back id={id} />
  </p>
)
const Back = ({ id }: { id: string }) => <a href={paths.application(id)}>{useSay()(common.back)}</a>

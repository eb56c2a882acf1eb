import type { Application } from '../../application.ts'
import type { EventRow } from '../../db/read.ts'
import { asksOf } from '../../kinds/asks/index.ts'
import { handedTo } from '../../kinds/handed-to.ts'
import type { Kind } from '../../kinds/kind.ts'
import { hurryOf } from '../../kinds/standing/clocks.ts'
import { mustFollow } from '../../kinds/standing/must-follow.ts'
import { lifting, reconsideration, renewing } from '../../kinds/standing/remedies.ts'
import { renewalNow } from '../../kinds/standing/renewal.ts'
import { waitedNow } from '../../kinds/standing/waited.ts'
import { dayIn } from '../../rules/calendar.ts'
import { deadlines } from '../../rules/deadlines.ts'
import { fieldsOf } from '../../steps/form/step.ts'
import { applicationWords } from '../../words/application.ts'
import { common } from '../../words/common.ts'
import type { Said } from '../../words/lang.ts'
import { officeWords } from '../../words/office.ts'
import { problemWords } from '../../words/problems.ts'
import { T, useLang, useSay } from '../lang.tsx'
import { moment } from '../time.ts'
import { Due, type Reader, StatusTag, UrgentTag } from './status.tsx'

/** Where an application stands: who must act, by when, and what can be done now. */
export const Standing = ({ application, to = 'you' }: { application: Application; to?: Reader }) => {
  const say = useSay()
  const { kind, status } = application
  if (application.frozen) return <StandingStill was={kind.statuses[status]!.title} />
  const { says } = kind.statuses[status]!
  const waited = waitedNow(kind, application, Date.now())
  const renewal = renewalNow(application, Date.now())
  const dates = [
    mustFollow(application),
    reconsideration(application, Date.now()),
    renewing(application),
    lifting(application),
  ]
  const hurry = hurryOf(kind, application)
  const waits = to === 'court' ? officeWords.waiting : applicationWords.waiting
  return (
    <div class={`box ${waited === to ? 'warn' : waited === 'nobody' ? '' : 'good'}`}>
      <p>
        <StatusTag kind={kind} status={status} to={to} waited={waited} /> <b>{say(waits[waited])}</b>
        <Due row={application} />
      </p>
      {hurry && (
        <p>
          <UrgentTag kind={kind} row={application} /> {say(deadlines[hurry].words)}{' '}
          <small>{say(deadlines[hurry].article)}</small>
        </p>
      )}
      {to === 'you' && <p>{say(says)}</p>}
      {saysHowMuch.has(status) && <Told kind={kind} event={application.history.at(-1)!} />}
      {renewal && <p>{say(renewal)}</p>}
      {dates.map(
        (date) =>
          date && (
            <p>
              {say(date.says, { day: { day: dayIn(date.at) } })}
              {!date.certain && <small> {say(common.provisional)}</small>}
            </p>
          ),
      )}
    </div>
  )
}

// Where the move itself says what it comes to.
const saysHowMuch = new Set(['guarantee_required', 'partly_granted'])

const StandingStill = ({ was }: { was: Said }) => (
  <div class="box bad">
    <p>
      <span class="tag">
        <T of={was} />
      </span>{' '}
      <b>
        <T of={problemWords.frozen.title} />
      </b>
    </p>
    <p>
      <T of={problemWords.frozen.says} />
    </p>
  </div>
)

export const Timeline = ({ history, kind }: { history: readonly EventRow[]; kind: Kind }) => {
  const lang = useLang()
  return (
    <ol class="timeline">
      {history.toReversed().map((event) => (
        <li>
          <T of={kind.events[event.event]!.done} />
          <br />
          <small>
            <time datetime={new Date(event.at).toISOString()}>{moment(event.at, lang)}</time>
          </small>
          <Told kind={kind} event={event} />
          {typeof event.told.reason === 'string' && <p>{event.told.reason}</p>}
        </li>
      ))}
    </ol>
  )
}

const worthTelling = ['amount', 'expiresOn', 'urgent', 'result']

/** How much, of what, until when, to whom or how urgent, where a move says so. */
export const Told = ({ kind, event: { event, told } }: { kind: Kind; event: Pick<EventRow, 'event' | 'told'> }) => {
  const lang = useLang()
  const say = useSay()
  const form = asksOf(kind, event)
  const fields = form ? fieldsOf(form.fields) : []
  const to = handedTo({ told })
  return (
    <>
      {fields
        .filter(({ name }) => worthTelling.includes(name) && told[name])
        .map(({ name, label, show = String }) => (
          <p>{say(common.labelled, { label, text: show(String(told[name]), lang) })}</p>
        ))}
      {to && <p>{say(common.labelled, { label: applicationWords.handedTo, text: to })}</p>}
    </>
  )
}

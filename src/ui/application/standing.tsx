import type { Application } from '../../application.ts'
import { hurryOf } from '../../kinds/standing/clocks.ts'
import { mustFollow } from '../../kinds/standing/must-follow.ts'
import { lifting, reconsideration, renewing } from '../../kinds/standing/remedies.ts'
import { renewalNow } from '../../kinds/standing/renewal.ts'
import { waitedNow } from '../../kinds/standing/waited.ts'
import { dayIn } from '../../rules/calendar.ts'
import { deadlines } from '../../rules/deadlines.ts'
import { applicationWords } from '../../words/application.ts'
import { common } from '../../words/common.ts'
import type { Said } from '../../words/lang.ts'
import { officeWords } from '../../words/office.ts'
import { problemWords } from '../../words/problems.ts'
import { T, useSay } from '../lang.tsx'
import { Due, type Reader, StatusTag, UrgentTag } from './status.tsx'
import { Told } from './timeline.tsx'

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
const saysHowMuch = new Set(['guarantee_required', 'partly_granted', 'lifted'])

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

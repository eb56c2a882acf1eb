import type { Application } from '../../application.ts'
import type { Waited } from '../../kinds/kind.ts'
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
  const { kind, status, frozen, history } = application
  if (frozen) return <StandingStill was={kind.statuses[status]!.title} />
  const waited = waitedNow(kind, application, Date.now())
  const renewal = renewalNow(application, Date.now())
  return (
    <div class={`box ${waited === to ? 'warn' : waited === 'nobody' ? '' : 'good'}`}>
      <Awaited application={application} to={to} waited={waited} />
      <Hurry application={application} />
      {to === 'you' && <p>{say(kind.statuses[status]!.says)}</p>}
      {saysHowMuch.has(status) && <Told kind={kind} event={history.at(-1)!} />}
      {renewal && <p>{say(renewal)}</p>}
      <Dates application={application} />
    </div>
  )
}

/** The status, whom it waits for, and by when. */
const Awaited = ({ application, to, waited }: { application: Application; to: Reader; waited: Waited }) => {
  const waits = to === 'court' ? officeWords.waiting : applicationWords.waiting
  return (
    <p>
      <StatusTag kind={application.kind} status={application.status} to={to} waited={waited} />{' '}
      <b>
        <T of={waits[waited]} />
      </b>
      <Due row={application} />
    </p>
  )
}

/** Why the court must be quick, with the article. */
const Hurry = ({ application }: { application: Application }) => {
  const say = useSay()
  const hurry = hurryOf(application.kind, application)
  return hurry ? (
    <p>
      <UrgentTag kind={application.kind} row={application} /> {say(deadlines[hurry].words)}{' '}
      <small>{say(deadlines[hurry].article)}</small>
    </p>
  ) : null
}

/** Until when something may still be done: sue, ask for reconsideration, ask for renewal or lifting. */
const Dates = ({ application }: { application: Application }) => {
  const say = useSay()
  const dates = [
    mustFollow(application),
    reconsideration(application, Date.now()),
    renewing(application),
    lifting(application),
  ]
  return dates
    .filter((date) => date !== null)
    .map(({ says, at, certain }) => (
      <p>
        {say(says, { day: { day: dayIn(at) } })}
        {!certain && <small> {say(common.provisional)}</small>}
      </p>
    ))
}

// Where the move itself says what it comes to.
const saysHowMuch = new Set(['guarantee_required', 'awaiting_premium', 'partly_granted', 'lifted'])

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

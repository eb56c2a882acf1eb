import type { Frozen } from '../../db/frozen.ts'
import type { AlarmRow } from '../../db/office/alarms.ts'
import type { Waiting } from '../../db/partners/webhooks.ts'
import { paths } from '../../paths.ts'
import type { Filled, Form, Mistakes } from '../../steps/form/step.ts'
import { Done } from '../../ui/done.tsx'
import { Fact } from '../../ui/fact.tsx'
import { FormPage } from '../../ui/form/form.tsx'
import { useLabelled } from '../../ui/labelled.tsx'
import { useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import { alarmWords } from '../../words/alarms.ts'
import type { Said } from '../../words/lang.ts'
import { Addresses } from './addresses-list.tsx'
import { toldBy } from './told.ts'
import { words } from './words.ts'

type All = { open: AlarmRow[]; seen: AlarmRow[]; frozen: Frozen[]; waiting: Waiting[]; said?: Said }

/** What waits for an administrator, the newest first, and what was seen to lately. */
export const AlarmsPage = ({ open, seen, frozen, waiting, said }: All) => {
  const say = useSay()
  const labelled = useLabelled()
  return (
    <>
      <h1>{say(words.title)}</h1>
      <Done said={said} />
      <p class="lead">{say(open.length || frozen.length || waiting.length ? words.lead : words.none)}</p>
      {frozen.length > 0 && <StandStill frozen={frozen} />}
      {open.map((alarm) => (
        <article class="card">
          <h2>{say(alarmWords[alarm.name].title)}</h2>
          <What alarm={alarm} />
          <p class="actions">
            <a class="button quiet" href={paths.courtAlarm(alarm.id)} aria-label={labelled(words.see, toldBy(alarm))}>
              {say(words.see)}
            </a>
          </p>
        </article>
      ))}
      {waiting.length > 0 && <Addresses waiting={waiting} />}
      {seen.length > 0 && <SeenTo seen={seen} />}
    </>
  )
}

const StandStill = ({ frozen }: { frozen: Frozen[] }) => {
  const [lang, say] = [useLang(), useSay()]
  return (
    <section class="box bad">
      <h2>{say(words.frozen)}</h2>
      <p>{say(words.frozenLead)}</p>
      <ul>
        {frozen.map(({ id, number, about, foundAt }) => (
          <li>
            <a href={paths.courtFrozen(id)}>{number ?? id}</a> {about ?? say(words.unknown)}{' '}
            <small>{say(words.since, { time: moment(foundAt, lang) })}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

const What = ({ alarm }: { alarm: AlarmRow }) => {
  const { name, at, applicationId, number } = alarm
  const [lang, say] = [useLang(), useSay()]
  return (
    <>
      <p>{say(alarmWords[name].todo)}</p>
      <dl>
        <Fact of={words.at}>{moment(at, lang)}</Fact>
        {applicationId && number && <Fact of={words.about}>{number}</Fact>}
        <Fact of={words.detail}>{say(toldBy(alarm))}</Fact>
      </dl>
    </>
  )
}

const SeenTo = ({ seen }: { seen: AlarmRow[] }) => {
  const say = useSay()
  return (
    <>
      <h2>{say(words.seen)}</h2>
      <ul>
        {seen.map((alarm) => (
          <li>
            {say(alarmWords[alarm.name].title)} <small>{say(toldBy(alarm))}</small>
            <br />
            <SeenBy alarm={alarm} />
          </li>
        ))}
      </ul>
    </>
  )
}

const SeenBy = ({ alarm: { officer, seenBy, seenAt, done } }: { alarm: AlarmRow }) => {
  const [lang, say] = [useLang(), useSay()]
  return (
    <>{say(words.seenBy, { officer: officer ?? seenBy ?? '', time: moment(seenAt ?? 0, lang), done: done ?? '' })}</>
  )
}

/** `late`: what somebody wrote who was not the first. */
type One = { alarm: AlarmRow; form: Form; values?: Filled; mistakes?: Mistakes; late?: string }

/** One alarm, and where to say what was done about it. */
export const AlarmPage = ({ alarm, form, late, ...filling }: One) => {
  const say = useSay()
  return (
    <>
      <h1>{say(alarmWords[alarm.name].title)}</h1>
      {late && (
        <div class="box warn" role="alert">
          <p>{say(words.gone)}</p>
          <p>{late}</p>
        </div>
      )}
      <What alarm={alarm} />
      {alarm.seenAt === null ? (
        <FormPage form={form} action={paths.courtAlarm(alarm.id)} submit={say(words.acknowledge)} {...filling} />
      ) : (
        <p class="box good">
          <SeenBy alarm={alarm} />
        </p>
      )}
      <p class="actions">
        <a href={paths.courtAlarms}>{say(words.back)}</a>
      </p>
    </>
  )
}

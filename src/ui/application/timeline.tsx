import type { EventRow } from '../../db/read.ts'
import { asksOf } from '../../kinds/asks/index.ts'
import type { Kind } from '../../kinds/kind.ts'
import { answeredIn } from '../../kinds/told.ts'
import { fieldsOf } from '../../steps/form/step.ts'
import { applicationWords } from '../../words/application.ts'
import { Labelled } from '../labelled.tsx'
import { T, useLang } from '../lang.tsx'
import { moment } from '../time.ts'

/** Every move of an application so far, the last one first. */
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
          {event.told.reason && <p>{event.told.reason}</p>}
        </li>
      ))}
    </ol>
  )
}

const worthTelling = ['amount', 'conditions', 'expiresOn', 'urgent', 'releasedOn', 'result']

/** How much, of what, until when, to whom or how urgent, where a move says so. */
export const Told = ({ kind, event: { event, told } }: { kind: Kind; event: Pick<EventRow, 'event' | 'told'> }) => {
  const lang = useLang()
  const form = asksOf(kind, event)
  const fields = form ? fieldsOf(form.fields) : []
  const answers = answeredIn(told)
  const to = told.handedTo
  return (
    <>
      {fields
        .filter(({ name }) => worthTelling.includes(name) && answers[name])
        .map(({ name, label, show = String }) => (
          <p>
            <Labelled label={label} text={show(String(answers[name]), lang)} />
          </p>
        ))}
      {to && (
        <p>
          <Labelled label={applicationWords.handedTo} text={to} />
        </p>
      )}
    </>
  )
}

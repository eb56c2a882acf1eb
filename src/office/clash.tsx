import type { Context } from 'hono'
import { type Application, loadApplication } from '../application.ts'
import { inQueue } from '../db/in-queue.ts'
import type { EventRow } from '../db/read.ts'
import { defectsOf } from '../kinds/asks/defects.ts'
import { asksOf } from '../kinds/asks/index.ts'
import { paths } from '../paths.ts'
import type { Given } from '../steps/form/fields.ts'
import { type Filled, fieldsOf, gather } from '../steps/form/step.ts'
import { StatusTag } from '../ui/application/status.tsx'
import { Fact } from '../ui/fact.tsx'
import { one } from '../ui/form/read-form.ts'
import { useLang, useSay } from '../ui/lang.tsx'
import { page } from '../ui/page.tsx'
import { moment } from '../ui/time.ts'
import type { Said } from '../words/lang.ts'
import { officeWords } from '../words/office.ts'
import { problemWords, toTheCase } from '../words/problems.ts'
import { roomWords } from '../words/rooms.ts'
import type { Case } from './load.ts'
import { caseWords } from './words.ts'

/** Somebody else came first: what they did, how it stands, and what this officer had typed, so that nothing is lost. */
export async function clash(c: Context<Case>, event: string, given: Given) {
  const application = (await loadApplication(c.env, c.var.application.id)) ?? c.var.application
  const meanwhile = application.history.filter(({ seq }) => seq > Number(one(given, 'at')))
  const title = problemWords.movedOn.title
  const next = paths.courtNext(inQueue(c.var.application))
  return page(
    c,
    title,
    <Clash {...{ title, application, meanwhile, typed: typedIn(application, event, given), next }} />,
    409,
  )
}

/** What is written in words of one's own: a choice is made anew in a moment. */
function typedIn({ kind }: Application, event: string, given: Given): [label: Said, text: string][] {
  const form = asksOf(kind, event)
  if (!form) return []
  const told: Filled = gather(form.fields, given)
  return fieldsOf(form.fields).flatMap(({ name, label, input }) => {
    if (input === 'defects') return defectsOf(told).map(({ note }) => [label, note] as [Said, string])
    return (input === 'long' || input === 'text') && told[name] ? [[label, String(told[name])] as [Said, string]] : []
  })
}

type Props = { title: Said; application: Application; meanwhile: EventRow[]; typed: [Said, string][]; next: string }

const Clash = ({ title, application: { id, number, kind, status }, meanwhile, typed, next }: Props) => {
  const [lang, say] = [useLang(), useSay()]
  return (
    <>
      <h1>{say(title)}</h1>
      <p class="lead">{say(officeWords.notDone)}</p>
      <div class="box warn">
        <p>
          {number} <StatusTag kind={kind} status={status} to="court" />
        </p>
        <ul>
          {meanwhile.map(({ event, at, told }) => (
            <li>
              {say(kind.events[event]!.done)}{' '}
              <small>
                {moment(at, lang)} {told.by ? String(told.by) : ''}
              </small>
            </li>
          ))}
        </ul>
      </div>
      {typed.length > 0 && (
        <>
          <h2>{say(officeWords.typed)}</h2>
          <dl>
            {typed.map(([label, text]) => (
              <Fact of={label}>{text}</Fact>
            ))}
          </dl>
        </>
      )}
      <p class="actions">
        <a class="button" href={paths.courtCase(id)}>
          {say(toTheCase)}
        </a>
        <a href={next}>{say(caseWords.next)}</a>
        <a href={paths.court}>{say(roomWords.queue)}</a>
      </p>
    </>
  )
}

import { bookWords } from '../../accounts/book/words.ts'
import type { Lacking } from '../../accounts/powers/authority.ts'
import { LackingBox } from '../../accounts/powers/only-authorised.tsx'
import type { Application } from '../../application.ts'
import { stepAhead } from '../../kinds/journey/ahead.ts'
import { paths } from '../../paths.ts'
import { type Entry, entryName, formOf, type Step } from '../../steps/form/step.ts'
import { warnings } from '../../steps/form/warnings.ts'
import { Given } from '../../ui/application/given.tsx'
import { useLabelled } from '../../ui/labelled.tsx'
import { T, useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import { common } from '../../words/common.ts'
import type { Unsaved } from '../half-filled/left.ts'
import { LeftCard } from '../half-filled/left-box.tsx'
import { leftWords } from '../half-filled/words.ts'
import type { Selves } from '../lacks.ts'
import { Aside } from './aside.tsx'
import { StepHead } from './step-head.tsx'
import { fillingWords } from './words.ts'

type Props = {
  application: Application
  step: Step
  entries: readonly Entry[]
  left: readonly Unsaved[]
  lacks: Lacking | null
  selves: Selves
}

/** A step with several entries: what is there, and what may be added. */
export const EntryList = (props: Props) => {
  const { application, step, entries, lacks } = props
  const say = useSay()
  const { id, answers } = application
  const wrong = step.many?.wrong?.(answers)
  const enough = entries.length >= (step.many?.least(answers) ?? 0)
  return (
    <>
      <StepHead application={application} step={step} />
      <Entries {...props} />
      {wrong && (
        <p class="box warn" role="status">
          {say(wrong)}
        </p>
      )}
      <Aside application={application} step={step} />
      {lacks && <LackingBox {...lacks} back={paths.step(id, step.slug)} />}
      <Adding {...props} />
      {enough && (
        <p class="actions">
          <a class="button" href={paths.goOn(id, stepAhead(application, step.slug))}>
            {say(common.continue)}
          </a>
        </p>
      )}
    </>
  )
}

/** What is there, and what was left half filled in: of an entry, or of one that is not yet there. */
const Entries = ({ application, step, entries, left }: Props) => {
  const here = left.filter(({ at }) => at === step)
  return (
    <>
      {entries.map((entry) => (
        <EntryCard application={application} step={step} entry={entry} left={here.find(({ id }) => id === entry.id)} />
      ))}
      {here
        .filter(({ id }) => !entries.some((entry) => entry.id === id))
        .map((one) => (
          <LeftCard application={application} left={one} />
        ))}
    </>
  )
}

/** What may be added: any of the step's forms, oneself, an organisation one acts for, somebody from the address book. */
const Adding = ({ application: { id }, step, selves }: Props) => {
  const say = useSay()
  return (
    <>
      <h2>{say(common.add)}</h2>
      <p class="actions add">
        {Object.entries(step.forms).map(([name, form]) => (
          <Add href={paths.entry(id, step.slug, 'new', name)} one={say(form.title)} />
        ))}
        {selves.myself && <Add href={paths.asMyself(id, step.slug)} one={say(bookWords.myself)} />}
        {selves.seats.map((seat) => (
          <Add href={paths.asOrganisation(id, step.slug, seat.id)} one={seat.name} />
        ))}
        {step.book && (
          <a class="button quiet" href={paths.fromBook(id, step.slug)}>
            {say(bookWords.choose)}
          </a>
        )}
      </p>
    </>
  )
}

const Add = ({ href, one }: { href: string; one: string }) => (
  <a class="button quiet" href={href}>
    {`＋\u00a0${one}`}
  </a>
)

type Card = Pick<Props, 'application' | 'step'> & { entry: Entry; left?: Unsaved }

const EntryCard = ({ application, step, entry, left }: Card) => {
  const lang = useLang()
  const say = useSay()
  const labelled = useLabelled()
  const name = entryName(step, entry, lang)
  const kind = say(formOf(step, entry).title)
  const doubts = Object.values(warnings(formOf(step, entry), entry.value, application.answers))
  return (
    <article class="card">
      <h2>
        {name} {!name.startsWith(kind) && <small>{kind}</small>}
      </h2>
      {left && <p class="hint">{say(leftWords.leftAt, { time: moment(left.savedAt, lang) })}</p>}
      {doubts.map((doubt) => (
        <p class="warning">
          <T of={doubt} />
        </p>
      ))}
      <details>
        <summary>{say(fillingWords.see)}</summary>
        <Given step={step} entry={entry} showing={{ ...application, masked: true }} />
      </details>
      <p class="actions">
        <a
          href={paths.entry(application.id, step.slug, entry.id, entry.form)}
          aria-label={labelled(common.change, name)}
        >
          {say(common.change)}
        </a>
        <a href={paths.removal(application.id, step.slug, entry.id)} aria-label={labelled(common.remove, name)}>
          {say(common.remove)}
        </a>
      </p>
    </article>
  )
}

import { bookWords } from '../../accounts/book/words.ts'
import type { Lacking } from '../../accounts/powers/authority.ts'
import { LackingBox } from '../../accounts/powers/only-authorised.tsx'
import type { Application } from '../../application.ts'
import type { Rights } from '../../db/accounts/rights.ts'
import { stepAhead } from '../../kinds/journey/ahead.ts'
import { paths } from '../../paths.ts'
import { type Entry, entryName, formOf, type Step } from '../../steps/form/step.ts'
import { warnings } from '../../steps/form/warnings.ts'
import { Given } from '../../ui/application/given.tsx'
import { T, useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import { common } from '../../words/common.ts'
import type { Unsaved } from '../half-filled/left.ts'
import { LeftCard } from '../half-filled/left-box.tsx'
import { leftWords } from '../half-filled/words.ts'
import { Aside } from './aside.tsx'
import { StepHead } from './step-head.tsx'
import { fillingWords } from './words.ts'

type Props = {
  application: Application
  step: Step
  entries: readonly Entry[]
  left: readonly Unsaved[]
  lacks: Lacking | null
  /** As which somebody may fill it in. */
  seats: Rights['seats']
}

/** A step with several entries: what is there, and what may be added. */
export const EntryList = ({ application, step, entries, left, lacks, seats }: Props) => {
  const say = useSay()
  const enough = entries.length >= (step.many?.least(application.answers) ?? 0)
  const next = stepAhead(application, step.slug)
  const here = left.filter(({ at }) => at === step)
  const wrong = step.many?.wrong?.(application.answers)
  return (
    <>
      <StepHead application={application} step={step} />
      {entries.map((entry) => (
        <EntryCard application={application} step={step} entry={entry} left={here.find(({ id }) => id === entry.id)} />
      ))}
      {here
        .filter(({ id }) => !entries.some((entry) => entry.id === id))
        .map((one) => (
          <LeftCard application={application} left={one} />
        ))}
      {wrong && (
        <p class="box warn" role="status">
          {say(wrong)}
        </p>
      )}
      <Aside application={application} step={step} />
      {lacks && <LackingBox {...lacks} back={paths.step(application.id, step.slug)} />}
      <h2>{say(common.add)}</h2>
      <p class="actions add">
        {Object.entries(step.forms).map(([name, form]) => (
          <a class="button quiet" href={paths.entry(application.id, step.slug, 'new', name)}>
            {`＋\u00a0${say(form.title)}`}
          </a>
        ))}
        {step.self && (
          <a class="button quiet" href={paths.asMyself(application.id, step.slug)}>
            {`＋\u00a0${say(bookWords.myself)}`}
          </a>
        )}
        {seats.map((one) => (
          <a class="button quiet" href={paths.asOrganisation(application.id, step.slug, one.id)}>
            {`＋\u00a0${one.name}`}
          </a>
        ))}
        {step.book && (
          <a class="button quiet" href={paths.fromBook(application.id, step.slug)}>
            {say(bookWords.choose)}
          </a>
        )}
      </p>
      {enough && (
        <p class="actions">
          <a class="button" href={next ? paths.step(application.id, next.slug) : paths.preview(application.id)}>
            {say(common.continue)}
          </a>
        </p>
      )}
    </>
  )
}

type Card = Pick<Props, 'application' | 'step'> & { entry: Entry; left?: Unsaved }

const EntryCard = ({ application, step, entry, left }: Card) => {
  const lang = useLang()
  const say = useSay()
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
          aria-label={`${say(common.change)}: ${name}`}
        >
          {say(common.change)}
        </a>
        <a href={paths.removal(application.id, step.slug, entry.id)} aria-label={`${say(common.remove)}: ${name}`}>
          {say(common.remove)}
        </a>
      </p>
    </article>
  )
}

import { html } from 'hono/html'
import type { Application } from '../../application.ts'
import { daysKept, type HalfFilled } from '../../half-filled.ts'
import { paths } from '../../paths.ts'
import { T, useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import { common } from '../../words/common.ts'
import type { Said } from '../../words/lang.ts'
import { caseWords } from '../case/words.ts'
import { leftHref, type Unsaved } from './left.ts'
import { leftWords } from './words.ts'

/** The button that leaves a form as it is, and what a script sends that does so while somebody types on. */
export const leaves = { button: 'later', quietly: 'quietly' } as const

/** Beside the button that saves: what is typed stays as it is, to be gone on with another time. */
export const Later = () => html`<button class=quiet name=${leaves.button}>${useSay()(leftWords.later)}</button>`

type Place = { application: Pick<Application, 'id'>; step: { slug: string }; entry: string }

/** On a form that was left half filled in: when that was, and that it is no answer yet. */
export const LeftHere = ({
  left,
  button = common.saveAndContinue,
  ...place
}: Place & { left: HalfFilled; button?: Said }) => {
  const lang = useLang()
  return (
    <div class="box">
      <p role="status">
        <T of={leftWords.leftHere} with={{ time: moment(left.savedAt, lang), button, n: daysKept }} />
      </p>
      <LetGo {...place} />
    </div>
  )
}

// A plain form even where scripts run: nothing is saved by it, so nothing shall be said to be.
const LetGo = ({ application: { id }, step: { slug }, entry }: Place) => (
  <form method="post" action={paths.halfFilledRemoval(id, slug, entry)} data-hx-boost="false">
    <button class="link">
      <T of={leftWords.letGo} />
    </button>
  </form>
)

/** On pages about the whole application: what was left, which is not in it. */
export const LeftList = ({ application: { id }, left }: { application: Application; left: readonly Unsaved[] }) => {
  const say = useSay()
  const lang = useLang()
  if (!left.length) return null
  return (
    <section class="box warn">
      <h2>{say(leftWords.leftTitle)}</h2>
      <ul>
        {left.map((one) => (
          <li>
            <a href={leftHref(id, one)}>
              {say(one.at.title)}
              {one.at.many && ` · ${say(titleOf(one))}`}
            </a>{' '}
            · {say(leftWords.leftAt, { time: moment(one.savedAt, lang) })}
          </li>
        ))}
      </ul>
    </section>
  )
}

const titleOf = ({ at, form }: Unsaved) => at.forms[form]!.title

/** In the list of a step's entries: one that is not among them yet. */
export const LeftCard = ({ application, left }: { application: Pick<Application, 'id'>; left: Unsaved }) => {
  const say = useSay()
  const title = say(titleOf(left))
  const { name } = left.given
  return (
    <article class="card">
      <h2>
        {name || title} <small>{name && title}</small>
      </h2>
      <p class="hint">{say(leftWords.leftAt, { time: moment(left.savedAt, useLang()) })}</p>
      <p class="actions">
        <a href={leftHref(application.id, left)}>{say(caseWords.fill)}</a>
      </p>
      <LetGo application={application} step={left.at} entry={left.id} />
    </article>
  )
}

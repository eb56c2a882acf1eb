import { kinds } from '../kinds/index.ts'
import { paths } from '../paths.ts'
import { exampleOf, fieldsOf } from '../steps/step.ts'
import { FormPage } from '../ui/form.tsx'
import { T, useSay } from '../ui/lang.tsx'
import { StatusTag } from '../ui/status.tsx'
import { Shown } from './shown.tsx'
import { styleguideWords as words } from './words.ts'

const { basics } = kinds.preservation.journey[0]!.forms
const filled = exampleOf(basics!)
const allWrong = Object.fromEntries(fieldsOf(basics!.fields).map(({ name }) => [name, words.wrong]))

export const Parts = () => (
  <>
    <h1>
      <T of={words.title} />
    </h1>
    <Type />
    <Buttons />
    <Boxes />
    <Statuses />
    <Shown />
    <Forms />
  </>
)

const Type = () => (
  <section>
    <h2>
      <T of={words.type} />
    </h2>
    <p class="lead">
      <T of={words.lead} />
    </p>
    <p>
      <T of={words.neutral} /> <a href="#main">{useSay()(words.title)}</a>
    </p>
    <p class="hint">
      <T of={words.hint} />
    </p>
  </section>
)

const Buttons = () => {
  const say = useSay()
  return (
    <section>
      <h2>{say(words.buttons)}</h2>
      <p class="actions">
        <button type="button">{say(words.primary)}</button>
        <button type="button" class="quiet">
          {say(words.quiet)}
        </button>
        <button type="button" class="danger">
          {say(words.danger)}
        </button>
        <button type="button" class="link">
          {say(words.quiet)}
        </button>
      </p>
    </section>
  )
}

const Boxes = () => {
  const say = useSay()
  return (
    <section>
      <h2>{say(words.boxes)}</h2>
      <p class="box">{say(words.neutral)}</p>
      <p class="box good">{say(words.good)}</p>
      <p class="box warn">{say(words.warn)}</p>
      <p class="box bad">{say(words.bad)}</p>
      <p class="mistake">{say(words.wrong)}</p>
      <p class="warning">{say(words.warn)}</p>
    </section>
  )
}

const Statuses = () => {
  const say = useSay()
  return (
    <section>
      <h2>{say(words.statuses)}</h2>
      {Object.values(kinds).map((kind) => (
        <>
          <h3>{say(kind.title)}</h3>
          <p>
            {Object.keys(kind.statuses).map((status) => (
              <>
                <StatusTag kind={kind} status={status} />{' '}
              </>
            ))}
          </p>
        </>
      ))}
    </section>
  )
}

const Forms = () => (
  <section>
    <h2>
      <T of={words.wrongForm} />
    </h2>
    <FormPage form={basics!} action={paths.styleguide} values={filled} mistakes={allWrong} />
  </section>
)

import { kinds } from '../kinds/index.ts'
import { paths } from '../paths.ts'
import { StatusTag } from '../ui/application/status.tsx'
import { FilePicker } from '../ui/form/file-picker.tsx'
import { FormPage } from '../ui/form/form.tsx'
import { T, useSay } from '../ui/lang.tsx'
import type { Said } from '../words/lang.ts'
import { allWrong, doubted, everyKind, filled } from './every-kind.ts'
import { Shown } from './shown.tsx'
import { UnderWay } from './under-way.tsx'
import { styleguideWords as words } from './words.ts'

/** `state`: which form is shown, as ids may stand only once in a page. */
export const Parts = ({ state }: { state?: string }) => (
  <>
    <h1>
      <T of={words.title} />
    </h1>
    <p class="lead">
      <T of={words.says} />
    </p>
    <Type />
    <Buttons />
    <Boxes />
    <Statuses />
    <Shown />
    <UnderWay />
    <Ways />
    <Forms state={state} />
    <p>
      <a href={paths.styleguideTerminal}>
        <T of={words.terminal} />
      </a>
    </p>
  </>
)

export const Heading = ({ of }: { of: Said }) => (
  <h2>
    <T of={of} />
  </h2>
)

const Type = () => {
  const say = useSay()
  return (
    <section>
      <Heading of={words.type} />
      <p class="lead">{say(words.lead)}</p>
      <p>
        {say(words.body)} <a href="#main">{say(words.link)}</a>
      </p>
      <h3>{say(words.third)}</h3>
      <p class="hint">{say(words.hint)}</p>
      <p>
        <small>{say(words.small)}</small> <code class="whole">津0116</code>
      </p>
      <p class="digits">42</p>
    </section>
  )
}

const Buttons = () => {
  const say = useSay()
  return (
    <section>
      <Heading of={words.buttons} />
      <div class="dock">
        <p class="actions">
          <button type="button">{say(words.primary)}</button>
          <button type="button" class="quiet">
            {say(words.quiet)}
          </button>
          <button type="button" class="danger">
            {say(words.danger)}
          </button>
          <button type="button" class="link">
            {say(words.link)}
          </button>
          <button type="button" class="link peek" aria-pressed="true">
            {say(words.pressed)}
          </button>
        </p>
      </div>
      <p class="actions add">
        {[words.first, words.second, words.third].map((kind) => (
          <button type="button" class="quiet">
            {`＋\u00a0${say(kind)}`}
          </button>
        ))}
      </p>
    </section>
  )
}

const Ways = () => {
  const say = useSay()
  return (
    <section>
      <Heading of={words.ways} />
      <fieldset class="field">
        <legend>{say(words.waysSays)}</legend>
        <div class="options ways">
          {[words.second, words.first].map((way) => (
            <label class={way === words.first ? 'here' : undefined}>
              <input type="radio" name="way" />
              {say(way)}
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  )
}

const Boxes = () => {
  const say = useSay()
  return (
    <section>
      <Heading of={words.boxes} />
      <p class="box">{say(words.neutral)}</p>
      <p class="box good">{say(words.good)}</p>
      <p class="box warn">{say(words.warn)}</p>
      <p class="box bad">{say(words.bad)}</p>
      <p class="mistake">{say(words.wrong)}</p>
      <p class="warning">{say(words.warn)}</p>
    </section>
  )
}

const Statuses = () => (
  <section>
    <Heading of={words.statuses} />
    {Object.values(kinds).map((kind) => (
      <>
        <h3>
          <T of={kind.title} />
        </h3>
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

const forms = {
  empty: { title: words.form, filling: {} },
  filled: { title: words.filledForm, filling: { values: filled, warnings: doubted } },
  wrong: { title: words.wrongForm, filling: { values: filled, mistakes: allWrong } },
}
const isForm = (state = ''): state is keyof typeof forms => Object.hasOwn(forms, state)

const Forms = ({ state }: { state?: string }) => {
  const { title, filling } = forms[isForm(state) ? state : 'wrong']
  return (
    <section id="form">
      <Heading of={title} />
      <p>
        {Object.entries(forms).map(([name, { title }]) => (
          <>
            <a href={`${paths.styleguide}?form=${name}#form`}>
              <T of={title} />
            </a>{' '}
          </>
        ))}
      </p>
      <FormPage form={everyKind} action={paths.styleguide} {...filling}>
        <FilePicker name="papers" label={words.inputs.file} hint={words.hint} multiple />
      </FormPage>
    </section>
  )
}

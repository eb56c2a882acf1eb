import type { Child } from 'hono/jsx'
import type { Named } from '../db/read.ts'
import { type Answers, type Field, type Filled, type Form, fieldsOf, type Mistakes } from '../steps/step.ts'
import { common } from '../words/common.ts'
import { Box } from './box.tsx'
import { T, useSay } from './lang.tsx'

/** What a form is filled with and shown with. */
export type Filling = {
  values?: Filled
  mistakes?: Mistakes
  warnings?: Mistakes
  /** The other answers, for fields that pick from them. */
  answers?: Answers
  /** Names of the codes in use, and what a search has found. */
  names?: readonly Named[]
  found?: Record<string, readonly Named[]>
}

type Props = Filling & {
  form: Form
  action: string
  hidden?: Record<string, string>
  submit?: Child
  /** Another button, beside the one that saves. */
  beside?: Child
  /** Signs somebody in or out, so the whole page comes back, not only its middle. */
  whole?: boolean
  /** Takes files with it. */
  multipart?: boolean
  children?: Child
}

export const FormPage = ({ form, action, hidden, submit, beside, whole, multipart, children, ...filling }: Props) => (
  <form
    method="post"
    action={action}
    novalidate
    data-hx-boost={whole ? 'false' : undefined}
    enctype={multipart ? 'multipart/form-data' : undefined}
  >
    {Object.entries(hidden ?? {}).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <MistakeList form={form} mistakes={filling.mistakes} />
    <Fields form={form} {...filling} />
    {children}
    <div class="actions">
      <button>{submit ?? <T of={common.saveAndContinue} />}</button>
      {beside}
    </div>
  </form>
)

/** All fields, each conditional one right behind the choice that opens it. */
export const Fields = ({ form, ...filling }: Filling & { form: Form }) => {
  const fields = fieldsOf(form.fields)
  const inside = (field: Field) => fields.filter(({ onlyIf }) => onlyIf?.field === field.name && field.options)
  const top = fields.filter(
    ({ onlyIf }) => !onlyIf || !fields.some(({ name, options }) => name === onlyIf.field && options),
  )
  return (
    <>
      {top.map((field) => (
        <Question field={field} filling={filling} opens={inside(field)} />
      ))}
    </>
  )
}

const places = ({ options = {} }: Field, { onlyIf }: Field) =>
  Object.keys(options).flatMap((key, place) => (onlyIf?.is.includes(key) ? [place] : []))

const isGroup = ({ input }: Field) =>
  ['radio', 'checkboxes', 'pick', 'lookup', 'case_number', 'defects'].includes(input)

type QuestionProps = { field: Field; filling: Filling; opens?: Field[] }

const Question = ({ field, filling, opens = [] }: QuestionProps) => {
  const words = useSay()
  const by = describedBy(field, filling)
  const kind = filling.mistakes?.[field.name] ? 'field wrong' : 'field'
  const label = field.optional ? [words(field.label), <small>{words(common.optional)}</small>] : words(field.label)
  // Each opened question stands behind the last choice that opens it. A browser that cannot hide it asks in any case.
  const after = (place: number) =>
    opens
      .filter((inner) => places(field, inner).at(-1) === place)
      .map((inner) => (
        <div class={`more c${places(field, inner).join(' c')}`}>
          <Question field={inner} filling={filling} />
        </div>
      ))
  const rest = (
    <>
      <About field={field} filling={filling} />
      <Box field={field} filling={filling} describedBy={by} after={opens.length ? after : undefined} />
    </>
  )
  return isGroup(field) ? (
    <fieldset class={kind} id={field.name} aria-describedby={by}>
      <legend>{label}</legend>
      {rest}
    </fieldset>
  ) : (
    <div class={kind}>
      {field.input !== 'tick' && <label for={field.name}>{label}</label>}
      {rest}
    </div>
  )
}

const About = ({ field: { name, hint }, filling: { mistakes, warnings } }: { field: Field; filling: Filling }) => (
  <>
    {hint && (
      <div class="hint" id={`${name}-hint`}>
        <T of={hint} />
      </div>
    )}
    {mistakes?.[name] && (
      <p class="mistake" id={`${name}-mistake`}>
        <T of={mistakes[name]} />
      </p>
    )}
    {warnings?.[name] && (
      <p class="warning">
        <T of={warnings[name]} />
      </p>
    )}
  </>
)

const describedBy = ({ name, hint }: Field, { mistakes }: Filling) =>
  [hint && `${name}-hint`, mistakes?.[name] && `${name}-mistake`].filter(Boolean).join(' ') || undefined

/** Every mistake in one list that leads to its field; read out when the page comes back. */
export const MistakeList = ({ form, mistakes }: { form: Form; mistakes?: Mistakes }) => {
  const words = useSay()
  if (!mistakes || !Object.keys(mistakes).length) return null
  const labels = Object.fromEntries(fieldsOf(form.fields).map(({ name, label }) => [name, label]))
  return (
    <div class="box bad" role="alert" tabindex={-1} autofocus>
      <h2>{words(common.mistakes)}</h2>
      <ul>
        {Object.entries(mistakes).map(([name, mistake]) => (
          <li>
            <a href={`#${name}`}>
              {labels[name] ? words(common.mistakeAt, { label: labels[name], mistake }) : words(mistake)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

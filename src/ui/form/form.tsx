import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Named } from '../../db/names.ts'
import { type Answers, type Filled, type Form, fieldsOf, type Mistakes } from '../../steps/form/step.ts'
import { common } from '../../words/common.ts'
import { flat } from '../html/flat.ts'
import { Labelled } from '../labelled.tsx'
import { useLang, useSay } from '../lang.tsx'
import { written } from './written.tsx'

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
  hidden?: Record<string, string | string[]>
  submit?: Child
  /** Another button, beside the one that saves. */
  beside?: Child
  /** Where something else on the page is what most people came for. */
  quiet?: boolean
  /** Signs somebody in or out, so the whole page comes back, not only its middle. */
  whole?: boolean
  /** Takes files with it. */
  multipart?: boolean
  children?: Child
}

// Written out, not as elements: it stands around nearly every question that is asked.
export const FormPage = ({
  form,
  action,
  hidden,
  submit,
  beside,
  quiet,
  whole,
  multipart,
  children,
  ...filling
}: Props) => {
  const say = useSay()
  return flat`
    <form method=post action="${action}" novalidate${whole && raw(' data-hx-boost=false')}${multipart && withFiles}>
    ${Object.entries(hidden ?? {}).flatMap(hiding)}
    ${filling.mistakes && <MistakeList form={form} mistakes={filling.mistakes} />}${Fields({ form, ...filling })}${children}
    <div class=actions><button${quiet && raw(' class=quiet')}>${submit ?? say(common.saveAndContinue)}</button>${beside}</div></form>`
}

const hiding = ([name, values]: [string, string | string[]]) =>
  [values].flat().map((value) => html`<input type=hidden name=${name} value="${value}">`)

const withFiles = raw(' enctype=multipart/form-data')

/** All fields, each conditional one right behind the choice that opens it. */
export const Fields = ({ form, ...filling }: Filling & { form: Form }) => raw(written(form.fields, filling, useLang()))

/** Every mistake in one list that leads to its field; read out when the page comes back. */
export const MistakeList = ({ form, mistakes }: { form: Form; mistakes?: Mistakes }) => {
  const say = useSay()
  if (!mistakes || !Object.keys(mistakes).length) return null
  const labels = Object.fromEntries(fieldsOf(form.fields).map(({ name, label }) => [name, label]))
  const order = Object.keys(labels)
  const place = (name: string) => order.indexOf(name) + 1 || order.length + 1
  const inOrder = Object.entries(mistakes).toSorted(([one], [other]) => place(one) - place(other))
  return (
    <div class="box bad" role="alert" tabindex={-1} autofocus>
      <h2>{say(common.mistakes)}</h2>
      <ul>
        {inOrder.map(([name, mistake]) => (
          <li>
            <a href={`#${name}`}>{labels[name] ? <Labelled label={labels[name]} text={mistake} /> : say(mistake)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

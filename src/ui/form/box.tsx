import type { Child } from 'hono/jsx'
import { entryName, type Field, type Step } from '../../steps/form/step.ts'
import { common } from '../../words/common.ts'
import type { Said } from '../../words/lang.ts'
import { useLang, useSay } from '../lang.tsx'
import { CaseNumber } from './case-number.tsx'
import type { Filling } from './form.tsx'
import { Lookup } from './lookup.tsx'

/** `opening`: how the stylesheet knows a choice that opens questions; `after`: those that stand behind it. */
export type BoxProps = {
  field: Field
  filling: Filling
  describedBy?: string
  opening?: (key: string) => string | undefined
  after?: (key: string) => Child
}

/** Where the answer is given: one shape for each kind of field. */
export const Box = (props: BoxProps) => {
  switch (props.field.input) {
    case 'radio':
    case 'checkboxes':
      return <Options {...props} options={props.field.options ?? {}} />
    case 'pick':
      return <Pick {...props} step={props.field.from!} />
    case 'select':
      return <Select {...props} />
    case 'long':
      return <Long {...props} />
    case 'lookup':
      return <Lookup {...props} />
    case 'case_number':
      return <CaseNumber {...props} />
    case 'defects':
      return null
    case 'tick':
      return <Tick {...props} />
    default:
      return <Line {...props} />
  }
}

export const attributes = ({ field, filling, describedBy }: BoxProps) => ({
  id: field.name,
  name: field.name,
  required: !field.optional && !field.onlyIf && !field.where,
  'aria-invalid': filling.mistakes?.[field.name] ? ('true' as const) : undefined,
  'aria-describedby': describedBy,
})

export const textOf = ({ field, filling }: BoxProps) => {
  const value = filling.values?.[field.name]
  return Array.isArray(value) ? value[0] : value
}
const types: Partial<Record<Field['input'], string>> = { tel: 'tel', date: 'date', password: 'password' }

const Line = (props: BoxProps) => (
  <input
    {...attributes(props)}
    type={types[props.field.input]}
    class={props.field.input === 'text' ? undefined : 'short'}
    inputmode={props.field.inputmode}
    autocomplete={props.field.autocomplete}
    value={props.field.input === 'password' ? undefined : textOf(props)}
  />
)

const Long = (props: BoxProps) => <textarea {...attributes(props)}>{textOf(props) ?? ''}</textarea>

const Select = (props: BoxProps) => {
  const say = useSay()
  const options = Object.entries(props.field.options ?? {})
  return (
    <>
      <select {...attributes(props)}>
        <option value="">{say(common.choose)}</option>
        {options.map(([key, label]) => (
          <option class={props.opening?.(key)} value={valueBeside(key, say(label))} selected={textOf(props) === key}>
            {say(label)}
          </option>
        ))}
      </select>
      {options.map(([key]) => props.after?.(key))}
    </>
  )
}

// An option stands for its text where nothing else is said.
const valueBeside = (key: string, text: string) => (key === text ? undefined : key)

const Options = ({ options, ...props }: BoxProps & { options: Record<string, Said> }) => {
  const say = useSay()
  const { name, many } = props.field
  const chosen = [props.filling.values?.[name] ?? []].flat()
  return (
    <div class="options">
      {Object.entries(options).map(([key, label]) => (
        <>
          <label>
            <input
              class={props.opening?.(key)}
              type={many ? 'checkbox' : 'radio'}
              name={name}
              value={key}
              checked={chosen.includes(key)}
            />
            {say(label)}
          </label>
          {props.after?.(key)}
        </>
      ))}
    </div>
  )
}

const Pick = ({ step, ...props }: BoxProps & { step: Step }) => {
  const lang = useLang()
  const entries = props.filling.answers?.[step.slug] ?? []
  const named = entries.map((entry) => {
    const name = entryName(step, entry, lang)
    return [entry.id, { id: entry.id, zh: name, en: name }] as const
  })
  if (!named.length) return <NothingToPick step={step.title} />
  return <Options {...props} options={Object.fromEntries(named)} />
}

const NothingToPick = ({ step }: { step: Said }) => <p class="warning">{useSay()(common.nothingToPick, { step })}</p>

const Tick = (props: BoxProps) => {
  const say = useSay()
  return (
    <div class="options">
      <label>
        <input {...attributes(props)} type="checkbox" value="yes" checked={textOf(props) === 'yes'} />
        {say(props.field.label)}
      </label>
    </div>
  )
}

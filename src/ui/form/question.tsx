import type { Child } from 'hono/jsx'
import type { Field } from '../../steps/form/step.ts'
import { common } from '../../words/common.ts'
import { T, useSay } from '../lang.tsx'
import { Box } from './box.tsx'
import type { Filling } from './form.tsx'

/** What opens questions, each list of choices once: the stylesheet knows it by its number. */
const openersAmong = (opens: readonly Asked[]) => [...new Set(opens.map(opensAt))]
const opensAt = ({ field }: Asked) => String(field.onlyIf?.is)

const isGroup = ({ input }: Field) =>
  ['radio', 'checkboxes', 'pick', 'lookup', 'case_number', 'defects'].includes(input)

/** A question, and the conditional ones that stand behind one of its own choices. */
export type Asked = { field: Field; opens: readonly Asked[] }
type Props = Asked & { filling: Filling; show: (open: Asked) => Child }

export const Question = ({ field, filling, opens, show }: Props) => {
  const say = useSay()
  const by = describedBy(field, filling)
  const kind = filling.mistakes?.[field.name] ? 'field wrong' : 'field'
  const label = field.optional ? [say(field.label), <small>{say(common.optional)}</small>] : say(field.label)
  // Each opened question stands behind the last choice that opens it. A browser that cannot hide it asks in any case.
  const openers = openersAmong(opens)
  const lastOf = ({ field: { onlyIf } }: Asked) =>
    Object.keys(field.options ?? {}).findLast((key) => onlyIf?.is.includes(key))
  const after = (key: string) =>
    opens
      .filter((open) => lastOf(open) === key)
      .map((open) => <div class={`more c${openers.indexOf(opensAt(open))}`}>{show(open)}</div>)
  const opening = (key: string) =>
    openers.flatMap((keys, at) => (keys.split(',').includes(key) ? [`o${at}`] : [])).join(' ') || undefined
  const rest = (
    <>
      <About field={field} filling={filling} />
      <Box field={field} filling={filling} describedBy={by} opening={opening} after={after} />
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

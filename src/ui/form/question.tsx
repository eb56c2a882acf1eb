import type { Child } from 'hono/jsx'
import type { Field } from '../../steps/step.ts'
import { common } from '../../words/common.ts'
import { T, useSay } from '../lang.tsx'
import { Box } from './box.tsx'
import type { Filling } from './form.tsx'

const places = ({ options = {} }: Field, { onlyIf }: Field) =>
  Object.keys(options).flatMap((key, place) => (onlyIf?.is.includes(key) ? [place] : []))

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
  const after = (place: number) =>
    opens
      .filter((open) => places(field, open.field).at(-1) === place)
      .map((open) => <div class={`more c${places(field, open.field).join(' c')}`}>{show(open)}</div>)
  const opening = opens.flatMap((open) => places(field, open.field))
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

import { looksLikeOthers } from '../../rules/look-alikes.ts'
import { printedByNumber } from '../../rules/printable.ts'
import { type Answers, type Filled, type Form, fieldsOf, type Mistakes } from './step.ts'

/** What deserves a second look in a form that has been accepted. */
export function warnings(form: Form, value: Filled, answers: Answers): Mistakes {
  const found: Mistakes = {}
  for (const { name, rule, input } of fieldsOf(form.fields)) {
    const text = value[name]
    if (typeof text !== 'string') continue
    const ruled = rule?.(text, value)
    const doubt = (ruled?.ok && ruled.warning) || printedByNumber(text) || (input !== 'long' && looksLikeOthers(text))
    if (doubt) found[name] = doubt
  }
  return { ...found, ...form.warn?.(value, answers) }
}

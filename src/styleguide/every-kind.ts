import { caseDetails } from '../steps/case.ts'
import {
  choice,
  date,
  long,
  lookup,
  money,
  onlyIf,
  optional,
  pick,
  ruled,
  several,
  text,
  tick,
} from '../steps/form/fields.ts'
import { exampleOf, type Form, fieldsOf } from '../steps/form/step.ts'
import { respondents } from '../steps/parties/index.ts'
import { styleguideWords as words } from './words.ts'

const label = words.inputs
const options = { first: words.first, second: words.second }
const number = caseDetails.forms.case!.fields.number!

/** One question of every kind that a form can ask. */
export const everyKind: Form = {
  title: words.form,
  fields: {
    line: text({ label: label.line, hint: words.hint, example: '王小明', max: 60 }),
    optionalLine: optional(text({ label: label.line, example: '', max: 60 })),
    mobile: ruled((value) => ({ ok: true, text: value }), { label: label.tel, example: '13800138000', input: 'tel' }),
    amount: money({ label: label.money, example: '1000000.00' }),
    day: date({ label: label.date, example: '2026-12-31' }),
    story: long({ label: label.long, example: '账户用于收取货款。' }),
    one: choice(options, { label: label.radio, hint: words.hint, example: 'first' }),
    because: onlyIf('one', ['first'], text({ label: label.opened, example: '', max: 60 })),
    fromList: choice(options, { input: 'select', label: label.select, example: 'second' }),
    some: several(options, { label: label.checkboxes, example: 'first' }),
    court: lookup('court', { label: label.lookup, example: '津0116' }),
    number,
    owner: pick(respondents, { label: label.pick, example: '' }),
    agreed: tick({ label: label.tick, unticked: words.wrong, example: 'yes' }),
  },
}

export const filled = exampleOf(everyKind)
export const allWrong = Object.fromEntries(fieldsOf(everyKind.fields).map(({ name }) => [name, words.wrong]))
export const doubted = { mobile: words.warn }

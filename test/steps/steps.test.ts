import { describe, expect, test } from 'vitest'
import { kinds } from '../../src/kinds/index.ts'
import { journeyOf } from '../../src/kinds/journey/index.ts'
import { speakingOf } from '../../src/kinds/otherwise.ts'
import { clues } from '../../src/steps/clues/index.ts'
import { type Answers, applies, exampleOf, type Filled, type Form, fieldsOf, read } from '../../src/steps/form/step.ts'
import { warnings } from '../../src/steps/form/warnings.ts'
import { asking } from '../kinds/asking.ts'

const one = (form: string, value: Filled) => [{ id: 'one', form, value, version: 1 }]
// The other answers open every question that depends on them.
const answers: Answers = {
  applicants: one('person', { name: '王小明' }),
  respondents: one('person', { name: '王小明' }),
  basics: one('basics', { stage: 'litigation', type: 'property' }),
  request: one('request', { urgent: 'yes' }),
}
const all = Object.values(kinds)
const spoken = [...all, ...(['evidence', 'act', 'ip_act'] as const).map((what) => speakingOf(kinds.preservation, what))]
const journeys = [...new Set(all.flatMap(journeyOf))]
const forms: [string, Form][] = [
  ...journeys.flatMap(({ slug, forms }) =>
    Object.entries(forms).map(([name, form]): [string, Form] => [`${slug}: ${name}`, form]),
  ),
  ...spoken.flatMap((kind) =>
    asking(kind).map(([name, form]): [string, Form] => [`${kind.preserves ?? kind.slug}, ${name}`, form]),
  ),
]
const example = (form: Form) => {
  const picked = fieldsOf(form.fields)
    .filter(({ from }) => from)
    .map(({ name, many }) => [name, many ? ['one'] : 'one'])
  return { ...exampleOf(form), ...Object.fromEntries(picked) }
}

describe.for(forms)('%s', ([, form]) => {
  const fields = fieldsOf(form.fields)

  test('accepts its own example, and its own answer again unchanged', () => {
    const once = read(form, example(form), answers)
    expect(once).toMatchObject({ ok: true })
    if (once.ok) expect(read(form, once.value as Record<string, string | string[]>, answers)).toEqual(once)
  })
  test('asks for everything required when left empty, each at its own field', () => {
    const empty = read(form, {}, answers)
    const required = fields.filter((field) => !field.optional && applies(field, {})).map(({ name }) => name)
    expect(empty.ok ? [] : Object.keys(empty.mistakes).toSorted()).toEqual(required.toSorted())
  })
  test('asks for a conditional answer exactly where its condition holds', () => {
    for (const field of fields.filter(({ onlyIf, optional }) => onlyIf && !optional)) {
      const open = { ...example(form), [field.onlyIf!.field]: field.onlyIf!.is[0]!, [field.name]: '' }
      const heard = read(form, open, answers)
      expect(heard.ok ? {} : heard.mistakes, field.name).toHaveProperty(field.name)
    }
  })
  test('says everything in both languages', () => {
    for (const { label, hint, options } of [...fields, { label: form.title, hint: undefined, options: undefined }])
      for (const { zh, en } of [label, ...(hint ? [hint] : []), ...Object.values(options ?? {})]) {
        expect(zh.length).toBeGreaterThan(0)
        expect(en.length).toBeGreaterThan(0)
      }
  })
  test('has no doubts about its own example', () => {
    const once = read(form, example(form), answers)
    expect(
      once.ok &&
        warnings(form, once.value as Filled, {
          ...answers,
          basics: [{ id: 'b', form: 'basics', value: { court: '津0116' }, version: 1 }],
        }),
    ).toEqual({})
  })
})

test.each([
  ['bank_deposit', 'account', '６２２２ ００００-１１１１ ２２２２', '6222000011112222'],
  ['real_estate', 'area', '１，２８９．５平方米', '1289.5'],
  ['real_estate', 'area', '89.5 ㎡', '89.5'],
])('a clue of %s takes its %s as a Chinese keyboard types it: %s', (form, name, typed, kept) => {
  const clue = clues.forms[form]!
  expect(read(clue, { ...example(clue), [name]: typed }, answers)).toMatchObject({ ok: true, value: { [name]: kept } })
})

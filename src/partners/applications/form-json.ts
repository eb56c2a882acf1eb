import * as z from 'zod/mini'
import { defectIn, defectLine } from '../../kinds/asks/defects.ts'
import { maskMobile, maskNumber } from '../../privacy/index.ts'
import { fenIn, plainYuan } from '../../rules/money.ts'
import type { Fields, Given } from '../../steps/form/fields.ts'
import { mistake } from '../../steps/form/mistakes.ts'
import { applies, type Field, type Filled, fieldsOf } from '../../steps/form/step.ts'
import type { Said } from '../../words/lang.ts'
import { fen, idExample, Money } from '../values.ts'

const places =
  'step/entry/field as they stand in `answers`, materials/slot as in `materials`, or other for what has no place of its own'
const noPlace = mistake({
  zh: '请写成“步骤/表/项目”“materials/栏目”或者 other，分隔用“/”。',
  en: 'Name the place as step/entry/field, as materials/slot, or as other, its parts set apart by “/”.',
})
const Defect = z.strictObject({
  at: z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(120),
      z.regex(/^(other|[\w-]+(\/[\w:-]+){1,2})$/, noPlace),
      z.meta({ description: places }),
    ),
  note: z.string().check(z.minLength(1), z.maxLength(300)),
})

/** What a field is called and says of itself, for a page that is read in either language. */
export const fieldWords = z.registry<{ label: Said; hint?: Said }>()

/** A form as partners send it: money as a whole number of fen, choices by their keys, defects as pairs. */
export const sentForm = (fields: Fields) => z.strictObject(asJson(fields, sentOne))

/** A form as partners are given it. */
export const shownForm = (fields: Fields) => z.object(asJson(fields, shownOne))

/** Each field with its words, and its example where it is asked along with the others' examples. */
function asJson(fields: Fields, schemaOf: (field: Field) => z.ZodMiniType) {
  const all = fieldsOf(fields)
  const examples = Object.fromEntries(all.map((field) => [field.name, exampleIn(field)]))
  return Object.fromEntries(all.map((field) => [field.name, whereAsked(field, schemaOf(field), examples)]))
}

function exampleIn({ many, input, example }: Field) {
  const one = input === 'pick' ? idExample : example
  return many ? [one] : one
}

const whereAsked = (field: Field, schema: z.ZodMiniType, form: Filled) => {
  const { hint, optional, onlyIf, where } = field
  const { zh, en } = called(field)
  const examples = applies(field, form) ? { examples: [jsonOne(field, exampleIn(field), true)] } : {}
  const worded = schema.check(z.meta({ title: en, description: hint ? `${zh}: ${hint.en}` : zh, ...examples }))
  fieldWords.add(worded, { label: { zh, en }, hint })
  return optional || onlyIf || where ? z.optional(worded) : worded
}

// The label names the unit that people type, and JSON holds another.
const called = ({ input, label: { zh, en } }: Field): Said =>
  input === 'money' ? { zh: zh.replace('（元）', ''), en: en.replace(' (yuan)', '') } : { zh, en }

const text = ({ max }: Field) => z.string().check(z.maxLength(max ?? 4000))
const one = (field: Field) => (field.options ? z.enum(Object.keys(field.options)) : text(field))

function sentOne(field: Field): z.ZodMiniType {
  if (field.input === 'money') return Money.clone()
  if (field.input === 'defects') return z.array(Defect).check(z.minLength(1), z.maxLength(100))
  if (field.input === 'date') return z.string().check(z.meta({ format: 'date' }))
  return field.many ? z.array(one(field)) : one(field)
}
const shownOne = (field: Field): z.ZodMiniType => (field.private ? z.string() : sentOne(field))

/** What a stored form says, as JSON. Masked, its private answers show only their ends. */
export function jsonOf(fields: Fields, value: Filled, masked: boolean): Record<string, unknown> {
  const answered = fieldsOf(fields).filter(({ name }) => value[name] !== undefined)
  return Object.fromEntries(answered.map((field) => [field.name, jsonOne(field, value[field.name]!, masked)]))
}

function jsonOne(field: Field, value: string | string[], masked: boolean): unknown {
  if (field.private) return masked ? mask(field, String(value)) : value
  if (field.input === 'money') return fen(fenIn(value) ?? 0)
  return field.input === 'defects' ? [value].flat().map(defectIn) : value
}
const mask = ({ input }: Field, text: string) => (input === 'tel' ? maskMobile(text) : maskNumber(text))

/** What a partner sent, as a page would have sent it: from here on both go the same way. */
export function givenOf(fields: Fields, body: Record<string, unknown>): Given {
  const sent = fieldsOf(fields).filter(({ name }) => body[name] !== undefined)
  return Object.fromEntries(sent.map((field) => [field.name, givenOne(field, body[field.name])]))
}

function givenOne({ input }: Field, value: unknown): string | string[] {
  if (input === 'money') return plainYuan((value as Money).amount)
  if (input === 'defects') return (value as z.infer<typeof Defect>[]).map(defectLine)
  return Array.isArray(value) ? value.map(String) : String(value)
}

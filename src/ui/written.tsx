import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type Field, type Form, fieldsOf } from '../steps/step.ts'
import type { Lang } from '../words/lang.ts'
import type { Filling } from './form.tsx'
import { type Asked, Question } from './question.tsx'

/** Written once; a number is a hole for a question that is opened, or for what was typed. */
type Template = readonly (string | number)[]
const forTyped = -1

const arranged = new WeakMap<Form['fields'], Asked[]>()

/** The questions of a form, each with those that it opens. */
export function questionsOf(form: Form['fields']): Asked[] {
  const fields = fieldsOf(form)
  const inside = ({ name, options }: Field) => fields.filter(({ onlyIf }) => options && onlyIf?.field === name)
  const asked = (field: Field): Asked => ({ field, opens: inside(field).map(asked) })
  const found =
    arranged.get(form) ?? fields.filter((field) => !fields.some((one) => inside(one).includes(field))).map(asked)
  arranged.set(form, found)
  return found
}

const templates = new WeakMap<Asked, Map<string, Template>>()

/**
 * A question as HTML. Nearly all of it is known before anybody asks, so that is written once for each way in which it can
 * stand there, with holes for the rest.
 */
export function written(asked: Asked, filling: Filling, lang: Lang): string {
  const state = stateOf(asked.field, filling)
  if (state === null) return plainly(asked, filling, (open) => raw(written(open, filling, lang)))
  const known = templates.get(asked) ?? new Map<string, Template>()
  templates.set(asked, known)
  const key = `${lang} ${state}`
  const template = known.get(key) ?? templateOf(asked, filling)
  known.set(key, template)
  return template.map((part) => filled(part, asked, filling, lang)).join('')
}

function filled(part: string | number, { field, opens }: Asked, filling: Filling, lang: Lang): string {
  if (part === forTyped) return String(html`${typed(field, filling)}`)
  return typeof part === 'number' ? written(opens[part]!, filling, lang) : part
}

function typed({ name }: Field, { values }: Filling): string | undefined {
  const value = values?.[name]
  return Array.isArray(value) ? value[0] : value
}

const lines: Field['input'][] = ['text', 'tel', 'date', 'money', 'long', 'password', 'case_number']
const choices: Field['input'][] = ['radio', 'checkboxes', 'select']

/** What was chosen, or whether something was typed. Null: what the question shows is not known ahead. */
function stateOf(field: Field, filling: Filling): string | null {
  const { name, input, options = {} } = field
  if (filling.mistakes?.[name] || filling.warnings?.[name]) return null
  if (input === 'case_number' && inParts(field, filling)) return null
  if (lines.includes(input)) return typed(field, filling) === undefined ? 'empty' : 'typed'
  if (input === 'tick') return String(typed(field, filling) === 'yes')
  if (input === 'lookup') return searched(field, filling) ? null : 'not searched'
  const chosen = [filling.values?.[name] ?? []].flat().filter((key) => Object.hasOwn(options, key))
  return choices.includes(input) && chosen.length < 2 ? chosen.join() : null
}

const inParts = ({ name }: Field, { values = {} }: Filling) =>
  Object.keys(values).some((key) => key.startsWith(`${name}_`))
const searched = (field: Field, filling: Filling) =>
  filling.found || inParts(field, filling) || filling.names?.some(({ code }) => code === typed(field, filling))

const mark = '\uE000'
const hole = (of: number) => `${mark}${of}${mark}`

function templateOf(asked: Asked, { values }: Filling): Template {
  const { field, opens } = asked
  const lined = lines.includes(field.input) && typed(field, { values }) !== undefined
  const filling = { values: lined ? { [field.name]: hole(forTyped) } : values }
  const whole = plainly(asked, filling, (open) => hole(opens.indexOf(open)))
  return whole.split(mark).map((part, at) => (at % 2 ? Number(part) : part))
}

// Nothing in a question is waited for.
const plainly = (asked: Asked, filling: Filling, show: (open: Asked) => Child) =>
  String(<Question {...asked} filling={filling} show={show} />)

import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type Field, type Form, fieldsOf } from '../../steps/form/step.ts'
import { type Lang, langs } from '../../words/lang.ts'
import { escaped } from '../html/escaped.ts'
import { kept } from '../html/kept.ts'
import { lean } from '../html/lean.ts'
import { tracesIn } from '../html/traces.ts'
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

/** A form's questions as HTML. */
export function written(form: Form['fields'], filling: Filling, lang: Lang): string {
  let html = ''
  for (const asked of questionsOf(form))
    if (asked.field.where?.(filling.answers ?? {}) ?? true) html += write(asked, filling, lang)
  return html
}

type Templates = WeakMap<Asked, Map<string, Template>>
const templates = new Map<Lang, Templates>(langs.map((lang) => [lang, new WeakMap()]))

/**
 * Writes a question down. Nearly all of it is known before anybody asks, so that is written once for each way in which it
 * can stand there, with holes for the rest.
 */
function write(asked: Asked, filling: Filling, lang: Lang): string {
  const state = stateOf(asked.field, filling)
  if (state === null) return plainly(asked, filling, (open) => raw(write(open, filling, lang)))
  let html = ''
  for (const part of templateFor(asked, filling, lang, state)) {
    if (typeof part === 'string') html += part
    else if (part === forTyped) html += escaped(typed(asked.field, filling) ?? '')
    else html += write(asked.opens[part]!, filling, lang)
  }
  return html
}

function templateFor(asked: Asked, filling: Filling, lang: Lang, state: string): Template {
  const inLang = templates.get(lang)!
  const known = inLang.get(asked) ?? new Map<string, Template>()
  const found = known.get(state)
  if (found) return found
  const template = templateOf(asked, filling)
  inLang.set(asked, known.set(state, template))
  return template
}

function typed({ name }: Field, { values }: Filling): string | undefined {
  const value = values?.[name]
  return Array.isArray(value) ? value[0] : value
}

const lines: Field['input'][] = ['text', 'tel', 'date', 'money', 'long', 'password', 'case_number']
const choices: Field['input'][] = ['radio', 'checkboxes', 'select']

/** What was chosen, or whether something was typed. Null: what the question shows is not known ahead. */
function stateOf(field: Field, filling: Filling): string | null {
  const { name, input } = field
  if (filling.mistakes?.[name] || filling.warnings?.[name]) return null
  if (input === 'case_number' && inParts(field, filling)) return null
  if (lines.includes(input)) return typed(field, filling) === undefined ? 'empty' : 'typed'
  if (choices.includes(input)) return choiceIn(field, filling.values?.[name] ?? [])
  if (input === 'tick') return String(typed(field, filling) === 'yes')
  return input === 'lookup' && !searched(field, filling) ? 'not searched' : null
}

function choiceIn({ options = {} }: Field, given: string | string[]): string | null {
  if (typeof given === 'string') return Object.hasOwn(options, given) ? given : ''
  const chosen = given.filter((key) => Object.hasOwn(options, key))
  return chosen.length < 2 ? chosen.join() : null
}

function inParts({ name }: Field, { values = {} }: Filling) {
  const part = `${name}_`
  for (const key in values) if (key.startsWith(part)) return true
  return false
}
const searched = (field: Field, filling: Filling) =>
  filling.found || inParts(field, filling) || filling.names?.some(({ code }) => code === typed(field, filling))

const mark = '\uE000'
const hole = (of: number) => `${mark}${of}${mark}`

function templateOf(asked: Asked, { values }: Filling): Template {
  const { field, opens } = asked
  const lined = lines.includes(field.input) && typed(field, { values }) !== undefined
  const filling = { values: lined ? { [field.name]: hole(forTyped) } : values }
  const whole = plainly(asked, filling, (open) => hole(opens.indexOf(open)))
  const traces = tracesIn(whole)
  return lean(whole)
    .split(mark)
    .map((part, at) => (at % 2 ? Number(part) : kept(part, at ? '' : traces)))
}

// Nothing in a question is waited for.
const plainly = (asked: Asked, filling: Filling, show: (open: Asked) => Child) =>
  lean(String(<Question {...asked} filling={filling} show={show} />))

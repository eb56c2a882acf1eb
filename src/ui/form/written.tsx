import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type Field, type Form, fieldsOf } from '../../steps/step.ts'
import type { Lang } from '../../words/lang.ts'
import { escaped } from '../html/escaped.ts'
import { known } from '../html/known.ts'
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

/** A form's questions as HTML; those in which all was known ahead are marked as such. */
export function written(form: Form['fields'], filling: Filling, lang: Lang): string {
  const run = { html: '', traces: new Set<string>() }
  let all = ''
  const close = () => {
    if (run.html) all += known(run.html, [...run.traces].join(' '))
    run.html = ''
    run.traces.clear()
  }
  for (const asked of questionsOf(form)) {
    if (!(asked.field.where?.(filling.answers ?? {}) ?? true)) continue
    const sheet: Sheet = { html: '', foreseen: true }
    write(asked, filling, lang, sheet)
    if (sheet.foreseen) {
      run.html += sheet.html
      run.traces.add(tracesOf(asked))
    } else {
      close()
      all += sheet.html
    }
  }
  close()
  return all
}

const traces = new WeakMap<Asked, string>()

/** What stands in a question, and in those that it opens, where all of it was known ahead. */
function tracesOf(asked: Asked): string {
  const empty = (one: Asked): string => plainly(one, {}, (open) => raw(empty(open)))
  const found = traces.get(asked) ?? tracesIn(empty(asked))
  traces.set(asked, found)
  return found
}

const templates = new WeakMap<Asked, Map<Lang, Map<string, Template>>>()

/** What has been written, and whether all of it was known ahead. */
type Sheet = { html: string; foreseen: boolean }

/**
 * Writes a question down. Nearly all of it is known before anybody asks, so that is written once for each way in which it
 * can stand there, with holes for the rest.
 */
function write(asked: Asked, filling: Filling, lang: Lang, sheet: Sheet): void {
  const state = stateOf(asked.field, filling)
  if (state === null) writePlainly(asked, filling, lang, sheet)
  else writeFilled(templateFor(asked, filling, lang, state), asked, filling, lang, sheet)
}

function writeFilled(template: Template, asked: Asked, filling: Filling, lang: Lang, sheet: Sheet) {
  for (const part of template) {
    if (typeof part === 'string') sheet.html += part
    else if (part === forTyped) sheet.html += escaped(typed(asked.field, filling) ?? '')
    else write(asked.opens[part]!, filling, lang, sheet)
  }
}

function writePlainly(asked: Asked, filling: Filling, lang: Lang, sheet: Sheet) {
  sheet.foreseen = false
  const alone = (open: Asked) => {
    const inside: Sheet = { html: '', foreseen: true }
    write(open, filling, lang, inside)
    return raw(inside.html)
  }
  sheet.html += plainly(asked, filling, alone)
}

function templateFor(asked: Asked, filling: Filling, lang: Lang, state: string): Template {
  const inLangs = templates.get(asked) ?? new Map<Lang, Map<string, Template>>()
  templates.set(asked, inLangs)
  const known = inLangs.get(lang) ?? new Map<string, Template>()
  inLangs.set(lang, known)
  const template = known.get(state) ?? templateOf(asked, filling)
  known.set(state, template)
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
  return lean(whole)
    .split(mark)
    .map((part, at) => (at % 2 ? Number(part) : part))
}

// Nothing in a question is waited for.
const plainly = (asked: Asked, filling: Filling, show: (open: Asked) => Child) =>
  lean(String(<Question {...asked} filling={filling} show={show} />))

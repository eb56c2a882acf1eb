import { type Lang, type Said, say } from '../../words/lang.ts'
import type { Declared, Fields, Given } from './control.ts'
import { mistakeSaid } from './mistakes.ts'

/** `updatedAt`: when it was last saved, where it has been. */
export type Entry = { id: string; form: string; value: Filled; version: number; updatedAt?: number }
export type Filled = Record<string, string | string[] | undefined>
export type Answers = { readonly [step: string]: Entry[] | undefined }
export type Mistakes = Record<string, Said>

export type Form = {
  title: Said
  /** What its title means, for whoever does not know the word. */
  lead?: Said
  fields: Fields
  /** The same fields, page by page, where people are asked them on more than one. */
  pages?: readonly Fields[]
  /** What one field alone cannot know: it may look at the whole form and at the other answers. */
  check?: (value: Filled, answers: Answers) => Mistakes
  /** What deserves a second look but stops nobody. */
  warn?: (value: Filled, answers: Answers) => Mistakes
  /** The answers that say which thing it is: where they are the same, it is the same one. */
  known?: readonly string[]
  /** How one filled-in form is called in lists. */
  name?: (value: Filled, lang: Lang) => string
}

export type Step = {
  slug: string
  title: Said
  /** What the page says before it asks. */
  lead?: Said
  /** Several entries, at least so many; and what may be wrong with them together. */
  many?: { least: (answers: Answers) => number; none: Said; wrong?: (answers: Answers) => Said | undefined }
  when?: (answers: Answers) => boolean
  forms: Record<string, Form>
  /** Which of its forms a party of the address book fills, by the form that the party is kept under. */
  book?: Record<string, string>
  /** Which of its forms whoever fills it in may fill with who they are. */
  self?: string
}

export type Field = Declared & { name: string }

const known = new WeakMap<Fields, Field[]>()

/** The fields of a form in the order in which they are asked. */
export function fieldsOf(fields: Fields): Field[] {
  const found = known.get(fields) ?? Object.entries(fields).map(([name, field]) => ({ ...field, name }))
  known.set(fields, found)
  return found
}

export const pagesOf = ({ fields, pages = [fields] }: Form): readonly Fields[] => pages

/** On which page of its form a field is asked. */
export const pageOf = (form: Form, name: string): number =>
  Math.max(
    0,
    pagesOf(form).findIndex((fields) => name in fields),
  )

/** Whether a field is asked, as far as the rest of its own form decides it. */
export const applies = ({ onlyIf }: Field, value: Filled) =>
  !onlyIf || onlyIf.is.some((wanted) => [value[onlyIf.field]].flat().includes(wanted))

/** Whether a page of a form asks anything, as the others are answered. */
export const asksOn = (page: Fields, value: Filled): boolean => fieldsOf(page).some((field) => applies(field, value))

export type Heard = { ok: true; value: Filled } | { ok: false; mistakes: Mistakes }

/** Reads a filled-in form: every field by its own schema and rule, then what the form as a whole knows. */
export function read(form: Form, given: Given, answers: Answers = {}): Heard {
  const asked = fieldsOf(form.fields).filter(({ where }) => where?.(answers) ?? true)
  const gathered = gatherAll(asked, given)
  const mistakes: Mistakes = {}
  const value: Filled = {}
  for (const field of asked) {
    if (!applies(field, gathered)) continue
    const found = readField(field, gathered, answers)
    if (found.ok) value[field.name] = found.value
    else mistakes[field.name] = found.because
  }
  const wrong = { ...form.check?.(value, answers), ...mistakes }
  return Object.keys(wrong).length ? { ok: false, mistakes: wrong } : { ok: true, value: stripped(value) }
}

function readField(
  field: Field,
  form: Filled,
  answers: Answers,
): { ok: true; value: Filled[string] } | { ok: false; because: Said } {
  const given = form[field.name]
  if (field.optional && isBlank(given)) return { ok: true, value: undefined }
  const found = field.schema().safeParse(given)
  if (!found.success) return { ok: false, because: mistakeSaid(found.error.issues[0]!.message) }
  const value = found.data as Filled[string]
  if (field.from && !named(field.from.slug, value, answers)) return { ok: false, because: chooseAgain }
  if (!field.rule || typeof value !== 'string') return { ok: true, value }
  const ruled = field.rule(value, form)
  return ruled.ok ? { ok: true, value: ruled.text } : ruled
}

// What was picked from another step must still stand there.
const named = (step: string, value: Filled[string], answers: Answers) =>
  [value ?? []].flat().every((id) => answers[step]?.some((entry) => entry.id === id))
const chooseAgain: Said = { zh: '请从列表中选择。', en: 'Choose from the list.' }

const isBlank = (value: Filled[string]) => !(typeof value === 'string' ? value.trim() : value?.length)

const stripped = (value: Filled): Filled => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined))

/** What was sent, gathered from its inputs into one value a field; nothing is checked. */
export const gather = (fields: Fields, given: Given): Filled => gatherAll(fieldsOf(fields), given)
const gatherAll = (fields: readonly Field[], given: Given): Filled =>
  Object.fromEntries(fields.map((field) => [field.name, gatherOne(field, given)]))
function gatherOne({ name, many, gather }: Field, given: Given) {
  const own = gather ? gather(given, name) : given[name]
  if (many) return own === undefined ? undefined : [own].flat()
  return Array.isArray(own) ? own[0] : own
}

/** The examples of a form's fields, as they would be typed. */
export const exampleOf = (form: Form): Given =>
  Object.fromEntries(fieldsOf(form.fields).map(({ name, example, many }) => [name, many ? [example] : example]))

/** The form of this name; what every object brings along by itself is no form. */
export const formNamed = ({ forms }: Pick<Step, 'forms'>, name: string): Form | undefined =>
  Object.hasOwn(forms, name) ? forms[name] : undefined

export const formOf = (step: Step, entry: Entry): Form => step.forms[entry.form]!
/** The answers of a step that is filled in once; none where it is not filled in. */
export const only = (answers: Answers, slug: string): Filled => answers[slug]?.[0]?.value ?? {}
/** How one filled-in form is called in lists. */
export const entryName = (step: Step, entry: Entry, lang: Lang) =>
  formOf(step, entry).name?.(entry.value, lang) ?? say(lang, formOf(step, entry).title)

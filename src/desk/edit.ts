import type { Application } from '../application.ts'
import { placeOf, standingAt } from '../half-filled.ts'
import { findStep } from '../kinds/journey/index.ts'
import { type Voided, voidedBy } from '../kinds/journey/voided.ts'
import type { Given } from '../steps/form/fields.ts'
import { type Answers, type Entry, type Filled, type Form, formNamed, type Mistakes, read } from '../steps/form/step.ts'
import { fill, type Said } from '../words/lang.ts'

export type Change = {
  step: string
  form: string
  entry: string
  given: Given
  /** The version of the entry that the person was looking at; 0 for a new one. */
  version: number
  /** The person has seen what the change makes void. */
  confirmed: boolean
}

/** One thing made void, told without the answers themselves. */
export type Lost = { step: string; form: string; id: string; value: Filled }

export type EditRefusal =
  | { because: 'missing' }
  | { because: 'not open' }
  | { because: 'mistakes'; mistakes: Mistakes }
  | { because: 'clash'; theirs: Filled; version: number }
  | { because: 'there'; there: Entry }
  | { because: 'voids'; lost: Lost[] }
  | { because: 'full'; says: Said }

/** `stored`: the entry as it stood before; the very same where nothing changes. */
type Edit =
  | { ok: true; entry: Entry; stored?: Entry; answers: Answers; voided: string[] }
  | ({ ok: false } & EditRefusal)

/** What saving one form would do: nothing is written here. */
export function edited(application: Application, change: Change): Edit {
  const { kind, answers } = application
  const step = findStep(kind, change.step)
  const form = step && formNamed(step, change.form)
  if (!form) return { ok: false, because: 'missing' }
  const heard = read(form, change.given, answers)
  if (!heard.ok) return { ok: false, because: 'mistakes', mistakes: heard.mistakes }
  const moved = courtMoved(application, change.step, heard.value)
  if (moved) return { ok: false, because: 'mistakes', mistakes: moved }
  const stored = standingAt(step, application, change.entry)
  if (stored && same(stored.value, heard.value)) return unchanged(stored, answers)
  if ((stored?.version ?? 0) !== change.version)
    return { ok: false, because: 'clash', theirs: stored?.value ?? {}, version: stored?.version ?? 0 }
  const entry = { id: stored?.id ?? change.entry, form: change.form, value: heard.value, version: change.version }
  return entered(application, change, { form, stored, entry })
}

const unchanged = (stored: Entry, answers: Answers): Edit => ({ ok: true, entry: stored, stored, answers, voided: [] })

type Entering = { form: Form; stored?: Entry; entry: Entry }

/** The entry among the others of its step: unless the same thing is there already, or they are too many. */
function entered(application: Application, { step, confirmed }: Change, { form, stored, entry }: Entering): Edit {
  const { answers } = application
  const entries = answers[step] ?? []
  const isNew = !stored || !alike(form, stored.value, entry.value)
  const twin = isNew && twinOf(entry, form, entries)
  if (twin && !stored && same(twin.value, entry.value)) return unchanged(twin, answers)
  if (twin) return { ok: false, because: 'there', there: twin }
  if (!stored && entries.length >= mostEntries) return { ok: false, because: 'full', says: enoughEntries }
  return settle(application, withEntry(application, step, entry), confirmed, entry)
}

/** More than any case has; every page of the application reads all of them. */
const mostEntries = 200
const enoughEntries: Said = fill(
  {
    zh: '这一步最多填写 {most} 项，未保存。其余的请在材料中附清单。',
    en: 'At most {most} can be entered here, so this was not saved. Hand in a list of the others among your papers.',
  },
  { most: mostEntries },
)

/** A form as somebody leaves it, not to be saved yet. */
export type Leaving = Pick<Change, 'step' | 'form' | 'entry' | 'given' | 'version'> & { holder: string }

/** Whether a form may be left as it is: only what changes the entry as it stands now, so that nothing stale comes back later. */
export function left(
  application: Application,
  leaving: Leaving,
): { ok: true; id: string } | ({ ok: false } & EditRefusal) {
  const step = findStep(application.kind, leaving.step)
  if (!step || !formNamed(step, leaving.form)) return { ok: false, because: 'missing' }
  const stored = standingAt(step, application, leaving.entry)
  const version = stored?.version ?? 0
  if (version !== leaving.version) return { ok: false, because: 'clash', theirs: stored?.value ?? {}, version }
  return { ok: true, id: placeOf(step, leaving.entry) }
}

export type Removing = { step: string; entry: string; confirmed: boolean }
type Removal = { ok: true; answers: Answers; voided: string[] } | ({ ok: false } & EditRefusal)

export function removed(application: Application, { step, entry: id, confirmed }: Removing): Removal {
  const left = (application.answers[step] ?? []).filter((entry) => entry.id !== id)
  return settle(application, { ...application.answers, [step]: left }, confirmed, undefined)
}

function settle<E extends Entry | undefined>(
  { kind, answers }: Application,
  after: Answers,
  confirmed: boolean,
  entry: E,
) {
  const voided = voidedBy(kind, answers, after).filter((lost) => lost.entry.id !== entry?.id)
  if (voided.length && !confirmed) return { ok: false as const, because: 'voids' as const, lost: voided.map(told) }
  return { ok: true as const, entry, answers: without(after, voided), voided: voided.map((lost) => lost.entry.id) }
}

const told = ({ step, entry }: Voided): Lost => ({
  step: step.slug,
  form: entry.form,
  id: entry.id,
  value: entry.value,
})

function withEntry({ kind, answers }: Application, step: string, entry: Entry): Answers {
  const entries = answers[step] ?? []
  const known = entries.some(({ id }) => id === entry.id)
  if (!findStep(kind, step)?.many) return { ...answers, [step]: [entry] }
  return { ...answers, [step]: known ? entries.map((e) => (e.id === entry.id ? entry : e)) : [...entries, entry] }
}

const without = (answers: Answers, voided: readonly Voided[]): Answers => {
  const gone = new Set(voided.map(({ entry }) => entry.id))
  return Object.fromEntries(
    Object.entries(answers).map(([step, entries]) => [step, entries?.filter(({ id }) => !gone.has(id))]),
  )
}

/** The same thing, where it stands in the list already: it was opened twice to be filled in, or forgotten. */
const twinOf = ({ id, form: name, value }: Entry, form: Form, entries: readonly Entry[] = []) =>
  entries.find((one) => one.id !== id && one.form === name && (same(one.value, value) || alike(form, one.value, value)))

const alike = ({ known = [] }: Form, a: Filled, b: Filled) =>
  known.length > 0 && known.every((name) => a[name] !== undefined && a[name] === b[name])

const same = (a: Filled, b: Filled) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
const sorted = (value: Filled) =>
  Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))

// The application number carries its court, so the court stands once the number is given.
function courtMoved({ number, court }: Application, step: string, value: Filled): Mistakes | null {
  if (!number || step !== 'basics' || value.court === court) return null
  return {
    court: {
      zh: '申请编号已含法院代码，不能改换法院；请另行申请。',
      en: 'The application number carries the court: to change courts, apply anew.',
    },
  }
}

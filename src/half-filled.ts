import type { Application } from './application.ts'
import type { HalfFilledRow } from './db/half-filled.ts'
import { type DataKey, open, type Place, seal } from './privacy/index.ts'
import { day } from './rules/durations.ts'
import type { Given } from './steps/form/fields.ts'
import { type Entry, type Form, fieldsOf, type Step } from './steps/form/step.ts'

/** A form that somebody has left half filled in, as they left it: no answer of the application until it is saved. */
export type HalfFilled = Pick<HalfFilledRow, 'id' | 'step' | 'form' | 'version' | 'savedAt'> & { given: Given }

export const daysKept = 30
/** How many forms of one application somebody may leave at a time; a list of them shows no more. */
export const mostLeft = 30
export const keptSince = (now: number) => now - daysKept * day

/** Characters that one form may hold; four times the longest answers that are accepted. */
const most = 20_000

/** Where a form is left: a step's only form in one place, however many windows it stands open in. */
export const placeOf = ({ slug, many }: Step, entry: string): string => (many ? entry : slug)

/** The entry that stands there now. */
export const standingAt = (step: Step, { answers }: Pick<Application, 'answers'>, entry: string): Entry | undefined =>
  step.many ? answers[step.slug]?.find(({ id }) => id === entry) : answers[step.slug]?.[0]

/** What of a form is left: what its fields ask, with their parts and what was searched for, and whether to keep the party. */
export function leftOf(form: Form, given: Given): Given {
  const names = fieldsOf(form.fields).map(({ name }) => name)
  const known = (name: string) => name === 'keep' || names.some((own) => name === own || name.startsWith(`${own}_`))
  return Object.fromEntries(Object.entries(given).filter(([name]) => known(name)))
}

/** Whether a form that was left says nothing that has not been saved now: it is the same thing, begun twice. */
export const saysNoMore = (left: Given, saved: Given): boolean =>
  Object.entries(left).every(([name, value]) => !String(value).trim() || tidied(value) === tidied(saved[name]))
const tidied = (value: unknown) => String(value ?? '').trim()

/** Whether nothing has been filled in. */
export const isBlank = (given: Given): boolean => Object.values(given).every((value) => !String(value).trim())

/** The field that holds most where it is too much to be kept. */
export function tooMuchIn(given: Given): string | null {
  if (JSON.stringify(given).length <= most) return null
  const long = (name: string) => String(given[name]).length
  return Object.keys(given).reduce((longest, name) => (long(name) > long(longest) ? name : longest))
}

const at = (application: string, holder: string, id: string): Place => ({
  table: 'half_filled_forms',
  row: `${application}/${holder}/${id}`,
  column: 'body_sealed',
})

export const sealHalfFilled = (key: DataKey, application: string, holder: string, left: HalfFilled): Promise<string> =>
  seal(key, at(application, holder, left.id), JSON.stringify(left.given))

/** Opens what this person has left; what no longer opens is as good as gone. */
export async function openHalfFilled(key: DataKey, rows: readonly HalfFilledRow[], by: string): Promise<HalfFilled[]> {
  const own = rows.filter(({ holder }) => holder === by)
  const opened = await Promise.all(
    own.map(async ({ applicationId, holder, bodySealed, ...row }) => {
      const body = await open(key, at(applicationId, holder, row.id), bodySealed)
      return body === null ? [] : [{ ...row, given: JSON.parse(body) as Given }]
    }),
  )
  return opened.flat()
}

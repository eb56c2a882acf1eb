import type { Context } from 'hono'
import { connect } from '../../db/connect.ts'
import { codeNamed, courtsOf, provincesWithCourts, searchCodes } from '../../db/courts-and-causes.ts'
import type { Named } from '../../db/names.ts'
import type { Given } from '../../steps/form/fields.ts'
import { type Field, type Filled, type Form, fieldsOf, type Mistakes } from '../../steps/form/step.ts'
import { provinceOf } from '../../ui/form/lookup.tsx'
import { one } from '../../ui/form/read-form.ts'
import type { Mine } from '../load.ts'

type C = Context<Mine>
type Found = Record<string, readonly Named[]>

const lookups = (form: Form) =>
  fieldsOf(form.fields).filter((field): field is Field & { table: NonNullable<Field['table']> } => !!field.table)

/** The names of the codes that a form holds now. */
export async function foundFor(c: C, form: Form, values: Filled): Promise<Named[]> {
  const db = connect(c.env)
  const rows = lookups(form).map(({ name, table }) => {
    const code = String(values[name] ?? '')
    if (!code) return null
    const known = c.get('application').names.find((named) => named.code === code)
    return known ?? codeNamed(db, table, code)
  })
  return (await Promise.all(rows)).filter((row) => row !== null)
}

/** Searches for one field of the form: by what was typed beside it, by a province, or for the provinces themselves. */
export async function search(c: C, form: Form, asked: string, given: Given): Promise<Found> {
  const field = lookups(form).find(({ name }) => name === asked || provinceOf(name) === asked)
  if (!field) return {}
  const db = connect(c.env)
  if (asked !== field.name)
    return { [asked]: (await provincesWithCourts(db)).map((said) => ({ code: said.zh, ...said })) }
  const text = one(given, `${asked}_find`)
  const province = one(given, provinceOf(asked))
  return { [asked]: province && !text ? await courtsOf(db, province) : await searchCodes(db, field.table, text) }
}

/**
 * Codes that no table holds count as not given. Where a name was typed but nothing chosen, a single match is
 * taken as the choice's proposal and several are offered.
 */
export async function wrongCodes(c: C, form: Form, values: Filled) {
  const db = connect(c.env)
  const found: Record<string, readonly Named[]> = {}
  const cleared: Given = {}
  const mistakes: Mistakes = {}
  for (const { name, table } of lookups(form)) {
    const code = String(values[name] ?? '')
    const text = String(values[`${name}_find`] ?? '')
    if (code && (await codeNamed(db, table, code))) continue
    if (code) cleared[name] = ''
    if (text) found[name] = await searchCodes(db, table, text)
    const matches = found[name]?.length
    if (matches) mistakes[name] = matches === 1 ? checkIt : chooseOne
  }
  return { found, cleared, mistakes }
}

const checkIt = {
  zh: '只找到这一项，已为您选中。请核对，再保存一次。',
  en: 'This is the only one found, and is chosen for you. Check it, then save again.',
}
const chooseOne = { zh: '请从找到的结果中选择一项。', en: 'Choose one of those found.' }

import { formIn } from '../../once/form.ts'
import type { Given } from '../../steps/form/fields.ts'
import type { Answering } from '../../visit.ts'
import { problem } from '../problem.ts'

const mostText = 1024 * 1024

export type Sent = { given: Given; files: Record<string, File[]> }

/** The form that was sent, or the page that says why it cannot be read. */
export async function readForm(c: Answering): Promise<Sent | Response> {
  const data = await formIn(c)
  if (data && lettersIn(data) > mostText) return problem(c, 'tooLarge')
  return data && !damaged(data) ? sorted(data) : problem(c, 'unreadable')
}

// Files go to their store; what is typed goes through the Desk, which takes no more than a call can carry.
const lettersIn = (data: FormData) =>
  [...data].reduce((sum, [name, value]) => sum + name.length + (typeof value === 'string' ? value.length : 0), 0)

// Bytes that are no UTF-8 arrive as this mark; what was meant is lost, so nothing is kept.
const damaged = (data: FormData) =>
  [...data.values()].some((value) => typeof value === 'string' && value.includes('\uFFFD'))

function sorted(data: FormData): Sent {
  const given: Given = Object.create(null)
  const files: Record<string, File[]> = {}
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name) as (string | File)[]
    const texts = values.filter((value) => typeof value === 'string')
    if (texts.length) given[name] = texts.length > 1 ? texts : texts[0]!
    files[name] = values
      .filter((value) => typeof value !== 'string')
      .filter(({ size, name }) => size > 0 || name !== '')
  }
  return { given: { ...given }, files }
}

export const one = (given: Given, name: string): string => [given[name] ?? ''].flat()[0] ?? ''

import { formIn } from '../../once/form.ts'
import type { Given } from '../../steps/form/fields.ts'
import type { Answering } from '../../visit.ts'
import { problem } from '../problem.ts'

const mostText = 1024 * 1024

type Sent = { given: Given; files: Record<string, File[]> }

type Field = [name: string, value: string | File]

/** The form that was sent, or the page that says why it cannot be read. */
export async function readForm(c: Answering): Promise<Sent | Response> {
  const data = await formIn(c)
  // Gone through once: the runtime takes longer to hand out its fields than we to sort them.
  const fields = data && ([...data] as Field[])
  if (fields && lettersIn(fields) > mostText) return problem(c, 'tooLarge')
  return fields && !fields.some(damaged) ? sorted(fields) : problem(c, 'unreadable')
}

// Files go to their store; what is typed goes through the Desk, which takes no more than a call can carry.
const lettersIn = (fields: Field[]) =>
  fields.reduce((sum, [name, value]) => sum + name.length + (typeof value === 'string' ? value.length : 0), 0)

// Bytes that are no UTF-8 arrive as this mark; what was meant is lost, so nothing is kept.
const damaged = ([, value]: Field) => typeof value === 'string' && value.includes('\uFFFD')

function sorted(fields: Field[]): Sent {
  const given: Given = Object.create(null)
  const files: Record<string, File[]> = Object.create(null)
  for (const [name, value] of fields) {
    files[name] ??= []
    if (typeof value === 'string') given[name] = name in given ? [given[name]!, value].flat() : value
    else if (value.size > 0 || value.name !== '') files[name].push(value)
  }
  return { given: { ...given }, files }
}

export const one = (given: Given, name: string): string => [given[name] ?? ''].flat()[0] ?? ''

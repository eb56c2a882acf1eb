import { optional } from '../../steps/form/fields.ts'
import { type Form, fieldsOf } from '../../steps/form/step.ts'
import type { Kind, KindSlug, Preserved } from '../kind.ts'
import { speakingOf } from '../otherwise.ts'
import { guaranteeAsks } from './guarantee.ts'
import { preservationAsks } from './preservation.ts'
import { otherwise } from './preserved.ts'

type Asks = Partial<Record<string, Form>>
const asks: Record<KindSlug, Asks> = { preservation: preservationAsks, guarantee: guaranteeAsks }
const asksOtherwise: Partial<Record<Preserved, Asks>> = otherwise

/** What an event asks of whoever makes the move; nothing, where it is made without a word. */
export const asksOf = ({ slug, preserves }: Kind, event: string): Form | undefined =>
  own((preserves && asksOtherwise[preserves]) ?? {}, event) ?? own(asks[slug], event)
const own = (asks: Asks, event: string) => (Object.hasOwn(asks, event) ? asks[event] : undefined)

/** What an event asks of whatever is preserved, as one form: what is not asked of all may be left out. */
export function askedOfAny(kind: Kind, event: string): Form | undefined {
  const every = [kind, ...Object.keys(kind.otherwise ?? {}).map((one) => speakingOf(kind, one as Preserved))]
  const forms = every.flatMap((one) => asksOf(one, event) ?? [])
  const [first] = forms
  if (!first || forms.every((form) => form === first)) return first
  const all = Object.groupBy(
    forms.flatMap((form) => fieldsOf(form.fields)),
    ({ name }) => name,
  )
  const fields = Object.entries(all).map(([name, same = []]) => {
    const must = same.length === forms.length && !same.some((field) => field.optional)
    return [name, must ? same[0]! : optional(same[0]!)]
  })
  return { ...first, fields: Object.fromEntries(fields) }
}

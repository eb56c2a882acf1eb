import { asked } from '../src/kinds/journey/index.ts'
import { preservation } from '../src/kinds/preservation.ts'
import { emptySlots } from '../src/steps/materials.ts'
import { stateOf } from './at-the-desk.ts'
import type { Litigant } from './litigant.ts'
import { save } from './walk/walker.ts'

export { stateOf } from './at-the-desk.ts'

export const pdf = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

export const idIn = (url: string) => /\/applications\/(\w+)/.exec(url)![1]!

/** Begins a preservation application: the notice is read and ticked. */
export async function begin({ visitor }: Litigant): Promise<string> {
  await visitor.open('/preservations/new')
  await visitor.send({ read: true })
  return idIn(visitor.url)
}

/** Answers that differ from the examples, by step. */
export type Other = Record<string, Record<string, string>>

/** Fills every step with its own examples, the first form of each, up to the preview. */
export async function fillIn({ visitor }: Litigant, id: string, other: Other = {}): Promise<void> {
  const done = new Set<string>()
  for (;;) {
    const step = asked(preservation, (await stateOf(id)).answers).find(
      ({ slug, forms }) => !done.has(slug) && Object.keys(forms).length,
    )
    if (!step) return
    done.add(step.slug)
    await visitor.open(`/applications/${id}/edit/${step.slug}/new?form=${Object.keys(step.forms)[0]}&example=1`)
    await save(visitor, other[step.slug])
  }
}

/** Hands in one small PDF for every paper that is required. */
export async function handInPapers({ fetch }: Litigant, id: string): Promise<void> {
  const { answers, files } = await stateOf(id)
  for (const { key } of emptySlots(answers, files)) {
    const body = new FormData()
    body.set('slot', key)
    body.append('files', new File([pdf], '材料.pdf', { type: 'application/pdf' }))
    await fetch(`/applications/${id}/edit/materials`, { method: 'POST', body })
  }
}

/** From nothing to submitted. */
export async function submitted(someone: Litigant, other?: Other): Promise<string> {
  const id = await begin(someone)
  await fillIn(someone, id, other)
  await handInPapers(someone, id)
  await someone.visitor.open(`/applications/${id}/preview`)
  await someone.visitor.send({}, '提交申请')
  return id
}

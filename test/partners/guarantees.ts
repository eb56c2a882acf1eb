import { env } from 'cloudflare:workers'
import { connect, newId } from '../../src/db/connect.ts'
import { putInsurer } from '../../src/db/partners/insurers.ts'
import { keepMaterial } from '../../src/files/store.ts'
import { asked } from '../../src/kinds/journey/index.ts'
import type { KindSlug } from '../../src/kinds/kind.ts'
import { sha256Hex } from '../../src/privacy/bytes.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import type { Given } from '../../src/steps/form/fields.ts'
import { type Answers, exampleOf, type Form, fieldsOf } from '../../src/steps/form/step.ts'
import { slots } from '../../src/steps/materials.ts'
import { deskOf, stateOf } from '../at-the-desk.ts'
import { paid } from '../payment/payer.ts'
import { type Caller, newCaller, unique } from './partner.ts'

export { deskOf, stateOf } from '../at-the-desk.ts'

/** An insurer with its row and a client of its own. */
export async function newInsurer(): Promise<Caller> {
  const caller = await newCaller('insurer')
  const { tenant: id } = caller
  await putInsurer(connect(env), { id, zh: `${id}保险`, en: id, address: '天津', hotline: '022-1', usualHours: 4 })
  return caller
}

/** The examples of a form, with what it picks from other steps picked. */
function examples(form: Form, answers: Answers): Given {
  const picks = fieldsOf(form.fields).flatMap(({ name, from, many }) => {
    const id = from && answers[from.slug]?.[0]?.id
    return id ? [[name, many ? [id] : id]] : []
  })
  return { ...exampleOf(form), ...Object.fromEntries(picks) }
}

/** A draft with every step answered by its examples and every required paper handed in. */
export async function filledIn(kind: KindSlug, told: Given = {}, owner = unique('owner')): Promise<string> {
  await seed(env)
  const id = newId()
  await deskOf(id).open(kind, owner)
  for (;;) {
    const { kind, answers } = await stateOf(id)
    const step = asked(kind, answers).find(({ slug, forms }) => !answers[slug] && Object.keys(forms).length)
    if (!step) break
    const [name, form] = Object.entries(step.forms)[0]!
    const given = { ...examples(form, answers), ...told }
    const change = { step: step.slug, form: name, entry: crypto.randomUUID(), given, version: 0, confirmed: true }
    const done = await deskOf(id).answer(change)
    if (!done.ok) throw new Error(`${step.slug}: ${JSON.stringify(done)}`)
  }
  await handInPapers(id)
  return id
}

export const paperBytes = new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<<>>\n%%EOF\n')

async function handInPapers(applicationId: string): Promise<void> {
  const { answers } = await stateOf(applicationId)
  const kept = await keepMaterial(env.FILES, applicationId, { bytes: paperBytes, type: 'application/pdf' })
  if (!kept.ok) throw new Error(kept.because.en)
  // Those that only the court will want as well: they are carried over.
  for (const { key: slot } of slots(answers)) {
    const row = { id: newId(), applicationId, slot, name: `${slot}.pdf`, createdAt: Date.now() }
    await deskOf(applicationId).attach({ ...row, ...kept.stored })
  }
}

const moves = { in_review: [], awaiting_premium: ['approve'], awaiting_issue: ['approve', 'pay'] } as const

/** A guarantee application handed in to this insurer and moved on. */
export async function guaranteeAt(insurer: Caller, status: keyof typeof moves = 'in_review'): Promise<string> {
  const id = await filledIn('guarantee', { insurer: insurer.tenant })
  await apply(id, 'submit', 'submitter')
  for (const move of moves[status]) {
    if (move === 'approve') await insurer.post(`/guarantees/${id}/approve`, approval)
    else await paid(id)
  }
  return id
}

export async function apply(id: string, event: string, actor: 'submitter' | 'clock' | 'court', told: Given = {}) {
  const done = await deskOf(id).apply({ key: crypto.randomUUID(), event, actor, actorId: 'test', told })
  if (!done.ok) throw new Error(`${event}: ${JSON.stringify(done)}`)
  return done
}

export const approval = {
  premium: { amount: 120_000, currency: 'CNY' },
  rate: 1200,
  validUntil: '2030-12-31',
}

/** A PDF as an insurer sends it; its words make it one of a kind. */
export async function pdf(words: string) {
  const text = `%PDF-1.4\n%${words}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`
  const bytes = new TextEncoder().encode(text)
  return { sha256: await sha256Hex(bytes), content: Buffer.from(bytes).toString('base64') }
}

export async function issuing(name = unique('no')) {
  const [policy, letter] = await Promise.all([pdf(`policy ${name}`), pdf(`letter ${name}`)])
  return { policyNumber: `P-${name}`, letterNumber: `L-${name}`, policy, letter }
}

import type { Application } from '../../application.ts'
import { courtName } from '../../db/names.ts'
import { courtFact, type Fact } from '../../documents/forms/form.ts'
import { money } from '../../documents/forms/words.ts'
import { holdersOf } from '../../documents/holders.ts'
import { recordDocument } from '../../documents/issue.ts'
import type { Call } from '../endpoint.ts'
import { type Refusal, refuse } from '../problems.ts'
import type { Issue } from './issue.ts'
import { readPdf } from './pdf.ts'

type Checked = { ok: true; policy: Uint8Array; letter: Uint8Array } | Refusal

/** Both documents read and checked; nothing is kept. */
export async function checkedPdfs({ policy, letter }: Issue): Promise<Checked> {
  const [one, two] = await Promise.all([readPdf('policy', policy), readPdf('letter', letter)])
  if (one.ok && two.ok) return { ok: true, policy: one.bytes, letter: two.bytes }
  return refuse('wrong', { errors: [one, two].flatMap((read) => (read.ok ? [] : [read.error])) })
}

/** Keeps both before the move that relies on them: each once, under its number, never overwritten. */
export async function keepPdfs(call: Call<unknown, Issue>, application: Application, issuer: string, at: number) {
  const checked = await checkedPdfs(call.body)
  if (!checked.ok) return checked
  const facts = factsOf(application)
  const common = { applicationId: application.id, cause: 'issue', at, holders: holdersOf(application), issuer, facts }
  for (const kind of ['policy', 'letter'] as const) {
    const number = call.body[`${kind}Number`]
    const kept = await recordDocument(call.env, { ...common, kind, number, bytes: checked[kind] })
    const because = kept.ok ? (kept.number === number ? null : anotherNumber) : kept.because
    if (because) return refuse('conflict', { errors: [{ pointer: `#/${kind}Number`, detail: because }] })
  }
  return { ok: true as const }
}

const factsOf = (application: Application): Fact[] => [
  courtFact(courtName(application)),
  { label: { zh: '担保金额', en: 'Amount guaranteed' }, value: money(application.amount ?? 0) },
]

const anotherNumber = {
  zh: '已用另一编号开始出具，请使用原编号。',
  en: 'Issuing has begun under another number. Use that one.',
}

import type { Application } from './application.ts'
import { connect } from './db/connect.ts'
import { type LetterRows, letterRows } from './db/letters.ts'
import { type Endorsement, endorsementOf } from './db/partners/endorsements.ts'
import type { Insurer } from './db/partners/insurers.ts'
import { send } from './files/send.ts'
import { letterStands } from './kinds/guarantee.ts'

/** The insurer's letter behind a preservation: data that can be checked, and whether it still stands. */
export type Letter = {
  guarantee: string
  number: string
  insurer: Insurer | null
  amount: number | null
  status: string
  live: boolean
  policyNumber: string
  letterNumber: string
  letterSha256: string
  policySha256: string
  letterId: string
  endorsements: Endorsement[]
}

/** The letter that backs this preservation, as it stands now; null where none does. */
export async function letterBehind(env: Env, { backs }: Pick<Application, 'backs'>): Promise<Letter | null> {
  return backs ? letterOf(env, backs) : null
}

/** The letter issued on a guarantee application; null where there is none yet. */
export const letterOf = async (env: Env, guarantee: string): Promise<Letter | null> =>
  letterIn(await letterRows(connect(env, guarantee), guarantee))

/** The letter that these rows tell of. */
export function letterIn({ row, insurer, documents, endorsements }: LetterRows): Letter | null {
  const [policy, letter] = ['policy', 'letter'].map((kind) => documents.find((document) => document.kind === kind))
  if (!row || !policy || !letter) return null
  return {
    guarantee: row.id,
    number: row.number ?? '',
    insurer: insurer ?? null,
    amount: row.amount,
    status: row.status,
    live: letterStands(row.status) && letter.voidAt === null,
    policyNumber: policy.number,
    letterNumber: letter.number,
    letterSha256: letter.sha256,
    policySha256: policy.sha256,
    letterId: letter.id,
    endorsements,
  }
}

/**
 * The guarantee behind a preservation that was handed in is used up: it backs this one and no other. Once for each, so
 * that it may be said as often as it takes.
 */
export async function useUp(env: Env, { id, backs }: Behind): Promise<{ ok: true } | { ok: false; because: string }> {
  if (!backs) return { ok: true }
  const used = await env.DESK.getByName(backs).apply({ key: `use ${id}`, event: 'use', actor: 'court', actorId: id })
  // Revoked meanwhile: the court sees that the letter no longer stands.
  return used.ok || used.because === 'not open' ? { ok: true } : { ok: false, because: used.because }
}

/** The document of one endorsement of the letter behind an application, or of its own; null where there is none. */
export async function sendEndorsement(env: Env, { id, backs }: Behind, endorsement: string, request: Request) {
  const guarantee = backs ?? id
  const found = await endorsementOf(connect(env, guarantee), guarantee, endorsement)
  return (
    found && send(env.FILES, { key: found.key, name: `批单 ${found.number}.pdf`, type: 'application/pdf' }, request)
  )
}
type Behind = Pick<Application, 'id' | 'backs'>

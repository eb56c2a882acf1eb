import type { Application } from './application.ts'
import { connect } from './db/connect.ts'
import { documentsOf } from './db/documents.ts'
import { type Endorsement, endorsementOf, endorsementsOf } from './db/endorsements.ts'
import { type Insurer, insurerById } from './db/insurers.ts'
import { applicationRow } from './db/work-list.ts'
import { send } from './files/send.ts'

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

const standing = ['issued', 'used']

/** The letter that backs this preservation, as it stands now; null where none does. */
export async function letterBehind(env: Env, { backs }: Pick<Application, 'backs'>): Promise<Letter | null> {
  return backs ? letterOf(env, backs) : null
}

/** The letter as its applicant sees it: on the guarantee itself, and on the preservation that it backs. */
export const letterFor = (env: Env, { id, kind, backs }: Pick<Application, 'id' | 'kind' | 'backs'>) =>
  kind.slug === 'guarantee' ? letterOf(env, id) : letterBehind(env, { backs })

/** The letter issued on a guarantee application; null where there is none yet. */
export async function letterOf(env: Env, guarantee: string): Promise<Letter | null> {
  const db = connect(env, guarantee)
  const [row, documents, endorsements] = await Promise.all([
    applicationRow(db, guarantee),
    documentsOf(db, guarantee),
    endorsementsOf(db, guarantee),
  ])
  const [policy, letter] = ['policy', 'letter'].map((kind) => documents.find((document) => document.kind === kind))
  if (!row || !policy || !letter) return null
  return {
    guarantee,
    number: row.number ?? '',
    insurer: row.insurer ? await insurerById(db, row.insurer) : null,
    amount: row.amount,
    status: row.status,
    live: standing.includes(row.status) && letter.voidAt === null,
    policyNumber: policy.number,
    letterNumber: letter.number,
    letterSha256: letter.sha256,
    policySha256: policy.sha256,
    letterId: letter.id,
    endorsements,
  }
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

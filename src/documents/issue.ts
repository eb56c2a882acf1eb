import { connect, newId } from '../db/connect.ts'
import { type DocumentRow, type IssuedRow, reserveDocument, settleDocument } from '../db/documents.ts'
import { keep } from '../files/store.ts'
import { newCode } from '../privacy/code.ts'
import { dayIn } from '../rules/calendar.ts'
import type { Said } from '../words/lang.ts'
import { checkFoot } from './foot.ts'
import type { Composed, Fact, Issued } from './forms/form.ts'
import { holderIndexes } from './holders.ts'
import { type DocumentInput, type DocumentKind, documentKinds } from './kinds.ts'
import { loadFont } from './page/font.ts'
import { render } from './page/render.ts'
import { signature } from './sign.ts'

export type Order<K extends DocumentKind> = {
  applicationId: string
  kind: K
  /** The number it bears; without one it takes the next of its series, such as JF-0116-2026-000001. */
  number?: string
  /** What it is issued for. Asked again for the same, the same document is found. Its number or kind, unless said. */
  cause?: string
  /** Stands in the series between prefix and year: a court's number. */
  series?: string
  /** Its date, in milliseconds; of a repeated order the first counts. */
  at: number
  /** Identity numbers whose last four characters open the public check. */
  holders: string[]
  input: DocumentInput<K>
}
export type IssueResult =
  | { ok: true; id: string; number: string; key: string; sha256: string }
  | { ok: false; because: Said }

/** Makes a document once, whatever happens on the way: number, file, R2, then the record with hash and signature. */
export async function issueDocument<K extends DocumentKind>(env: Env, order: Order<K>): Promise<IssueResult> {
  const { compose, issuer } = documentKinds[order.kind] as unknown as Form<K>
  const reserved = await reserve(env, { ...order, issuer: issuer(order.input) })
  if (!reserved) return { ok: false, because: numberTaken }
  if (reserved.sha256) return done(reserved as IssuedRow)
  const composed = compose(order.input, { number: reserved.number, at: reserved.issuedAt })
  return settle(env, reserved, await print(env, composed, reserved), composed.facts)
}

type Form<K extends DocumentKind> = {
  compose: (input: DocumentInput<K>, issued: Issued) => Composed
  issuer: (input: DocumentInput<K>) => string
}

/** A document that another made, such as an insurer's letter: recorded, signed and open to the check like our own. */
export type Given = Omit<Order<DocumentKind>, 'input' | 'series'> & {
  number: string
  issuer: string
  facts: Fact[]
  bytes: Uint8Array
}
export async function recordDocument(env: Env, given: Given): Promise<IssueResult> {
  const reserved = await reserve(env, given)
  if (!reserved) return { ok: false, because: numberTaken }
  return settle(env, reserved, given.bytes, given.facts)
}

type Reserved = Omit<Order<DocumentKind>, 'input'> & { issuer: string }

async function reserve(env: Env, { applicationId, kind, number, cause, series, at, holders, issuer }: Reserved) {
  const id = newId(applicationId[0])
  const year = dayIn(at).slice(0, 4)
  return reserveDocument(connect(env, applicationId), {
    id,
    applicationId,
    kind,
    cause: cause ?? number ?? kind,
    issuer,
    number: number ?? null,
    series: [documentKinds[kind].prefix, series, year].filter(Boolean).join('-'),
    code: newCode(),
    holders: await holderIndexes(env, id, holders),
    issuedAt: at,
  })
}

const print = async (env: Env, composed: Composed, { number, code, issuedAt: at }: DocumentRow) =>
  render({ ...composed, at, check: checkFoot(env, { number, code }) }, await loadFont(env.ASSETS))

/** Never the record before the file: what is recorded can be fetched. */
async function settle(env: Env, reserved: DocumentRow, bytes: Uint8Array, facts: Fact[]): Promise<IssueResult> {
  const kept = await keep(env.FILES, `documents/${reserved.id}.pdf`, bytes, 'application/pdf')
  if (!kept.ok) return kept
  const { key, sha256, size } = kept.stored
  const row = await settleDocument(connect(env, reserved.id), reserved, {
    key,
    sha256,
    size,
    facts,
    signature: await signature(env, bytes),
  })
  return done(row)
}

const done = ({ id, number, key, sha256 }: IssuedRow): IssueResult => ({ ok: true, id, number, key, sha256 })

const numberTaken: Said = {
  zh: '该文书编号已被使用，请另用编号。',
  en: 'This number is already borne by another document. Use another.',
}

import { connect } from '../db/connect.ts'
import { type IssuedRow, issuedBefore, writeDocument } from '../db/documents.ts'
import { taken as anotherFile, keep, type StoreResult } from '../files/store.ts'
import { sha256Hex } from '../privacy/bytes.ts'
import type { Said } from '../words/lang.ts'
import { checkFoot } from './foot.ts'
import type { Composed, Fact, Issued } from './forms/form.ts'
import { holderIndexes } from './holders.ts'
import { type DocumentInput, documentKinds } from './kinds.ts'
import { loadFont } from './page/font.ts'
import { render } from './page/render.ts'
import { placeOfOwn } from './place.ts'
import { calledFor, numberTaken } from './set-aside.ts'
import { signature } from './sign.ts'
import type { DocumentKind } from './titles.ts'

type Order<K extends DocumentKind> = {
  applicationId: string
  kind: K
  /** The number it bears. */
  number: string
  /** What it is issued for. Asked again for the same, the same document is found. Its number, unless said. */
  cause?: string
  /** Its date, in milliseconds; of a repeated order the first counts. */
  at: number
  /** Identity numbers whose last four characters open the public check. */
  holders: string[]
  input: DocumentInput<K>
}
type IssueResult = { ok: true; id: string; number: string; key: string; sha256: string } | { ok: false; because: Said }

/** Makes a document once, whatever happens on the way: the file, R2, then the record with hash and signature. */
export async function issueDocument<K extends DocumentKind>(env: Env, order: Order<K>): Promise<IssueResult> {
  const { compose, issuer } = documentKinds[order.kind] as unknown as Form<K>
  return once(env, { ...order, issuer: issuer(order.input) }, async ({ number, code, at }) => {
    const composed = compose(order.input, { number, at })
    const check = checkFoot(env, { number, code })
    const bytes = await render({ ...composed, at, check }, await loadFont(env.ASSETS))
    const file = { bytes, type: pdf, about: { application: order.applicationId } }
    const kept = await keep(env.FILES, placeOfOwn(await sha256Hex(bytes)), file)
    return { kept, bytes, facts: composed.facts }
  })
}

type Form<K extends DocumentKind> = {
  compose: (input: DocumentInput<K>, issued: Issued) => Composed
  issuer: (input: DocumentInput<K>) => string
}
const pdf = 'application/pdf'

/** A document that another made, such as an insurer's letter: recorded, signed and open to the check like our own. */
type Given = Omit<Order<DocumentKind>, 'input'> & {
  issuer: string
  facts: Fact[]
  bytes: Uint8Array
}
/** Another file under the same number is refused. */
export async function recordDocument(env: Env, { bytes, facts, ...given }: Given): Promise<IssueResult> {
  const issued = await once(env, given, async ({ id }) => {
    return { kept: await keep(env.FILES, `documents/${id}.pdf`, { bytes, type: pdf }), bytes, facts }
  })
  const same = issued.ok && issued.sha256 === (await sha256Hex(bytes))
  return issued.ok && !same ? { ok: false, because: anotherFile } : issued
}

type Asked = Omit<Order<DocumentKind>, 'input'> & { issuer: string }
type Numbered = { id: string; number: string; code: string; at: number }
type Made = { kept: StoreResult; bytes: Uint8Array; facts: Fact[] }

/** Never the record before the file: what is recorded can be fetched. */
async function once(
  env: Env,
  { applicationId, kind, number, cause = number, at, holders, issuer }: Asked,
  make: (numbered: Numbered) => Promise<Made>,
): Promise<IssueResult> {
  const db = connect(env, applicationId)
  const asked = { applicationId, kind, cause, number, issuer }
  const { issued, taken } = await issuedBefore(db, asked)
  if (issued) return done(issued)
  if (taken) return { ok: false, because: numberTaken }
  const { id, code } = await calledFor(env, asked)
  const { kept, bytes, facts } = await make({ id, number, code, at })
  if (!kept.ok) return kept
  const { key, sha256, size } = kept.stored
  const row = await writeDocument(db, {
    ...asked,
    ...{ id, code, issuedAt: at, holders: await holderIndexes(env, id, holders), facts },
    ...{ key, sha256, size, signature: await signature(env, bytes) },
  })
  return row ? done(row) : { ok: false, because: numberTaken }
}

const done = ({ id, number, key, sha256 }: IssuedRow): IssueResult => ({ ok: true, id, number, key, sha256 })

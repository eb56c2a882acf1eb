import type { Application } from '../application.ts'
import { type Db, idFrom } from '../db/connect.ts'
import { setNumberAside } from '../db/documents.ts'
import type { Landing } from '../db/land.ts'
import { courtName } from '../db/names.ts'
import { codeOf } from '../privacy/code.ts'
import { ringOf } from '../privacy/index.ts'
import type { Said } from '../words/lang.ts'
import type { DocumentKind } from './titles.ts'

type Cause = { applicationId: string; kind: DocumentKind; cause: string }

/** The same each time, so that what was stopped before it was recorded is the same file. */
export async function calledFor(
  env: Env,
  { applicationId, kind, cause }: Cause,
): Promise<{ id: string; code: string }> {
  const id = await idFrom(applicationId[0]!, 'document', applicationId, kind, cause)
  return { id, code: await codeOf(ringOf(env), 'document', id) }
}

/** A ruling's number is taken in the batch of its move: of two judges who type the same at once, one is refused. */
export async function numberWrites(
  env: Env,
  db: Db,
  application: Application,
  { event, effects }: Landing,
): Promise<D1PreparedStatement[]> {
  if (!effects.includes('serve ruling')) return []
  const ruling = { applicationId: application.id, kind: 'ruling', cause: `${event.seq}` } as const
  const borne = { number: event.told.number ?? '', issuer: courtName(application), issuedAt: event.at }
  return [setNumberAside(db, { ...ruling, ...borne, ...(await calledFor(env, ruling)) })]
}

/** Said where two documents would bear one number. */
export const numberTaken: Said = {
  zh: '该文书编号已被使用，请另用编号。',
  en: 'This number is already borne by another document. Use another.',
}

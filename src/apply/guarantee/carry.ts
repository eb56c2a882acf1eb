import type { Application } from '../../application.ts'
import { connect, idFrom, newId } from '../../db/connect.ts'
import { documentsOf, type IssuedRow } from '../../db/documents.ts'
import { backedBy } from '../../db/work-list.ts'
import type { CarriedIn } from '../../desk/filled-in.ts'
import { titleOf } from '../../documents/titles.ts'
import { answersIn, carriedFrom, letterEntry } from '../../kinds/journey/carry.ts'
import { problems } from '../../kinds/journey/problems.ts'
import { preservation } from '../../kinds/preservation.ts'
import { type Letter, letterOf } from '../../letters.ts'
import type { Answers } from '../../steps/form/step.ts'
import { signed } from '../../steps/signed.ts'
import { deskOf } from '../desk.ts'

/** The preservation that this letter backs: the one there is, or a new draft with everything carried over. Null: no letter. */
export async function preservationFor(env: Env, guarantee: Application): Promise<string | null> {
  const letter = await letterOf(env, guarantee.id)
  if (!letter?.live) return null
  const db = connect(env, guarantee.id)
  const there = await backedBy(db, guarantee.id)
  if (there) return there.id
  // Always the same for one guarantee, so that two clicks open one draft.
  const id = await idFrom(guarantee.id[0]!, 'preservation on', guarantee.id)
  const documents = await documentsOf(db, guarantee.id)
  const opened = { kind: 'preservation' as const, owner: guarantee.owner, backs: guarantee.id }
  await deskOf(env, id).openFilled(opened, carry(id, guarantee, letter, documents))
  return id
}

function carry(id: string, guarantee: Application, letter: Letter, documents: IssuedRow[]): CarriedIn {
  const { policyNumber, letterNumber, insurer } = letter
  const entries = carriedFrom(guarantee.answers, { insurer: insurer?.zh ?? '', policyNumber, letterNumber })
  const papers = saysAll(answersIn(entries)) ? guarantee.files : guarantee.files.filter(({ slot }) => slot !== signed)
  return {
    entries,
    materials: [
      ...papers.map((file) => ({ ...file, applicationId: id, id: newId(id[0]) })),
      ...documents.filter(({ kind }) => kind === 'letter' || kind === 'policy').map((issued) => asPaper(issued, id)),
    ],
  }
}

// Signed for the letter, it asks the court for the same; where the court wants to know more, it has to be signed anew.
const saysAll = (answers: Answers) => problems(preservation, answers, []).every(({ step }) => step === 'materials')

// By reference: the same bytes under the same key, with the same hash.
const asPaper = ({ kind, number, key, sha256, size }: IssuedRow, application: string) => ({
  applicationId: application,
  id: newId(application[0]),
  slot: `guarantee:${letterEntry}`,
  name: `${titleOf(kind).zh} ${number}.pdf`,
  type: 'application/pdf',
  size,
  sha256,
  key,
})

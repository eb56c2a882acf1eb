import { eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from './connect.ts'
import { type DocumentRow, type IssuedRow, issuedIn } from './documents.ts'
import { type Endorsement, endorsementsOf } from './partners/endorsements.ts'
import { type Insurer, insurers } from './partners/insurers.ts'
import type { ApplicationRow } from './read.ts'
import { applications } from './schema.ts'
import type { Together } from './together.ts'

/** The guarantee whose letter an application is about: itself, or the one behind it. */
const guaranteeOf = (id: string) =>
  sql<string>`(select case kind when 'guarantee' then id else backs end from applications where id = ${id})`

const letterReads = (db: Db, guarantee: string | SQL<string>) =>
  [
    db.select().from(applications).where(eq(applications.id, guarantee)),
    db
      .select()
      .from(insurers)
      .where(eq(insurers.id, sql`(select insurer from applications where id = ${guarantee})`)),
    issuedIn(db, guarantee),
    endorsementsOf(db, guarantee),
  ] as const

/** What a letter is told from. */
export type LetterRows = Awaited<ReturnType<typeof letterRows>>

export const letterRows = async (db: Db, guarantee: string) => gathered(await db.batch(letterReads(db, guarantee)))

/** The same about whatever letter an application has to do with, together with whatever else the request reads. */
export async function letterRowsTogether(together: Together, db: Db, application: string): Promise<LetterRows> {
  const [row, insurer, documents, endorsements] = letterReads(db, guaranteeOf(application))
  return gathered(
    await Promise.all([together.add(row), together.add(insurer), together.add(documents), together.add(endorsements)]),
  )
}

type Found = readonly [ApplicationRow[], Insurer[], DocumentRow[], Endorsement[]]
const gathered = ([[row], [insurer], documents, endorsements]: Found) => ({
  row,
  insurer,
  documents: documents as IssuedRow[],
  endorsements,
})

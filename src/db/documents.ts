import { and, desc, eq, gte, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from './connect.ts'
import { applications, events } from './schema.ts'

const documents = sqliteTable(
  'documents',
  {
    id: text().notNull(),
    applicationId: text('application_id').notNull(),
    kind: text().notNull(),
    cause: text().notNull(),
    issuer: text().notNull(),
    number: text().notNull(),
    code: text().notNull(),
    holders: text({ mode: 'json' }).$type<string[]>().notNull(),
    facts: text({ mode: 'json' }).$type<DocumentFact[]>().notNull(),
    issuedAt: integer('issued_at').notNull(),
    key: text(),
    sha256: text(),
    size: integer(),
    signature: text(),
    voidAt: integer('void_at'),
    voidReason: text('void_reason', { mode: 'json' }).$type<{ zh: string; en: string }>(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.kind, t.cause] })],
)
type DocumentFact = { label: { zh: string; en: string }; value: string }
export type DocumentRow = typeof documents.$inferSelect
export type IssuedRow = DocumentRow & { key: string; sha256: string; size: number; signature: string }

type Cause = Pick<DocumentRow, 'applicationId' | 'kind' | 'cause'>

const caused = ({ applicationId, kind, cause }: Cause) =>
  and(eq(documents.applicationId, applicationId), eq(documents.kind, kind), eq(documents.cause, cause))

type Numbered = Cause & Pick<DocumentRow, 'number' | 'issuer'>

/** What was issued for this cause already, and whether another document bears the number. */
export async function issuedBefore(db: Db, asked: Numbered): Promise<{ issued: IssuedRow | null; taken: boolean }> {
  const numbered = and(
    eq(documents.number, asked.number),
    eq(documents.kind, asked.kind),
    eq(documents.issuer, asked.issuer),
  )
  const [[mine], [bearer]] = await db.batch([
    db.select().from(documents).where(caused(asked)),
    db.select({ applicationId: documents.applicationId, cause: documents.cause }).from(documents).where(numbered),
  ])
  const taken = bearer !== undefined && !(bearer.applicationId === asked.applicationId && bearer.cause === asked.cause)
  return { issued: mine?.sha256 ? (mine as IssuedRow) : null, taken }
}

/** Takes a number before its document is made; as one statement of a batch, which another that took it stops. */
export const setNumberAside = (db: Db, d: Numbered & Pick<DocumentRow, 'id' | 'code' | 'issuedAt'>) =>
  db.$client
    .prepare(
      `insert into documents (application_id, kind, cause, number, issuer, id, code, issued_at)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(d.applicationId, d.kind, d.cause, d.number, d.issuer, d.id, d.code, d.issuedAt)

/**
 * Writes what the file turned out to be, once; the row that stands afterwards. Null: another document bears the number.
 * Where only the number was set aside before, the row becomes this document.
 */
export async function writeDocument(db: Db, row: Omit<IssuedRow, 'voidAt' | 'voidReason'>): Promise<IssuedRow | null> {
  const keys = [documents.applicationId, documents.kind, documents.cause]
  // What it is found by stands as it was set aside: named here, its indexes would be written anew.
  const { id, code, issuedAt, holders, facts, key, sha256, size, signature } = row
  const set = { id, code, issuedAt, holders, facts, key, sha256, size, signature }
  try {
    await db
      .insert(documents)
      .values(row)
      .onConflictDoUpdate({ target: keys, set, setWhere: isNull(documents.sha256) })
  } catch (error) {
    if (!/UNIQUE constraint failed/.test(String(error))) throw error
    return null
  }
  return ((await db.select().from(documents).where(caused(row)).get()) ?? null) as IssuedRow | null
}

export const voidDocument = (db: Db, issued: IssuedRow, voidAt: number, voidReason: { zh: string; en: string }) =>
  db
    .update(documents)
    .set({ voidAt, voidReason })
    .where(and(caused(issued), isNull(documents.voidAt)))

const issued = isNotNull(documents.sha256)

export const documentById = async (db: Db, applicationId: string, id: string) =>
  ((await db
    .select()
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), eq(documents.id, id), issued))
    .get()) ?? null) as IssuedRow | null

/** What has been issued in one application, newest first, as a read that may go along with others. */
export const issuedIn = (db: Db, applicationId: string | SQL<string>) =>
  db
    .select()
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), issued))
    .orderBy(desc(documents.issuedAt), desc(documents.id))

export const documentsOf = (db: Db, applicationId: string) =>
  issuedIn(db, applicationId) as unknown as Promise<IssuedRow[]>

/** Two insurers may use one number, so there can be several. */
export const documentsNumbered = (db: Db, number: string) =>
  db
    .select()
    .from(documents)
    .where(and(eq(documents.number, number), issued))
    .limit(10) as unknown as Promise<IssuedRow[]>

/** The numbers of a case's rulings: its own, and those with 之 behind it. */
export const rulingNumbersOf = async (db: Db, main: string): Promise<string[]> => {
  const ofCase = and(gte(documents.number, main), lt(documents.number, `${main}之\uffff`), eq(documents.kind, 'ruling'))
  const found = await db.select({ number: documents.number }).from(documents).where(ofCase).limit(200)
  return found.map(({ number }) => number)
}

// In the words of its index: our own are found by their files, and need none.
const underItsId = sql`${documents.key} = 'documents/' || ${documents.id} || '.pdf'`

/** Those whose file is this one, `at` the application under which the file itself says that it was issued. */
export async function documentsHashed(db: Db, sha256: string, at: string | undefined): Promise<IssuedRow[]> {
  const same = eq(documents.sha256, sha256)
  const [others, own] = await db.batch([
    db.select().from(documents).where(and(same, underItsId)).limit(10),
    db
      .select()
      .from(documents)
      .where(and(eq(documents.applicationId, at ?? ''), same)),
  ])
  return [...others, ...own.filter(({ id }) => !others.some((other) => other.id === id))] as IssuedRow[]
}

/** Where the guarantee stands that a policy or letter belongs to. */
export const guaranteeStatusOf = async (db: Db, applicationId: string): Promise<string | null> => {
  const belongs = and(eq(applications.id, applicationId), eq(applications.kind, 'guarantee'))
  return (await db.select({ status: applications.status }).from(applications).where(belongs).get())?.status ?? null
}

/** Of a preservation that was lifted, the day on which it was released at last; null where it was not lifted. */
export const liftedIn = async (db: Db, applicationId: string): Promise<{ releasedOn: string | null } | null> => {
  const releasedOn = sql<string | null>`(select told ->> 'releasedOn' from ${events}
    where application_id = ${applicationId} and event = 'release' order by seq desc limit 1)`
  const lifted = and(eq(applications.id, applicationId), sql`${applications.status} = 'lifted'`)
  return (await db.select({ releasedOn }).from(applications).where(lifted).get()) ?? null
}

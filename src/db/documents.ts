import { and, desc, eq, gte, isNotNull, isNull, lt, type SQL } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from './connect.ts'
import { applications } from './schema.ts'

export const documents = sqliteTable(
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
export type DocumentFact = { label: { zh: string; en: string }; value: string }
export type DocumentRow = typeof documents.$inferSelect
export type IssuedRow = DocumentRow & { key: string; sha256: string; size: number; signature: string }

export type Reservation = Pick<
  DocumentRow,
  'id' | 'applicationId' | 'kind' | 'cause' | 'issuer' | 'code' | 'holders' | 'issuedAt'
> & { number: string | null; series: string }

/** The row of this cause, made if there is none; without a number it takes the next of its series. Null: number taken. */
export async function reserveDocument(db: Db, asked: Reservation): Promise<DocumentRow | null> {
  const found = await documentOf(db, asked)
  if (found) return found
  try {
    await db.$client.batch(asked.number ? [insert(db, asked)] : [count(db, asked.series), insert(db, asked)])
  } catch (error) {
    if (!/UNIQUE constraint failed/.test(String(error))) throw error
  }
  return documentOf(db, asked)
}

type Cause = Pick<DocumentRow, 'applicationId' | 'kind' | 'cause'>

const caused = ({ applicationId, kind, cause }: Cause) =>
  and(eq(documents.applicationId, applicationId), eq(documents.kind, kind), eq(documents.cause, cause))

const documentOf = async (db: Db, cause: Cause) =>
  (await db.select().from(documents).where(caused(cause)).get()) ?? null

const count = (db: Db, series: string) =>
  db.$client
    .prepare('insert into counters (name, value) values (?, 1) on conflict (name) do update set value = value + 1')
    .bind(`document ${series}`)

const insert = (db: Db, row: Reservation) =>
  db.$client
    .prepare(
      `insert into documents (id, application_id, kind, cause, issuer, number, code, holders, issued_at)
       values (?1, ?2, ?3, ?4, ?5,
         coalesce(?6, (select printf('%s-%06d', ?7, value) from counters where name = 'document ' || ?7)), ?8, ?9, ?10)`,
    )
    .bind(
      row.id,
      row.applicationId,
      row.kind,
      row.cause,
      row.issuer,
      row.number,
      row.series,
      row.code,
      JSON.stringify(row.holders),
      row.issuedAt,
    )

export type Kept = { key: string; sha256: string; size: number; signature: string; facts: DocumentFact[] }

/** Writes what the file turned out to be, once; the row that stands afterwards. */
export async function settleDocument(db: Db, reserved: DocumentRow, kept: Kept): Promise<IssuedRow> {
  await db
    .update(documents)
    .set(kept)
    .where(and(caused(reserved), isNull(documents.sha256)))
  return (await documentOf(db, reserved)) as IssuedRow
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

/** The numbers of a case's rulings: its own, and those with 之 behind it; also where a ruling is still being written. */
export const rulingNumbersOf = async (db: Db, main: string): Promise<string[]> => {
  const ofCase = and(gte(documents.number, main), lt(documents.number, `${main}之\uffff`), eq(documents.kind, 'ruling'))
  const found = await db.select({ number: documents.number }).from(documents).where(ofCase).limit(200)
  return found.map(({ number }) => number)
}

export const documentsHashed = (db: Db, sha256: string) =>
  db.select().from(documents).where(eq(documents.sha256, sha256)).limit(10) as unknown as Promise<IssuedRow[]>

/** Where the guarantee stands that a policy or letter belongs to. */
export const guaranteeStatusOf = async (db: Db, applicationId: string): Promise<string | null> => {
  const belongs = and(eq(applications.id, applicationId), eq(applications.kind, 'guarantee'))
  return (await db.select({ status: applications.status }).from(applications).where(belongs).get())?.status ?? null
}

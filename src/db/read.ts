import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Db } from './connect.ts'
import { notStandingStill } from './frozen.ts'
import type { Named } from './names.ts'
import { ready } from './ready.ts'
import {
  applications,
  courts,
  type EventRow,
  entries,
  events,
  type MaterialRow,
  materials,
  snapshots,
} from './schema.ts'
import type { Together } from './together.ts'

export type ApplicationRow = typeof applications.$inferSelect
export type EntryRow = typeof entries.$inferSelect
export type SnapshotRow = typeof snapshots.$inferSelect
export type { EventRow, MaterialRow } from './schema.ts'

const rowRead = ready((db) =>
  db
    .select({
      row: applications,
      court: { code: courts.code, zh: courts.zh, en: courts.en },
      moves: sql<number>`${notStandingStill(applications.id)}`,
    })
    .from(applications)
    .leftJoin(courts, eq(courts.code, applications.court))
    .where(eq(applications.id, sql.placeholder('id'))),
)

const entriesOf = (db: Db) => db.select({ ...getTableColumns(entries), names: namesIn }).from(entries)
const entriesRead = ready((db) => entriesOf(db).where(eq(entries.applicationId, sql.placeholder('id'))))

const historyRead = ready((db) =>
  db
    .select()
    .from(events)
    .where(eq(events.applicationId, sql.placeholder('id')))
    .orderBy(asc(events.seq)),
)
const filesRead = ready((db) =>
  db
    .select()
    .from(materials)
    .where(eq(materials.applicationId, sql.placeholder('id'))),
)

/** Everything about one application, as reads for one round trip: its row, what was given, its history, its files. */
export const applicationReads = (db: Db, id: string) =>
  [rowRead(db, { id }), entriesRead(db, { id }), historyRead(db, { id }), filesRead(db, { id })] as const

// Beside the entry that uses them, so that no entry is read twice.
const namesUsed = `(select json_group_array(json_object('code', code, 'zh', zh, 'en', en)) from (
  select code, zh, en from causes where code in (value ->> '$.cause', value ->> '$.subjectCause', value ->> '$.actCause')
  union all select id, zh, en from insurer where id = value ->> '$.insurer'))`
const namesIn = sql.raw(namesUsed).mapWith((text: string) => JSON.parse(text) as Named[])

/** What only the database knows of an entry that a statement writes, to be read by `entryWith`. */
export const entryBack = `version, created_at as createdAt, ${namesUsed} as names`
type Back = Pick<EntryRow, 'version' | 'createdAt'> & { names: string }

export function entryWith({ results }: D1Result, written: Omit<EntryRow, 'version' | 'createdAt'>): GivenRow {
  const [{ names, ...back }] = results as [Back]
  return { ...written, ...back, names: JSON.parse(names) }
}

export type Rows = {
  row: ApplicationRow
  given: EntryRow[]
  history: EventRow[]
  files: MaterialRow[]
  names: Named[]
  /** Its record is being checked, and nothing in it moves meanwhile. */
  frozen: boolean
}
type GivenRow = EntryRow & { names?: Named[] }
type Found = readonly [
  { row: ApplicationRow; court: Named | null; moves: number }[],
  GivenRow[],
  EventRow[],
  MaterialRow[],
]

function rowsIn([[found], given, history, files]: Found): Rows | null {
  if (!found) return null
  const names = [...(found.court ? [found.court] : []), ...given.flatMap(({ names = [] }) => names)]
  return {
    row: found.row,
    given: given.toSorted(inOrder),
    history,
    files: files.toSorted(inOrder),
    names,
    frozen: !found.moves,
  }
}

type Given = Pick<EntryRow, 'id' | 'createdAt'>

// In the order in which they were given. No index holds it, and the database would read every row once more.
const inOrder = (a: Given, b: Given) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)

export const rowsOf = async (db: Db, id: string) => rowsIn(await db.batch(applicationReads(db, id)))

/** The same, together with whatever else the request reads. */
export function rowsTogether(together: Together, db: Db, id: string): Promise<Rows | null> {
  const [row, given, history, files] = applicationReads(db, id)
  const found = [together.add(row), together.add(given), together.add(history), together.add(files)] as const
  return Promise.all(found).then(rowsIn)
}

/** The row of one application alone. */
export const rowOf = (db: Db, id: string) => rowRead(db, { id })

/** What became of what was seen: one entry written, others gone, and the row as it is now. */
export type Changed = { written?: GivenRow; gone: readonly string[]; row: Found[0][number] }

/** How it stands once what was seen has been changed: that lands only on what was seen, so nothing else is read again. */
export function rowsAfter(seen: Rows, { written, gone, row }: Changed): Rows {
  const over = new Set([...gone, written?.id])
  const given = [...seen.given.filter(({ id }) => !over.has(id)), ...(written ? [written] : [])]
  const rows = rowsIn([[row], given, seen.history, seen.files])!
  return { ...rows, names: [...rows.names, ...seen.names] }
}

/** The last two things that were submitted, the newest first. */
export const snapshotsOf = (db: Db, id: string) =>
  db.select().from(snapshots).where(eq(snapshots.applicationId, id)).orderBy(desc(snapshots.seq)).limit(2)

export async function materialOf(db: Db, applicationId: string, id: string): Promise<MaterialRow | null> {
  const mine = and(eq(materials.id, id), eq(materials.applicationId, applicationId))
  return (await db.select().from(materials).where(mine).get()) ?? null
}

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
const entryRead = ready((db) =>
  entriesOf(db).where(and(eq(entries.applicationId, sql.placeholder('id')), eq(entries.id, sql.placeholder('entry')))),
)

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
const namesIn = sql`(select json_group_array(json_object('code', code, 'zh', zh, 'en', en)) from (
  select code, zh, en from causes where code in (value ->> '$.cause', value ->> '$.subjectCause', value ->> '$.actCause')
  union all select id, zh, en from insurer where id = value ->> '$.insurer'))`.mapWith(
  (text: string) => JSON.parse(text) as Named[],
)

export type Rows = {
  row: ApplicationRow
  given: EntryRow[]
  history: EventRow[]
  files: MaterialRow[]
  names: Named[]
  /** Its record is being checked, and nothing in it moves meanwhile. */
  frozen: boolean
}
type Found = readonly [
  { row: ApplicationRow; court: Named | null; moves: number }[],
  (EntryRow & { names?: Named[] })[],
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

/** One entry saved, others gone, and whether the application itself says something else now. */
export type Changed = { saved?: string; gone: readonly string[]; restated: boolean }

/** How it stands once what was seen has been changed, read along with the change: it lands only on what was seen, so nothing else is read again. */
export async function rowsAfter(
  together: Together,
  db: Db,
  seen: Rows,
  { saved, gone, restated }: Changed,
): Promise<Rows | null> {
  const { id } = seen.row
  const [row, written] = await Promise.all([
    restated ? together.add(rowRead(db, { id })) : [{ row: seen.row, court: null, moves: seen.frozen ? 0 : 1 }],
    saved ? together.add(entryRead(db, { id, entry: saved })) : [],
  ])
  const stay = seen.given.filter((entry) => entry.id !== saved && !gone.includes(entry.id))
  const rows = rowsIn([row, [...stay, ...written], seen.history, seen.files])
  return rows && { ...rows, names: [...rows.names, ...seen.names] }
}

/** The last two things that were submitted, the newest first. */
export const snapshotsOf = (db: Db, id: string) =>
  db.select().from(snapshots).where(eq(snapshots.applicationId, id)).orderBy(desc(snapshots.seq)).limit(2)

export async function materialOf(db: Db, applicationId: string, id: string): Promise<MaterialRow | null> {
  const mine = and(eq(materials.id, id), eq(materials.applicationId, applicationId))
  return (await db.select().from(materials).where(mine).get()) ?? null
}

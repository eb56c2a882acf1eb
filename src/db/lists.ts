import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, like, lt, or, type SQL, sql } from 'drizzle-orm'
import type { KindSlug } from '../kinds/kind.ts'
import type { Db } from './connect.ts'
import type { ApplicationRow } from './read.ts'
import { applications } from './schema.ts'

export const pageSize = 20

/** Where the next page of a list begins: after this row. */
export type Cursor = { at: number; id: string }

type Mine = { owner: string | SQL<string>; kind?: KindSlug; status?: string; text?: string; after?: Cursor }

// Whether a form of it was left half filled in by who looks.
const leftBy = (owner: Mine['owner']) =>
  sql<number>`exists (select 1 from half_filled_forms where application_id = applications.id and holder = ${owner})`

export type MineRow = ApplicationRow & { left: number }

/** A person's own applications, the last touched first; rows read are rows shown. */
export const mine = (db: Db, { owner, kind, status, text, after }: Mine) =>
  db
    .select({ ...getTableColumns(applications), left: leftBy(owner) })
    .from(applications)
    .where(
      and(
        eq(applications.owner, owner),
        kind && eq(applications.kind, kind),
        status ? eq(applications.status, status) : undefined,
        text ? or(like(applications.about, wanted(text)), like(applications.number, wanted(text))) : undefined,
        after &&
          or(
            lt(applications.updatedAt, after.at),
            and(eq(applications.updatedAt, after.at), sql`${applications.id} > ${after.id}`),
          ),
      ),
    )
    .orderBy(desc(applications.updatedAt), asc(applications.id))
    .limit(pageSize + 1)

// A pattern above 50 bytes is an error of the database, so the text is cut before.
const wanted = (text: string) => `%${text.replace(/[%_]/g, '').slice(0, 14)}%`

type Queue = { court: string; statuses: readonly string[]; after?: Cursor; text?: string }

/** What waits at a court, by legal time left. */
export const queue = (db: Db, { court, statuses, after, text }: Queue) =>
  db
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.court, court),
        eq(applications.kind, 'preservation'),
        inArray(applications.status, [...statuses]),
        isNotNull(applications.number),
        text ? or(like(applications.about, wanted(text)), like(applications.number, wanted(text))) : undefined,
        after && sql`(coalesce(${applications.dueAt}, 9e15), ${applications.id}) > (${after.at}, ${after.id})`,
      ),
    )
    .orderBy(sql`coalesce(${applications.dueAt}, 9e15)`, asc(applications.id))
    .limit(pageSize + 1)

/** Applications of one status whose day has passed. */
export const pastDue = (db: Db, status: string, now: number) =>
  db
    .select({ id: applications.id, version: applications.version })
    .from(applications)
    .where(and(lt(applications.dueAt, now), eq(applications.status, status)))
    .limit(200)

import { and, asc, desc, eq, getTableColumns, gt, inArray, like, lt, lte, or, type SQL, sql } from 'drizzle-orm'
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
        // The first of these is what the index is entered by.
        after && lte(applications.updatedAt, after.at),
        after && or(lt(applications.updatedAt, after.at), gt(applications.id, after.id)),
      ),
    )
    .orderBy(desc(applications.updatedAt), asc(applications.id))
    .limit(pageSize + 1)

// A pattern above 50 bytes is an error of the database, so the text is cut before.
const wanted = (text: string) => `%${text.replace(/[%_]/g, '').slice(0, 14)}%`

type Queue = { court: string; statuses?: readonly string[]; after?: Cursor; text?: string }

// What has no date comes last.
const due = sql`coalesce(due_at, 9e15)`

/** What waits at a court, by legal time left; all that was handed in, where no statuses are named. */
export const queue = (db: Db, { statuses, ...asked }: Queue) =>
  db
    .select()
    .from(applications)
    .where(inArray(applications.id, statuses ? sql`(${nextOfEach(statuses, asked)})` : sql`(${next(asked)})`))
    .orderBy(due, asc(applications.id))
    .limit(pageSize + 1)

const next = ({ court, after, text }: Queue, ofStatus = sql``) => sql`
  select id from applications where court = ${court} and kind = 'preservation' and number is not null ${ofStatus}
  ${text ? sql`and (about like ${wanted(text)} or number like ${wanted(text)})` : sql``}
  ${after ? sql`and ${due} >= ${after.at} and (${due}, id) > (${after.at}, ${after.id})` : sql``}
  order by ${due}, id limit ${pageSize + 1}`

// Each status brings its own next page: sorted together, all that waits would be read for one page of it.
const nextOfEach = (statuses: readonly string[], asked: Queue) => sql`
  select found.value from json_each(${JSON.stringify(statuses)}) wanted, json_each((
    select json_group_array(id) from (${next(asked, sql`and applications.status = wanted.value`)}))) found`

/** Measures in force whose last day has passed; the status in the words of their index. */
export const pastLastDay = (db: Db, now: number) =>
  db
    .select({ id: applications.id, version: applications.version })
    .from(applications)
    .where(and(lt(applications.dueAt, now), sql`${applications.status} = 'in_force'`))
    .limit(200)

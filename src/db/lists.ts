import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  like,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { KindSlug } from '../kinds/kind.ts'
import type { Db } from './connect.ts'
import { type Cursor, pageSize } from './cursor.ts'
import { due } from './in-queue.ts'
import type { ApplicationRow } from './read.ts'
import { applications } from './schema.ts'

type Mine = { owner: string | SQL<string>; kind?: KindSlug; status?: string; text?: string; after?: Cursor }

// Whether a form of it was left half filled in by who looks.
const leftBy = (owner: Mine['owner']) =>
  sql<number>`exists (select 1 from half_filled_forms where application_id = applications.id and holder = ${owner})`

export type MineRow = ApplicationRow & { left: number }

/** A person's own applications, the last begun first; rows read are rows shown. */
export const mine = (db: Db, { owner, kind, status, text, after }: Mine) =>
  db
    .select({ ...getTableColumns(applications), left: leftBy(owner) })
    .from(applications)
    .where(
      and(
        eq(applications.owner, owner),
        kind && eq(applications.kind, kind),
        status ? eq(applications.status, status) : undefined,
        text ? holding(text) : undefined,
        // The first of these is what the index is entered by.
        after && lte(applications.createdAt, after.at),
        after && or(lt(applications.createdAt, after.at), gt(applications.id, after.id)),
      ),
    )
    .orderBy(desc(applications.createdAt), asc(applications.id))
    .limit(pageSize + 1)

// A pattern above 50 bytes is an error of the database, so the text is cut before.
const wanted = (text: string) => `%${text.replace(/[%_]/g, '').slice(0, 14)}%`

const holding = (text: string) => or(like(applications.about, wanted(text)), like(applications.number, wanted(text)))

/** How many drafts there are among the applications that somebody began last; no more of them are read than asked for. */
export const draftsAmongLast = async (db: Db, owner: string, last: number): Promise<number> =>
  (await db.$client
    .prepare(
      `select count(*) as n from (
         select status from applications where owner = ? order by created_at desc, id limit ?) where status = 'draft'`,
    )
    .bind(owner, last)
    .first<number>('n')) ?? 0

type AtCourt = { court: string; after?: Cursor; text?: string }
/** Cases in these statuses, and of those at rest in others the ones in which the court owes something. */
export type Waits = { statuses: readonly string[]; asked: readonly string[] }

/** What waits at a court, by legal time left and then in the order handed in. */
export const queue = (db: Db, { waits, ...page }: AtCourt & { waits: Waits }) =>
  db
    .select()
    .from(applications)
    .where(inArray(applications.id, sql`(${nextOfEach(waits, page)})`))
    .orderBy(due, asc(applications.number))
    .limit(pageSize + 1)

const next = ({ court, after, text }: AtCourt, only: SQL, by = due) => sql`
  select id from applications where court = ${court} and kind = 'preservation' and number is not null ${only}
  ${text ? sql`and (about like ${wanted(text)} or number like ${wanted(text)})` : sql``}
  ${after ? sql`and ${by} >= ${after.at} and (${by}, number) > (${after.at}, ${after.id})` : sql``}
  order by ${by}, number limit ${pageSize + 1}`

// Each status brings its own next page: sorted together, all that waits would be read for one page of it.
const nextOfEach = ({ statuses, asked }: Waits, page: AtCourt) => sql`
  select found.value from json_each(${JSON.stringify(statuses)}) wanted, json_each((
    select json_group_array(id) from (${next(page, sql`and applications.status = wanted.value`)}))) found
  ${asked.length ? sql`union all select id from (${next(page, owed(asked), sql`answer_by`)})` : sql``}`

// The sign keeps the status out of the choice of an index: that of what is owed is the short one.
const owed = (asked: readonly string[]) =>
  sql`and answer_by is not null and +applications.status in (select value from json_each(${JSON.stringify(asked)}))`

/** All that was handed in at a court, the last first. */
export const everythingAt = (db: Db, { court, after, text }: AtCourt) =>
  db
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.court, court),
        eq(applications.kind, 'preservation'),
        isNotNull(applications.submittedAt),
        text ? holding(text) : undefined,
        after && sql`(${applications.submittedAt}, ${applications.id}) < (${after.at}, ${after.id})`,
      ),
    )
    .orderBy(desc(applications.submittedAt), desc(applications.id))
    .limit(pageSize + 1)

/** Measures in force whose last day has passed; the status in the words of their index. */
export const pastLastDay = (db: Db, now: number) =>
  db
    .select({ id: applications.id, version: applications.version })
    .from(applications)
    .where(and(lt(applications.dueAt, now), sql`${applications.status} = 'in_force'`))
    .limit(200)

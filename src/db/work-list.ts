import { and, asc, eq, isNotNull, ne, sql } from 'drizzle-orm'
import type { KindSlug } from '../kinds/kind.ts'
import type { Db } from './connect.ts'
import type { Cursor } from './cursor.ts'
import { due, placeInQueue } from './in-queue.ts'
import type { Tenant } from './partners/webhooks.ts'
import type { ApplicationRow } from './read.ts'
import { applications } from './schema.ts'

/** Applications of this kind that were handed in to this tenant; a draft is nobody else's. */
const handedTo = (kind: KindSlug, { kind: by, tenant }: Tenant) =>
  and(
    eq(by === 'insurer' ? applications.insurer : applications.court, tenant),
    eq(applications.kind, kind),
    ne(applications.status, 'draft'),
    isNotNull(applications.submittedAt),
  )

type Asked = { status?: string; court?: string; after?: Cursor; limit: number }

/** What was handed in to a tenant, the longest waiting first; to a court in one status, as it stands in its queue. */
export function workList(db: Db, kind: KindSlug, tenant: Tenant, { status, court, after, limit }: Asked) {
  const [at, then] = inQueue(tenant, status) ? [due, applications.number] : [applications.submittedAt, applications.id]
  return db
    .select()
    .from(applications)
    .where(
      and(
        handedTo(kind, tenant),
        status ? eq(applications.status, status) : undefined,
        court ? eq(applications.court, court) : undefined,
        inQueue(tenant, status) ? isNotNull(applications.number) : undefined,
        // The first of these is what the index is entered by.
        after ? sql`${at} >= ${after.at} and (${at}, ${then}) > (${after.at}, ${after.id})` : undefined,
      ),
    )
    .orderBy(asc(at), asc(then))
    .limit(limit)
}

const inQueue = ({ kind }: Tenant, status?: string) => kind === 'court' && status !== undefined

/** Where the next page of such a list begins: after this row. */
export const placeIn = (tenant: Tenant, { status }: Pick<Asked, 'status'>, row: ApplicationRow): Cursor =>
  inQueue(tenant, status) ? placeInQueue(row) : { at: row.submittedAt ?? 0, id: row.id }

/** One of them; another tenant's and one that does not exist take the same way and the same time. */
export async function handedIn(db: Db, kind: KindSlug, tenant: Tenant, id: string): Promise<ApplicationRow | null> {
  const mine = and(eq(applications.id, id), handedTo(kind, tenant))
  return (await db.select().from(applications).where(mine).get()) ?? null
}

export const applicationRow = async (db: Db, id: string): Promise<ApplicationRow | null> =>
  (await db.select().from(applications).where(eq(applications.id, id)).get()) ?? null

/** The preservation that a guarantee backs, if there is one. */
export const backedBy = async (db: Db, guarantee: string): Promise<ApplicationRow | null> =>
  (await db.select().from(applications).where(eq(applications.backs, guarantee)).get()) ?? null

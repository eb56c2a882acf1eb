import { and, asc, gte, lt } from 'drizzle-orm'
import type { Db } from './connect.ts'
import { events } from './schema.ts'

/** One event as it is anchored: whose, which, and the hash that ties it to all before. */
export type Head = [applicationId: string, seq: number, hash: string]

/** What was decided from one moment up to another, oldest first. */
export const headsBetween = (db: Db, from: number, until: number, most: number) =>
  db
    .select({ id: events.applicationId, seq: events.seq, hash: events.hash, at: events.at })
    .from(events)
    .where(and(gte(events.at, from), lt(events.at, until)))
    .orderBy(asc(events.at), asc(events.applicationId), asc(events.seq))
    .limit(most)

/** Anchored heads that the database does not know, knows otherwise, or no longer leads up to. */
export async function differing(db: Db, heads: readonly Head[]): Promise<Head[]> {
  const { results } = await db.$client
    .prepare(
      `select j.value as head from json_each(?) j
       left join events e on e.application_id = j.value ->> 0 and e.seq = j.value ->> 1
       left join applications a on a.id = j.value ->> 0
       where e.hash is not j.value ->> 2 or a.version < e.seq or a.version = e.seq and a.head is not e.hash`,
    )
    .bind(JSON.stringify(heads))
    .all<{ head: string }>()
  return results.map(({ head }) => JSON.parse(head))
}

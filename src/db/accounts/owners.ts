import { eq } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { applications } from '../schema.ts'
import { accounts } from './accounts.ts'

/** Whose an application is, with what it takes to write to them. */
export const ownerOf = async (db: Db, applicationId: string) =>
  (await db
    .select({
      accountId: accounts.id,
      dataKey: accounts.dataKey,
      mobileSealed: accounts.mobileSealed,
      lang: accounts.lang,
      number: applications.number,
    })
    .from(applications)
    .innerJoin(accounts, eq(accounts.id, applications.owner))
    .where(eq(applications.id, applicationId))
    .get()) ?? null

/** How many moves there were since then in all applications of whose this one is. What moved was touched, so few are looked at. */
export const movesOfOwner = async (db: Db, applicationId: string, since: number): Promise<number> =>
  (await db.$client
    .prepare(
      `select count(*) as n from applications one
       join applications mine on mine.owner = one.owner and mine.updated_at >= ?2
       join events on events.application_id = mine.id and events.at >= ?2
       where one.id = ?1`,
    )
    .bind(applicationId, since)
    .first<number>('n')) ?? 0

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
      number: applications.number,
    })
    .from(applications)
    .innerJoin(accounts, eq(accounts.id, applications.owner))
    .where(eq(applications.id, applicationId))
    .get()) ?? null

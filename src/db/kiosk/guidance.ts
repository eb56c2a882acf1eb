import { and, asc, desc, eq, gt, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { accounts } from '../accounts/accounts.ts'
import { sessions } from '../accounts/sessions.ts'
import type { Db } from '../connect.ts'
import { type Cursor, pageSize } from '../cursor.ts'
import { applications } from '../schema.ts'
import { guidance, kiosks } from './kiosks.ts'

const diedAt = (livingSince: number) => sql`iif(${sessions.seenAt} > ${livingSince}, null, ${sessions.seenAt})`

/** `livingSince`: a session that was last seen before then has ended by itself. */
const read = (db: Db, livingSince: number, ...where: (SQL | undefined)[]) =>
  db
    .select({
      id: guidance.id,
      accountId: guidance.accountId,
      officerName: guidance.officerName,
      consent: guidance.consent,
      at: guidance.at,
      endedAt: sql<number | null>`coalesce(${guidance.endedAt}, ${sessions.endedAt}, ${diedAt(livingSince)})`,
      kiosk: kiosks.name,
      number: applications.number,
      kind: applications.kind,
      account: { dataKey: accounts.dataKey, nameSealed: accounts.nameSealed, mobileSealed: accounts.mobileSealed },
    })
    .from(guidance)
    .innerJoin(kiosks, eq(kiosks.id, guidance.kioskId))
    .innerJoin(accounts, eq(accounts.id, guidance.accountId))
    .leftJoin(sessions, eq(sessions.id, guidance.session))
    // An address can be made up: what is not theirs is not told of.
    .leftJoin(
      applications,
      and(eq(applications.id, guidance.applicationId), eq(applications.owner, guidance.accountId)),
    )
    .where(and(...where))
    .orderBy(desc(guidance.at), asc(guidance.id))

export type GuidanceRow = Awaited<ReturnType<typeof read>>[number]

/** Those at a court's terminals, the newest first. */
export const guidanceAt = (db: Db, court: string, livingSince: number, after?: Cursor): Promise<GuidanceRow[]> =>
  read(
    db,
    livingSince,
    eq(guidance.court, court),
    // The first of these is what the index is entered by.
    after && lte(guidance.at, after.at),
    after && or(lt(guidance.at, after.at), gt(guidance.id, after.id)),
  ).limit(pageSize + 1)

/** A person's own. */
export const guidanceOf = (db: Db, accountId: string, livingSince: number): Promise<GuidanceRow[]> =>
  read(db, livingSince, eq(guidance.accountId, accountId)).limit(200)

/** Writes down for good when it ended, before its session is forgotten. */
export const settleGuidance = (db: Db, begunBefore: number) =>
  db
    .update(guidance)
    .set({
      endedAt: sql`coalesce((select coalesce(ended_at, seen_at) from sessions where id = ${guidance.session}), ${guidance.at})`,
    })
    .where(and(isNull(guidance.endedAt), lt(guidance.at, begunBefore)))

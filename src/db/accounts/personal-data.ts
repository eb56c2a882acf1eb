import { and, desc, eq, isNotNull, lt } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { forgetHalfFilledOf } from '../half-filled.ts'
import { endEverywhere } from '../kiosk/handovers.ts'
import { applications } from '../schema.ts'
import { accounts } from './accounts.ts'
import { forgetBook } from './address-book.ts'
import { identities } from './identities.ts'
import { powers } from './powers.ts'

/** All applications of one person; `version` 0 was never submitted. */
export const applicationsOf = (db: Db, owner: string) =>
  db
    .select({ id: applications.id, version: applications.version, updatedAt: applications.updatedAt })
    .from(applications)
    .where(eq(applications.owner, owner))
    .orderBy(desc(applications.createdAt))

const signedOut = { mobileIndex: null, password: null, passwordNeedsCode: false }

/** Nobody signs in any more, and what no law keeps is gone; the rest is locked away until a day. */
export const lockAway = (db: Db, id: string, erasedAt: number, keptUntil: number) =>
  db.batch([
    db
      .update(accounts)
      .set({ ...signedOut, erasedAt, keptUntil })
      .where(eq(accounts.id, id)),
    forgetBook(db, id),
    forgetHalfFilledOf(db, id),
    db
      .update(identities)
      .set({ state: 'revoked' })
      .where(and(eq(identities.accountId, id), eq(identities.state, 'waiting'))),
    ...endEverywhere(db, id, erasedAt),
  ])

/** The key is forgotten: whatever it sealed, here and in every backup, opens for nobody again. */
export const shred = (db: Db, id: string, erasedAt: number) =>
  db.batch([
    db
      .update(accounts)
      .set({
        ...signedOut,
        dataKey: null,
        mobileSealed: null,
        nameSealed: null,
        identityId: null,
        keptUntil: null,
        erasedAt,
      })
      .where(eq(accounts.id, id)),
    forgetBook(db, id),
    forgetHalfFilledOf(db, id),
    db.delete(powers).where(eq(powers.accountId, id)),
    db
      .update(identities)
      .set({ state: 'revoked', numberIndex: '', detailsSealed: '' })
      .where(eq(identities.accountId, id)),
    ...endEverywhere(db, id, erasedAt),
  ])

/** Those whose time of keeping is over. */
export const accountsToShred = (db: Db, now: number, most = 100) =>
  db
    .select({ id: accounts.id, erasedAt: accounts.erasedAt })
    .from(accounts)
    .where(and(isNotNull(accounts.keptUntil), lt(accounts.keptUntil, now)))
    .limit(most)

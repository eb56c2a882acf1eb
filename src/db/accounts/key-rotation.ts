import { type AnyColumn, and, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'
import { applications } from '../schema.ts'
import { accounts } from './accounts.ts'
import { identities } from './identities.ts'
import { organisations } from './organisations.ts'
import { powers } from './powers.ts'

const rotations = sqliteTable('key_rotations', {
  master: text().primaryKey(),
  doneAt: integer('done_at').notNull(),
})

export const isRotated = async (db: Db, master: string): Promise<boolean> =>
  (await db.select().from(rotations).where(eq(rotations.master, master)).get()) !== undefined

/** The newest key stands alone: going back to an older one is a rotation again. True when there was an older one. */
export async function recordRotation(db: Db, master: string, doneAt: number): Promise<boolean> {
  const [older] = await db.batch([db.delete(rotations), db.insert(rotations).values({ master, doneAt })])
  return older.meta.changes > 0
}

/** The tables whose rows carry a wrapped data key and nothing else that a master key made. */
const plain = { applications, organisations }
export type PlainTable = keyof typeof plain
export const plainTables = Object.keys(plain) as PlainTable[]

const notUnder = (column: AnyColumn, master: string): SQL =>
  sql`substr(${column}, 1, ${master.length + 4}) <> ${`v1.${master}.`}`

export const plainRowsToRewrap = (db: Db, table: PlainTable, master: string, most: number) =>
  db
    .select({ id: plain[table].id, dataKey: plain[table].dataKey })
    .from(plain[table])
    .where(notUnder(plain[table].dataKey, master))
    .limit(most)

/** Stores a data key locked anew, unless the row was changed meanwhile. */
export const rewrapPlainRow = (db: Db, table: PlainTable, { id, before, after }: Rewrapped) =>
  db
    .update(plain[table])
    .set({ dataKey: after })
    .where(and(eq(plain[table].id, id), eq(plain[table].dataKey, before)))
type Rewrapped = { id: string; before: string; after: string }

export const accountsToRewrap = (db: Db, master: string, most: number) =>
  db
    .select({
      id: accounts.id,
      dataKey: accounts.dataKey,
      mobileIndex: accounts.mobileIndex,
      mobileSealed: accounts.mobileSealed,
    })
    .from(accounts)
    .where(and(isNotNull(accounts.dataKey), notUnder(accounts.dataKey, master)))
    .limit(most)

export type Reindexed = { id: string; numberIndex: string }
type NewLock = {
  id: string
  before: string
  dataKey: string
  mobileIndex: string | null
  identities: Reindexed[]
  powers: Reindexed[]
}

/** An account's data key and every blind index that hangs on it, together. */
export const rewrapAccount = (db: Db, lock: NewLock) =>
  db.batch([
    db
      .update(accounts)
      .set({ dataKey: lock.dataKey, mobileIndex: lock.mobileIndex })
      .where(and(eq(accounts.id, lock.id), eq(accounts.dataKey, lock.before))),
    ...lock.identities.map(({ id, numberIndex }) =>
      db.update(identities).set({ numberIndex }).where(eq(identities.id, id)),
    ),
    ...lock.powers.map(({ id, numberIndex }) =>
      db.update(powers).set({ principalIndex: numberIndex }).where(eq(powers.id, id)),
    ),
  ])

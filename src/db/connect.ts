import { drizzle } from 'drizzle-orm/d1'
import { SQLitePreparedQuery } from 'drizzle-orm/sqlite-core'
import { sha256Hex } from '../privacy/bytes.ts'

export type Db = ReturnType<typeof drizzle<Record<string, never>, D1Database>>

// Drizzle writes what a statement was given, names and addresses as well, into the error of one that fails, and so into
// every log that the error comes to. The database's own words say enough.
Object.assign(SQLitePreparedQuery.prototype, {
  queryWithCache: <T>(_sql: string, _given: unknown[], ask: () => Promise<T>) => ask(),
})

const connected = new WeakMap<D1Database, Db>()

/** The database that holds an application; its id's first letter names it, so that courts can be spread over several. */
export function connect({ DB }: Pick<Env, 'DB'>, _id = 'a'): Db {
  const db = connected.get(DB) ?? drizzle(DB)
  connected.set(DB, db)
  return db
}

/** The same id for the same parts, so that what is sent twice is one. */
export const idFrom = async (database: string, ...parts: string[]): Promise<string> =>
  database + (await sha256Hex(JSON.stringify(parts))).slice(0, 32)

export const newId = (database = 'a') => database + crypto.randomUUID().replaceAll('-', '')

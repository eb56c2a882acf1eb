import { and, eq, lt } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'

const requests = sqliteTable(
  'partner_request',
  {
    clientId: text('client_id').notNull(),
    key: text().notNull(),
    fingerprint: text().notNull(),
    body: text(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.clientId, t.key] })],
)

const named = (clientId: string, key: string) => and(eq(requests.clientId, clientId), eq(requests.key, key))

/** Claims a key; gives back what an earlier request under it left, or null for the first. */
export async function claimRequest(
  db: Db,
  request: { clientId: string; key: string; fingerprint: string; at: number },
) {
  const [claimed, [found]] = await db.batch([
    db.insert(requests).values(request).onConflictDoNothing(),
    db.select().from(requests).where(named(request.clientId, request.key)),
  ])
  return claimed.meta.changes === 1 ? null : (found ?? null)
}

export const finishRequest = (db: Db, clientId: string, key: string, body: string) =>
  db.update(requests).set({ body }).where(named(clientId, key))

export const forgetRequests = (db: Db, before: number) => db.delete(requests).where(lt(requests.at, before))

import { and, count, eq, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { webhooks } from './webhook-schema.ts'

/** An address that waits for this court; a court's own system is its own court's, while an insurer works with them all. */
export const waitsFor = (court: string) =>
  and(
    isNotNull(webhooks.confirmedAt),
    isNull(webhooks.approvedAt),
    isNull(webhooks.disabledAt),
    or(ne(webhooks.kind, 'court'), eq(webhooks.tenant, court)),
  )

export const webhooksWaitingCount = (db: Db, court: string) =>
  db.select({ n: count() }).from(webhooks).where(waitsFor(court))

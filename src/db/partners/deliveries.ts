import { and, asc, desc, eq, lte, min, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { type Delivery, deliveries, events, webhooks } from './webhook-schema.ts'
import { afresh, enabled } from './webhooks.ts'

const one = (webhookId: string, seq: number) => and(eq(deliveries.webhookId, webhookId), eq(deliveries.eventSeq, seq))

export const replay = (db: Db, webhookId: string, seq: number, now: number) =>
  db.update(deliveries).set(afresh(now)).where(one(webhookId, seq))

export const dueFor = (db: Db, webhookId: string, now: number, limit: number) =>
  db
    .select({ delivery: deliveries, event: events })
    .from(deliveries)
    .innerJoin(events, eq(events.seq, deliveries.eventSeq))
    .where(and(eq(deliveries.webhookId, webhookId), eq(deliveries.state, 'waiting'), lte(deliveries.dueAt, now)))
    .orderBy(asc(deliveries.eventSeq))
    .limit(limit)

export async function nextDue(db: Db, webhookId: string): Promise<number | null> {
  const waiting = and(eq(deliveries.webhookId, webhookId), eq(deliveries.state, 'waiting'))
  const [row] = await db
    .select({ at: min(deliveries.dueAt) })
    .from(deliveries)
    .where(waiting)
  return row?.at ?? null
}

type Tried = Pick<Delivery, 'state' | 'tries' | 'dueAt' | 'answer' | 'triedAt'>
export const noteTry = (db: Db, webhookId: string, seq: number, tried: Tried) =>
  db
    .update(deliveries)
    .set(tried)
    .where(and(one(webhookId, seq), eq(deliveries.state, 'waiting')))

export const deliveryLog = (db: Db, webhookId: string, before: number, limit: number) =>
  db
    .select({ delivery: deliveries, event: events })
    .from(deliveries)
    .innerJoin(events, eq(events.seq, deliveries.eventSeq))
    .where(and(eq(deliveries.webhookId, webhookId), sql`${deliveries.eventSeq} < ${before}`))
    .orderBy(desc(deliveries.eventSeq))
    .limit(limit)

/** Webhooks with post that is overdue: what a lost alarm left lying. */
export async function overdueWebhooks(db: Db, now: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: deliveries.webhookId })
    .from(deliveries)
    .innerJoin(webhooks, eq(webhooks.id, deliveries.webhookId))
    .where(and(eq(deliveries.state, 'waiting'), lte(deliveries.dueAt, now), enabled))
    .limit(100)
  return rows.map(({ id }) => id)
}

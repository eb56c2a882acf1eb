import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  min,
  ne,
  or,
  sql,
} from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { partners } from './partners.ts'
import {
  type Delivery,
  deliveries,
  events,
  type PartnerEvent,
  type Tenant,
  type Webhook,
  webhooks,
} from './webhook-schema.ts'

export type { Delivery, PartnerEvent, Tenant, Webhook } from './webhook-schema.ts'

const ofTenant = <T extends typeof events | typeof webhooks>(t: T, { kind, tenant }: Tenant) =>
  and(eq(t.kind, kind), eq(t.tenant, tenant))

export type News = Omit<PartnerEvent, 'seq'>

/**
 * Puts news into a tenant's feed and into the post for its webhooks, or for one; told twice, it lands once. Where no
 * system of the tenant has been enrolled, nobody is told.
 */
export async function publish(db: Db, news: News, only: string | null = null): Promise<string[]> {
  const post = sql`insert into webhook_delivery (webhook_id, event_seq, state, due_at)
    select w.id, e.seq, 'waiting', e.at from partner_event e join webhook w on w.kind = e.kind and w.tenant = e.tenant and w.approved_at is not null
    where e.id = ${news.id} and coalesce(${only}, w.id) = w.id and exists (select 1 from json_each(w.types) where value in ('*', e.type))
    on conflict do nothing`
  const { id, kind, tenant, type, subject, data, at } = news
  await db.run(sql`insert into partner_event (id, kind, tenant, type, subject, data, at)
    select ${id}, ${kind}, ${tenant}, ${type}, ${subject}, ${JSON.stringify(data)}, ${at}
    where exists (select 1 from partner where kind = ${kind} and tenant = ${tenant}) on conflict do nothing`)
  await db.run(post)
  const hooks = await db
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(and(ofTenant(webhooks, news), enabled, sql`coalesce(${only}, ${webhooks.id}) = ${webhooks.id}`))
  return hooks.map(({ id }) => id)
}
const enabled = and(isNotNull(webhooks.approvedAt), isNull(webhooks.disabledAt))

export const eventsAfter = (db: Db, tenant: Tenant, after: number, limit: number) =>
  db
    .select()
    .from(events)
    .where(and(ofTenant(events, tenant), gt(events.seq, after)))
    .orderBy(asc(events.seq))
    .limit(limit)

export const addWebhook = (db: Db, webhook: typeof webhooks.$inferInsert) =>
  db.insert(webhooks).values(webhook).onConflictDoNothing()

export const webhooksOf = (db: Db, tenant: Tenant) =>
  db.select().from(webhooks).where(ofTenant(webhooks, tenant)).orderBy(asc(webhooks.createdAt)).limit(50)

export async function webhookOf(db: Db, tenant: Tenant, id: string): Promise<Webhook | null> {
  const [found] = await db
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.id, id), ofTenant(webhooks, tenant)))
  return found ?? null
}

export async function webhookById(db: Db, id: string): Promise<Webhook | null> {
  const [found] = await db.select().from(webhooks).where(eq(webhooks.id, id))
  return found ?? null
}

/** The address has said again what was sent to it. */
export const confirmWebhook = (db: Db, id: string, now: number) =>
  db
    .update(webhooks)
    .set({ confirmedAt: now })
    .where(and(eq(webhooks.id, id), isNull(webhooks.confirmedAt)))

// A court's own system is its own court's; an insurer works with them all.
const concerns = (court: string) => or(ne(webhooks.kind, 'court'), eq(webhooks.tenant, court))
const waits = and(isNotNull(webhooks.confirmedAt), isNull(webhooks.approvedAt), isNull(webhooks.disabledAt))

export type Waiting = Webhook & { partner: string }

/** Addresses that have been confirmed and that no administrator has looked at yet, by whose they are; the oldest first. */
export const webhooksWaiting = (db: Db, court: string): Promise<Waiting[]> =>
  db
    .select({ ...getTableColumns(webhooks), partner: partners.name })
    .from(webhooks)
    .innerJoin(partners, eq(partners.clientId, webhooks.clientId))
    .where(and(waits, concerns(court)))
    .orderBy(asc(webhooks.createdAt))
    .limit(50)

export const webhooksWaitingCount = (db: Db, court: string) =>
  db
    .select({ n: count() })
    .from(webhooks)
    .where(and(waits, concerns(court)))

/** What an administrator decides, once; the address, where it was still waiting. */
export const decideWebhook = (
  db: Db,
  court: string,
  id: string,
  { by, yes, at }: { by: string; yes: boolean; at: number },
) =>
  db
    .update(webhooks)
    .set(yes ? { approvedAt: at, approvedBy: by } : { disabledAt: at, disabledBecause: notApproved })
    .where(and(eq(webhooks.id, id), waits, concerns(court)))
    .returning()
    .get()
const notApproved = 'the court did not approve the address'

export const changePublicKey = (db: Db, id: string, publicKey: string) =>
  db.update(webhooks).set({ publicKey }).where(eq(webhooks.id, id))

export const removeWebhook = (db: Db, id: string) =>
  db.batch([db.delete(deliveries).where(eq(deliveries.webhookId, id)), db.delete(webhooks).where(eq(webhooks.id, id))])

export const disableWebhook = (db: Db, id: string, because: string, now: number) =>
  db
    .update(webhooks)
    .set({ disabledAt: now, disabledBecause: because })
    .where(and(eq(webhooks.id, id), isNull(webhooks.disabledAt)))

/** Enabled again, everything that it missed is due at once. */
export const enableWebhook = (db: Db, id: string, now: number) =>
  db.batch([
    db.update(webhooks).set({ disabledAt: null, disabledBecause: null }).where(eq(webhooks.id, id)),
    db
      .update(deliveries)
      .set(afresh(now))
      .where(and(eq(deliveries.webhookId, id), missed)),
  ])
const missed = inArray(deliveries.state, ['waiting', 'failed'])
const afresh = (now: number) => ({ state: 'waiting' as const, tries: 0, dueAt: now })

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

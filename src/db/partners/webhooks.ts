import { and, asc, eq, getTableColumns, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { partners } from './partners.ts'
import { deliveries, type events, type Tenant, type Webhook, webhooks } from './webhook-schema.ts'
import { waitsFor } from './webhooks-waiting.ts'

export type { PartnerEvent, Tenant, Webhook } from './webhook-schema.ts'

export const ofTenant = <T extends typeof events | typeof webhooks>(t: T, { kind, tenant }: Tenant) =>
  and(eq(t.kind, kind), eq(t.tenant, tenant))

export const enabled = and(isNotNull(webhooks.approvedAt), isNull(webhooks.disabledAt))

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

export type Waiting = Webhook & { partner: string }

/** Addresses that have been confirmed and that no administrator has looked at yet, by whose they are; the oldest first. */
export const webhooksWaiting = (db: Db, court: string): Promise<Waiting[]> =>
  db
    .select({ ...getTableColumns(webhooks), partner: partners.name })
    .from(webhooks)
    .innerJoin(partners, eq(partners.clientId, webhooks.clientId))
    .where(waitsFor(court))
    .orderBy(asc(webhooks.createdAt))
    .limit(50)

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
    .where(and(eq(webhooks.id, id), waitsFor(court)))
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
export const afresh = (now: number) => ({ state: 'waiting' as const, tries: 0, dueAt: now })

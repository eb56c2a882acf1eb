import { and, asc, gt, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { events, type PartnerEvent, type Tenant, webhooks } from './webhook-schema.ts'
import { enabled, ofTenant } from './webhooks.ts'

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
export const eventsAfter = (db: Db, tenant: Tenant, after: number, limit: number) =>
  db
    .select()
    .from(events)
    .where(and(ofTenant(events, tenant), gt(events.seq, after)))
    .orderBy(asc(events.seq))
    .limit(limit)

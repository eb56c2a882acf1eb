import { connect } from '../db/connect.ts'
import { forgetExpired } from '../db/partners.ts'
import { type News, overdueWebhooks, publish, type Tenant } from '../db/webhooks.ts'
import type { After } from './index.ts'

/** Tells a tenant: into its feed and off to its webhooks. Told twice under one id, it is told once. */
export async function tell(env: Env, news: News): Promise<void> {
  await wake(env, await publish(connect(env), news))
}

/** What the clock does for partners: sends post that a lost alarm left lying, and forgets what has run out. */
export async function tidyPartners(env: Env, now: number): Promise<void> {
  const db = connect(env)
  await wake(env, await overdueWebhooks(db, now))
  await forgetExpired(db, now)
}

const wake = (env: Env, webhooks: string[]) => Promise.all(webhooks.map((id) => env.COURIER.getByName(id).poke()))

/** The insurer chosen, and the court's own system, hear of a move; what it said they fetch. */
export const tellInsurer: After = (...what) => tellOf({ kind: 'insurer', tenant: what[1].insurer ?? '' }, ...what)
export const tellCourtSystem: After = (...what) => tellOf({ kind: 'court', tenant: what[1].court ?? '' }, ...what)

async function tellOf(tenant: Tenant, ...[env, application, event]: Parameters<After>): ReturnType<After> {
  const { id, number, court, kind } = application
  await tell(env, {
    ...tenant,
    id: `${id}.${event.seq}.${tenant.kind}`,
    type: `${kind.slug}.${event.event}`,
    subject: id,
    data: { id, number, court, status: event.to, version: event.seq },
    at: event.at,
  })
  return { ok: true }
}

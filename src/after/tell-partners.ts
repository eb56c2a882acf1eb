import type { Application } from '../application.ts'
import { connect } from '../db/connect.ts'
import { overdueWebhooks } from '../db/partners/deliveries.ts'
import { type News, publish } from '../db/partners/feed.ts'
import { forgetExpired } from '../db/partners/partners.ts'
import type { Tenant } from '../db/partners/webhooks.ts'
import type { EventRow } from '../db/read.ts'
import { applicationRow } from '../db/work-list.ts'
import { insurerAt } from '../kinds/handed-to.ts'
import type { After } from './index.ts'
import type { MoveNews } from './news.ts'

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

/** The insurer that had it at the time, or whose letter backs a preservation, hears of a move; what it said they fetch. */
export const tellInsurer: After = async (env, application, event) => {
  const behind = application.backs ? await applicationRow(connect(env), application.backs) : null
  const tenant = behind ? behind.insurer : (insurerAt(application.history, event.seq) ?? application.insurer)
  if (tenant) await tellOf(env, { kind: 'insurer', tenant }, { application, event, guarantee: behind?.id })
  return { ok: true }
}

/** The court’s own system hears of it. */
export const tellCourtSystem: After = async (env, application, event) => {
  await tellOf(env, { kind: 'court', tenant: application.court ?? '' }, { application, event })
  return { ok: true }
}

type Moved = { application: Application; event: EventRow; guarantee?: string }

async function tellOf(env: Env, tenant: Tenant, { application, event, guarantee }: Moved): Promise<void> {
  const { id, number, court, kind } = application
  const data: MoveNews = { id, number, court, status: event.to, version: event.seq, ...(guarantee && { guarantee }) }
  await tell(env, {
    ...tenant,
    id: `${id}.${event.seq}.${tenant.kind}`,
    type: `${kind.slug}.${event.event}`,
    subject: id,
    data,
    at: event.at,
  })
}

import { connect } from '../db/connect.ts'
import { forgetExpired } from '../db/partners.ts'
import { type News, overdueWebhooks, publish } from '../db/webhooks.ts'

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

import { raiseAlarm } from '../db/alarms.ts'
import { connect, type Db } from '../db/connect.ts'
import { keepHint } from '../db/payment/hints.ts'
import { orderOf } from '../db/payment/read.ts'
import { bytesWithin } from '../files/bytes.ts'
import { type ProviderName, paymentProvider } from '../providers/payment/index.ts'
import type { Notice } from '../providers/payment/port.ts'
import { Hono } from '../routing.ts'

/** Where payment providers call us. What they say is checked, kept, thanked for, and then asked about. */
export const paymentNotices = new Hono<{ Bindings: Env }>()

const largest = 64 * 1024
const refusals = { forged: 401, stale: 401, unreadable: 400 } as const

paymentNotices.post('/notices/payment/:provider{wechat|alipay}', async (c) => {
  const provider = await paymentProvider(c.env, c.req.param('provider') as ProviderName)
  if (!provider) return c.body(null, 404)
  const body = await bytesWithin(c.req.raw, largest)
  if (!body) return c.json({ code: 'FAIL', message: 'too large' }, 413)
  const read = await provider.readNotice(c.req.raw.headers, body)
  if (!read.ok) return c.json({ code: 'FAIL', message: read.because }, refusals[read.because])
  const application = await keep(c.env, provider.name, read.notice)
  if (application) c.executionCtx.waitUntil(follow(c.env, application, read.notice.order))
  return c.body(provider.thanks.body, provider.thanks.status, { 'content-type': provider.thanks.type })
})

// Thanked only once it is kept: a provider that hears nothing says it again.
async function keep(env: Env, provider: string, notice: Notice): Promise<string | null> {
  const db = connect(env)
  const order = await orderOf(db, notice.order)
  await keepHint(db, { provider, notice, ours: order !== null, at: Date.now() })
  if (!order) await tellOfUnknown(db, notice)
  return order?.applicationId ?? null
}

const tellOfUnknown = (db: Db, { order }: Notice) =>
  raiseAlarm(db, { name: 'payment of an unknown order', facts: { order }, about: order, at: Date.now() })

// What could not be kept is not thanked for, and comes again.
paymentNotices.onError((error, c) => {
  console.error(JSON.stringify({ notice: c.req.path, error: String(error) }))
  return c.json({ code: 'FAIL', message: 'not kept' }, 503, { 'retry-after': '60' })
})

// Where this fails, the hint is still there: the Cashier's alarm or the sweep comes back to it.
const follow = (env: Env, application: string, order: string) =>
  env.CASHIER.getByName(application)
    .look(order)
    .catch(() => undefined)

import { Hono } from 'hono'
import { Desk as HonestDesk } from '../../src/desk.ts'
import { Cashier as HonestCashier } from '../../src/payment/cashier.ts'
import worker from '../../src/worker.ts'
import { newCase } from './case.ts'
import { judge } from './judge.ts'
import { perform } from './ops.ts'
import { quiet } from './quiet.ts'
import type { Op } from './schedule.ts'
import { onShakyGround, shake } from './shaky.ts'

// The Worker as it is deployed, its two writers on shaky ground, and a way in for the one who plays fate.
export * from '../../src/worker.ts'

export class Desk extends HonestDesk {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, onShakyGround(env))
  }
}
export class Cashier extends HonestCashier {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, onShakyGround(env))
  }
}

const fate = new Hono<{ Bindings: Env }>()
fate.post('/faults/shake', async (c) => {
  shake.odds = Number(await c.req.text())
  return c.json({ broken: shake.broken })
})
fate.post('/faults/cases', async (c) => c.json(await newCase(c.env)))
fate.post('/faults/cases/:id', async (c) => {
  await perform(c.env, c.req.param('id'), await c.req.json<Op>())
  return c.json(true)
})
fate.post('/faults/cases/:id/quiet', async (c) => c.json(await quiet(c.env, c.req.param('id'))))
fate.get('/faults/cases/:id', async (c) => c.json(await judge(c.env, c.req.param('id'))))
fate.onError((error, c) => c.text(String(error), 500))

export default {
  ...worker,
  fetch: (request, env, ctx) =>
    new URL(request.url).pathname.startsWith('/faults/')
      ? fate.fetch(request, env, ctx)
      : worker.fetch(request, env, ctx),
} satisfies ExportedHandler<Env>

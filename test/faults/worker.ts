import { env as bindings } from 'cloudflare:workers'
import { Hono } from 'hono'
import { Desk as HonestDesk } from '../../src/desk.ts'
import { Cashier as HonestCashier } from '../../src/payment/cashier.ts'
import { sandboxBank } from '../../src/sandbox/bank/line.ts'
import type { Misdeed } from '../../src/sandbox/bank/switches.ts'
import worker from '../../src/worker.ts'
import { newCase } from './case.ts'
import { type Hands, ringNow } from './hands.ts'
import { judge } from './judge.ts'
import { perform } from './ops.ts'
import { quiet } from './quiet.ts'
import type { Op } from './schedule.ts'
import { befallen, onShakyGround, shake, strike } from './shaky.ts'

// The Worker as it is deployed, it and its two writers on shaky ground and with twins, and a way in for the one who plays fate.
export * from '../../src/worker.ts'

const mark = '~twin'
const nameOf = (id: string, hand: 'own' | 'twin') => (hand === 'twin' ? id + mark : id)

/** A twin bears the name of the other, and finds twins only. */
function likeTheOther(ctx: DurableObjectState, env: Env): Env {
  const name = ctx.id.name!
  const twin = name.endsWith(mark)
  const id = twin ? name.slice(0, -mark.length) : name
  const ground = onShakyGround(env, id, () => ctx.abort('died'))
  if (!twin) return ground
  Object.defineProperty(ctx, 'id', { value: { name: id } })
  const twins = {
    DESK: { getByName: (id: string) => env.DESK.getByName(id + mark) },
    CASHIER: { getByName: (id: string) => env.CASHIER.getByName(id + mark) },
  }
  return new Proxy(ground, { get: (of, key) => Reflect.get(key in twins ? twins : of, key) })
}

export class Desk extends HonestDesk {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, likeTheOther(ctx, env))
  }
  ring() {
    return ringNow(this, this.ctx)
  }
}
export class Cashier extends HonestCashier {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, likeTheOther(ctx, env))
  }
  ring() {
    return ringNow(this, this.ctx)
  }
}

const handsIn = (env: Env): Hands => ({
  desk: (id, hand) => env.DESK.getByName(nameOf(id, hand)),
  cashier: (id, hand) => env.CASHIER.getByName(nameOf(id, hand)),
  strike,
  async ring(id) {
    for (const hand of ['own', 'twin'] as const)
      for (const objects of [env.DESK, env.CASHIER])
        await (objects.getByName(nameOf(id, hand)) as unknown as { ring(): Promise<void> }).ring()
  },
})

export type Befallen = { ground: Record<string, number>; bank: Misdeed[] }
// However often it is killed, it wakes where it went to sleep.
shake.odds = Number((bindings as unknown as { ODDS: string }).ODDS)

const fate = new Hono<{ Bindings: Env }>()
fate.post('/faults/calm', async (c) => {
  shake.odds = 0
  return c.json({ ground: await befallen(c.env), bank: await sandboxBank(c.env).misdeeds() } satisfies Befallen)
})
fate.post('/faults/cases', async (c) => c.json(await newCase(c.env)))
fate.post('/faults/cases/:id', async (c) =>
  c.json(await perform(c.env, handsIn(c.env), c.req.param('id'), await c.req.json<Op>())),
)
fate.post('/faults/cases/:id/quiet', async (c) => c.json(await quiet(c.env, handsIn(c.env), c.req.param('id'))))
fate.get('/faults/cases/:id', async (c) => c.json(await judge(c.env, c.req.param('id'))))
fate.onError((error, c) => c.text(String(error), 500))

export default {
  ...worker,
  fetch: (request, env, ctx) =>
    new URL(request.url).pathname.startsWith('/faults/')
      ? fate.fetch(request, env, ctx)
      : worker.fetch(request, onShakyGround(env), ctx),
} satisfies ExportedHandler<Env>

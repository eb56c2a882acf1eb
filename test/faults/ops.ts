import { connect } from '../../src/db/connect.ts'
import { type Account, accountOf } from '../../src/db/payment.ts'
import { begin, replace } from '../../src/payment/begin.ts'
import { openOrder } from '../../src/payment/clock.ts'
import { sweepPayments } from '../../src/payment/sweep.ts'
import type { Till } from '../../src/payment/till.ts'
import { look } from '../../src/payment/work.ts'
import { paymentProvider } from '../../src/providers/payment/index.ts'
import { sandboxBank } from '../../src/sandbox/bank/line.ts'
import worker from '../../src/worker.ts'
import type { Hand, Op } from './schedule.ts'
import { onShakyGround } from './shaky.ts'

/** Does one thing to an application. What goes wrong on the way is part of the game. */
export async function perform(env: Env, id: string, op: Op): Promise<void> {
  if (op.do === 'together') await Promise.allSettled(op.ops.map((one) => perform(env, id, one)))
  else await deeds[op.do](env, id, op as never)
}

type Deed<K extends Op['do']> = (env: Env, id: string, op: Extract<Op, { do: K }>) => Promise<unknown>
type Deeds = { [K in Exclude<Op['do'], 'together'>]: Deed<K> }

const origin = 'https://faults.invalid'
const accountIn = async (env: Env, id: string) => (await accountOf(connect(env), id))!
const scopes = ({ notices }: Account) => notices.map(({ number }) => number.replaceAll('-', ''))
const newest = ({ orders }: Account) => orders[0]?.number

const loneTill = (env: Env, id: string): Till => {
  const ground = onShakyGround(env)
  return { env: ground, id, db: connect(ground), now: () => Date.now(), provider: (name) => paymentProvider(env, name) }
}

/** The Cashier, or somebody who believes to be it. */
const cashier = (env: Env, id: string, hand: Hand) => {
  const own = env.CASHIER.getByName(id)
  const till = loneTill(env, id)
  const lone = {
    begin: (asked: Parameters<typeof begin>[1]) => begin(till, asked),
    look: (order?: string) => look(till, order),
    replace: (order: string) => replace(till, order),
  }
  return hand === 'lone' ? lone : own
}

const deeds: Deeds = {
  async click(env, id, { hand, way }) {
    const notice = (await accountIn(env, id)).notices.find(({ voidedAt }) => voidedAt === null)?.number ?? 'none'
    const asked = { notice, provider: way, way: way === 'wechat' ? 'scan' : 'transfer', origin } as const
    await cashier(env, id, hand).begin(asked)
  },
  async look(env, id, { hand }) {
    await cashier(env, id, hand).look(newest(await accountIn(env, id)))
  },
  async replace(env, id, { hand }) {
    const order = openOrder(await accountIn(env, id))
    if (order) await cashier(env, id, hand).replace(order.number)
  },
  async pay(env, id, { fault }) {
    const bank = sandboxBank(env)
    for (const scope of scopes(await accountIn(env, id))) {
      const order = (await bank.ledger(scope)).orders.findLast(({ state }) => state === 'NOTPAY')
      if (order) return bank.pay(order.prepay, fault)
    }
  },
  async lie(env, id, { fault }) {
    const order = newest(await accountIn(env, id))
    if (order) await sandboxBank(env).say(order, 'TRANSACTION.SUCCESS', fault)
  },
  async break(env, id, { at, does, times }) {
    for (const scope of scopes(await accountIn(env, id))) await sandboxBank(env).switch({ scope, at, does, times })
  },
  async forge(env, id) {
    const body = JSON.stringify({ id, event_type: 'TRANSACTION.SUCCESS', resource: {} })
    const headers = {
      'Wechatpay-Timestamp': String(Math.floor(Date.now() / 1000)),
      'Wechatpay-Nonce': 'n',
      'Wechatpay-Signature': 'AAAA',
      'Wechatpay-Serial': 'PUB_KEY_ID_0',
    }
    await worker.fetch(new Request(`${origin}/notices/payment/wechat`, { method: 'POST', body, headers }), env, context)
  },
  deliver: (env) => sandboxBank(env).deliver(),
  withdraw: (env, id) => move(env, id, 'withdraw', 'submitter'),
  reopen: (env, id) => move(env, id, 'reopen', 'clerk', { reason: '有正当理由。' }),
  sweep: (env) => sweepPayments(env, Date.now() + 90_000),
  async due(env, id) {
    const db = connect(env).$client
    await db.batch([
      db.prepare('update payment_notices set due_at = ? where application_id = ?').bind(Date.now() - 1000, id),
      db
        .prepare(`update payment_orders set expires_at = ?, check_at = 0 where application_id = ?`)
        .bind(Date.now() - 1000, id),
    ])
  },
}

const context = {
  waitUntil: () => undefined,
  passThroughOnException: () => undefined,
  props: {},
} as unknown as ExecutionContext

const move = (env: Env, id: string, event: string, actor: 'submitter' | 'clerk', told = {}) =>
  env.DESK.getByName(id).apply({ key: crypto.randomUUID(), event, actor, actorId: 'faults', told })

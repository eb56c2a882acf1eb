import { loadApplication } from '../../src/application.ts'
import { connect } from '../../src/db/connect.ts'
import { type Account, accountOf } from '../../src/db/payment/read.ts'
import type { Outcome } from '../../src/desk.ts'
import { openOrder } from '../../src/payment/open-now.ts'
import { sweepPayments } from '../../src/payment/sweep.ts'
import { sandboxBank } from '../../src/sandbox/bank/line.ts'
import worker from '../../src/worker.ts'
import type { Hand, Hands } from './hands.ts'
import type { Op } from './schedule.ts'

/** `heard`: answers that were wrong. `did`: what is worth counting. */
export type Told = { heard: string[]; did: string[] }

/** Does one thing to an application. What goes wrong on the way is part of the game; an answer that is wrong is not. */
export async function perform(env: Env, hands: Hands, id: string, op: Op): Promise<Told> {
  if (op.do === 'together') return together(await Promise.all(op.ops.map((one) => perform(env, hands, id, one))))
  const world: World = { env, hands, id, heard: [], did: [op.do] }
  if ('hand' in op && op.hand === 'twin') world.did.push('acted as a twin')
  await deeds[op.do](world, op as never).catch(() => undefined)
  return { heard: world.heard, did: world.did }
}

function together(told: Told[]): Told {
  const did = told.flatMap(({ did }) => did)
  const both = did.includes('acted as a twin') && told.some(({ did }) => !did.includes('acted as a twin'))
  const twice = did.filter((what) => what === 'click').length > 1
  return {
    heard: told.flatMap(({ heard }) => heard),
    did: [...did, ...(both ? ['twins at once'] : []), ...(twice ? ['clicked twice'] : [])],
  }
}

type World = { env: Env; hands: Hands; id: string } & Told
type Deed<K extends Op['do']> = (world: World, op: Extract<Op, { do: K }>) => Promise<unknown>
type Deeds = { [K in Exclude<Op['do'], 'together'>]: Deed<K> }

const origin = 'https://faults.invalid'
const accountIn = async ({ env, id }: World) => (await accountOf(connect(env), id))!
const scopes = ({ notices }: Account) => notices.map(({ number }) => number.replaceAll('-', ''))
const newest = ({ orders }: Account) => orders[0]?.number

const deeds: Deeds = {
  async click(world, { hand, way }) {
    const notice = (await accountIn(world)).notices.find(({ voidedAt }) => voidedAt === null)?.number ?? 'none'
    const asked = { notice, provider: way, way: way === 'wechat' ? 'scan' : 'transfer', origin } as const
    const begun = await world.hands.cashier(world.id, hand).begin(asked)
    const made = begun.ok && (await accountIn(world)).orders.find(({ number }) => number === begun.order)
    if (begun.ok && (!made || made.provider !== way || made.notice !== notice))
      world.heard.push(`${begun.order} was answered to somebody who asked for something else`)
  },
  async look(world, { hand }) {
    await world.hands.cashier(world.id, hand).look(newest(await accountIn(world)))
  },
  async replace(world, { hand }) {
    const order = openOrder(await accountIn(world))
    if (!order) return
    const ended = await world.hands.cashier(world.id, hand).replace(order.number)
    if (
      ended &&
      (await accountIn(world)).orders.some(({ number, status }) => number === order.number && isOpen(status))
    )
      world.heard.push(`${order.number} was said to be ended, and is open`)
  },
  async pay(world, { fault }) {
    const bank = sandboxBank(world.env)
    for (const scope of scopes(await accountIn(world))) {
      const order = (await bank.ledger(scope)).orders.findLast(({ state }) => state === 'NOTPAY')
      if (order) return bank.pay(order.prepay, fault)
    }
  },
  async lie(world, { says, fault }) {
    const order = newest(await accountIn(world))
    if (order) await sandboxBank(world.env).say(order, says, fault)
  },
  async break(world, { at, does, times }) {
    for (const scope of scopes(await accountIn(world))) await sandboxBank(world.env).switch({ scope, at, does, times })
  },
  async forge({ env, id, heard }) {
    const body = JSON.stringify({ id, event_type: 'TRANSACTION.SUCCESS', resource: {} })
    const headers = {
      'Wechatpay-Timestamp': String(Math.floor(Date.now() / 1000)),
      'Wechatpay-Nonce': 'n',
      'Wechatpay-Signature': 'AAAA',
      'Wechatpay-Serial': 'PUB_KEY_ID_0',
    }
    const letter = new Request(`${origin}/notices/payment/wechat`, { method: 'POST', body, headers })
    const { status } = await worker.fetch(letter, env, context)
    if (status !== 401) heard.push(`a forged notice was answered ${status}`)
  },
  deliver: ({ env }) => sandboxBank(env).deliver(),
  async withdraw(world, { hand }) {
    const paying = openOrder(await accountIn(world))
    if ((await insist(world, hand, 'withdraw', 'submitter')) && paying) world.did.push('withdrew in mid-payment')
  },
  strike: async ({ hands, id }, { way, step }) => hands.strike(id, { way, step }),
  reopen: (world, { hand }) => insist(world, hand, 'reopen', 'clerk', { reason: '有正当理由。' }),
  sweep: ({ env }) => sweepPayments(env, Date.now() + 90_000),
  async time(world) {
    await passTime(world)
    await wakeAll(world)
  },
  // As exactly as banks write down when they were paid.
  second: () => scheduler.wait(1100),
  async due(world) {
    const { env, id } = world
    const past = Date.now() - 1000
    await env.DB.batch([
      env.DB.prepare('update payment_notices set due_at = ? where application_id = ?').bind(past, id),
      env.DB.prepare('update payment_orders set expires_at = ?, check_at = 0 where application_id = ?').bind(past, id),
    ])
    await wakeAll(world)
  },
}

const isOpen = (status: string) => status === 'created' || status === 'pending'

/** An outbox all of which is due at some other time. */
export const dueAt = (time: string) =>
  `(select json_group_object(key, json_set(value, '$.dueAt', ${time})) from json_each(outbox))`

/** What is due later is due now. */
export const passTime = ({ env, id }: Pick<World, 'env' | 'id'>) =>
  env.DB.batch([
    env.DB.prepare('update payment_orders set check_at = 0 where application_id = ?').bind(id),
    env.DB.prepare('update payment_refunds set check_at = 0 where application_id = ?').bind(id),
    env.DB.prepare(`update applications set outbox = ${dueAt('0')} where id = ? and outbox is not null`).bind(id),
  ])

const wakeAll = ({ hands, id }: World) => Promise.all([hands.desk(id, 'own').wake(), hands.cashier(id, 'own').wake()])

const context = {
  waitUntil: () => undefined,
  passThroughOnException: () => undefined,
  props: {},
} as unknown as ExecutionContext

/** One command, sent until it is answered and once more, as people do it; and what is answered has to be so each time. */
async function insist(world: World, hand: Hand, event: string, actor: 'submitter' | 'clerk', told = {}) {
  const command = { key: crypto.randomUUID(), event, actor, actorId: 'faults', told }
  let answers = 0
  let came = false
  for (let tries = 0; tries < 6 && answers < 2; tries++) {
    const outcome = await world.hands
      .desk(world.id, hand)
      .apply(command)
      .catch(() => null)
    if (outcome) answers++
    came ||= outcome?.ok ?? false
    if (outcome) await compare(world, command.key, outcome)
  }
  return came
}

async function compare({ env, id, heard }: World, key: string, outcome: Outcome) {
  const done = (await loadApplication(env, id))?.history.find(({ command }) => command === key)
  const so = outcome.ok ? done?.to === outcome.status && done.seq === outcome.version : !done
  if (!so) heard.push(`what came to ${done?.to ?? 'nothing'} was answered ${JSON.stringify(outcome)}`)
}

import { type Account, orderOf } from '../db/payment/read.ts'
import type { Closing, OrderRow } from '../db/payment/schema.ts'
import { closeOrder, orderClosed, orderPending, orderReleased, orderSeen } from '../db/payment/write.ts'
import type { OrderSeen, Provider } from '../providers/payment/port.ts'
import { type Aim, next, orderAgain } from './decide.ts'
import { awaitsMoney } from './payable.ts'
import { hold, settle } from './settle.ts'
import { accountIn, newOrderOf, type Payer, refOf, type Till } from './till.ts'

const steps = 6

/** Moves one order on as far as the provider's own word allows now. False: it has not given its word. */
export async function advance(till: Till, number: string, payer?: Payer): Promise<boolean> {
  const walk: Walk = { till, payer, refused: false, heard: true }
  for (let step = 0; step < steps; step++) {
    const order = await orderOf(till.db, number)
    if (!order || order.status === 'succeeded') return true
    const provider = await till.provider(order.provider)
    if (!provider) return notConfigured(till, order)
    if ((await stepOf(walk, provider, order)) === 'stop') return walk.heard
  }
  return false
}

// Without its settings nobody can ask: left due, it would be looked at again every second.
const notConfigured = (till: Till, order: OrderRow): Promise<false> =>
  sawOrder(till, order, { state: 'unknown', detail: 'not configured' }).then(() => false)

type Walk = { till: Till; payer?: Payer; refused: boolean; heard: boolean }
/** An order in front of its provider; `closing`: why it must end, where it must. */
type Case = { provider: Provider; order: OrderRow; closing: Closing | null }
type Stepped = 'go on' | 'stop'

async function stepOf(walk: Walk, provider: Provider, order: OrderRow): Promise<Stepped> {
  const closing = await ending(walk.till, order)
  const inHand: Case = { provider, order, closing }
  if (order.status === 'created' && !closing) return create(walk, inHand)
  const seen = await provider.query(refOf(order))
  walk.heard = seen.state !== 'unknown'
  // What came in is noted with what it means.
  if (!('amount' in seen)) await sawOrder(walk.till, order, seen)
  if (order.status === 'held' && !('amount' in seen) && walk.heard) return release(walk, order)
  return act(walk, inHand, seen)
}

function act(walk: Walk, inHand: Case, seen: OrderSeen): Promise<Stepped> {
  const { till } = walk
  const { provider, order, closing } = inHand
  const aim: Aim = walk.refused || closing === 'refused' ? 'refused' : closing ? 'end' : 'pay'
  const todo = next(aim, seen, order.amount, order.provider === 'transfer')
  if (todo === 'create') return create(walk, inHand)
  if (todo === 'close') return provider.close(refOf(order)).then(({ ok }) => (ok ? 'go on' : 'stop'))
  if (todo === 'closed') return stop(orderClosed(till.db, order.number, closing ?? 'expired').run())
  if ('amount' in seen) {
    const paid = { ...seen, checkAt: againAt(till, order) }
    return stop(todo === 'settle' ? settle(till, order, paid) : hold(till, order, paid))
  }
  return stop(Promise.resolve())
}

// What was held for its amount turns out not to have come in at all.
const release = ({ till }: Walk, { number }: OrderRow): Promise<Stepped> =>
  orderReleased(till.db, number)
    .run()
    .then(() => 'go on')

const stop = (work: Promise<unknown>): Promise<Stepped> => work.then(() => 'stop')

/** Asking again with the same number is the same order, so a lost answer costs nothing. */
async function create(walk: Walk, { provider, order, closing }: Case): Promise<Stepped> {
  const { db } = walk.till
  const checkAt = againAt(walk.till, order)
  const made = await provider.create(newOrderOf(order, walk.payer))
  if (made.ok) {
    await orderPending(db, order.number, made.pay, checkAt).run()
    return closing ? 'go on' : 'stop'
  }
  if (made.because === 'unknown') {
    walk.heard = false
    return stop(sawOrder(walk.till, order, { state: 'unknown', detail: made.detail }))
  }
  // Refused, paid or closed already: the next question finds out how it stands.
  walk.refused = made.because === 'refused'
  await (walk.refused ? closeOrder(db, order.number, 'refused') : orderPending(db, order.number, null, checkAt)).run()
  return 'go on'
}

const sawOrder = (till: Till, order: OrderRow, { state }: OrderSeen) =>
  orderSeen(till.db, order.number, state, againAt(till, order)).run()

const againAt = ({ now }: Till, { checks, provider }: OrderRow) => now() + orderAgain(checks, provider === 'transfer')

/** Why an order must end, noted at the first sight of it; null while it may be paid. */
async function ending(till: Till, order: OrderRow): Promise<Closing | null> {
  const because = order.closing ?? reasonToEnd(await accountIn(till), order, till.now())
  if (because && !order.closing) await closeOrder(till.db, order.number, because).run()
  return because
}

function reasonToEnd({ status, notices }: Account, { notice, expiresAt }: OrderRow, now: number): Closing | null {
  const valid = notices.some(({ number, voidedAt }) => number === notice && voidedAt === null)
  if (!valid || !awaitsMoney(status)) return 'moved_on'
  return now >= expiresAt ? 'expired' : null
}

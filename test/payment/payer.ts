import { env } from 'cloudflare:workers'
import { connect, newId } from '../../src/db/connect.ts'
import { type Account, accountOf } from '../../src/db/payment/read.ts'
import { plainYuan } from '../../src/rules/money.ts'
import { sandboxBank } from '../../src/sandbox/bank/line.ts'
import type { Fault, Point } from '../../src/sandbox/bank/switches.ts'
import { deskOf } from '../at-the-desk.ts'
import { handedIn } from '../faults/case.ts'
import { timed } from './calm.ts'

export { deskOf, stateOf } from '../at-the-desk.ts'

export const bank = () => sandboxBank(env)
export const cashierOf = (id: string) => env.CASHIER.getByName(id)
export const account = async (id: string): Promise<Account> => (await accountOf(connect(env), id))!
export const fee = 500_000

const soon = () => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)

/** An application that was handed in. */
export async function inReview(owner = 'payer'): Promise<string> {
  const id = timed(newId())
  await handedIn(env, id, owner)
  return id
}

/** One that waits for its fee; `payBy` is a day. */
export async function awaitingFee(amount = fee, payBy = soon(), owner = 'payer'): Promise<string> {
  const id = await inReview(owner)
  await move(id, 'accept', 'clerk', { feeBasis: 'other', fee: plainYuan(amount), feeReason: '测试', payBy })
  return id
}

export async function move(id: string, event: string, actor: 'clerk' | 'submitter' | 'judge' | 'clock', told = {}) {
  const done = await deskOf(id).apply({ key: crypto.randomUUID(), event, actor, actorId: 'somebody', told })
  if (!done.ok) throw new Error(`${event}: ${JSON.stringify(done)}`)
}

export const validNotice = async (id: string) => (await account(id)).notices.find(({ voidedAt }) => voidedAt === null)!

export async function begin(id: string, provider: 'wechat' | 'transfer' = 'wechat') {
  const notice = (await validNotice(id))?.number ?? 'none'
  const way = provider === 'transfer' ? ('transfer' as const) : ('scan' as const)
  return cashierOf(id).begin({ notice, provider, way, origin: 'https://test.invalid' })
}

/** The order begun, and where its payer pays it. */
export async function ordered(id: string): Promise<{ number: string; prepay: string }> {
  const begun = await begin(id)
  if (!begun.ok) throw new Error(begun.because)
  const [made] = (await bank().ledger(begun.order)).orders
  return { number: begun.order, prepay: made!.prepay }
}

/** From a notice to a payment that has arrived. */
export async function paid(id: string): Promise<string> {
  const { number, prepay } = await ordered(id)
  await bank().pay(prepay, 'never')
  await cashierOf(id).look(number)
  return number
}

export const fault = (scope: string, at: Point, does: Fault, times = 1) => bank().switch({ scope, at, does, times })
export const scopeOf = async (id: string) => (await validNotice(id)).number.replaceAll('-', '')

/** What the bank says came in and went back for this application, by all of its notices: the witness. */
export async function witness(id: string): Promise<{ paid: number; back: number; orders: string[] }> {
  const { notices } = await account(id)
  const books = await Promise.all(notices.map(({ number }) => bank().ledger(number.replaceAll('-', ''))))
  const rows = books.flatMap(({ book }) => book)
  const sum = (kind: string) => rows.filter((row) => row.kind === kind).reduce((total, { amount }) => total + amount, 0)
  return {
    paid: sum('payment'),
    back: sum('refund'),
    orders: books.flatMap(({ orders }) => orders.map(({ number }) => number)),
  }
}

export const balance = async (id: string, name: string): Promise<number> => {
  const row = await env.DB.prepare(
    `select coalesce(sum(case when credit = ?2 then amount else -amount end), 0) as sum from ledger
     where application_id = ?1 and (credit = ?2 or debit = ?2)`,
  )
    .bind(id, name)
    .first<{ sum: number }>()
  return row!.sum
}

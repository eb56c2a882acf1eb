import { loadApplication } from '../../src/application.ts'
import { connect } from '../../src/db/connect.ts'
import { type Account, accountOf } from '../../src/db/payment/read.ts'
import { chainHash } from '../../src/desk/chain.ts'
import { move } from '../../src/kinds/kind.ts'
import { awaitsMoney } from '../../src/payment/payable.ts'
import type { OrderRow as BankOrder, BookRow } from '../../src/sandbox/bank/books.ts'
import { sandboxBank } from '../../src/sandbox/bank/line.ts'
import { hintsOf } from '../payment/hints-of.ts'

type Books = { orders: BankOrder[]; book: BookRow[] }
type Ledger = { id: string; debit: string; credit: string; amount: number }

/** Everything that must hold of one application at rest, by our rows, by the ledger and by the bank; each breach in words. */
export async function judge(env: Env, id: string): Promise<string[]> {
  const [application, account] = await Promise.all([loadApplication(env, id), accountOf(connect(env), id)])
  if (!application || !account) return ['the application is gone']
  const books = await Promise.all(
    account.notices.map(({ number }) => sandboxBank(env).ledger(number.replaceAll('-', ''))),
  )
  const bank: Books = { orders: books.flatMap(({ orders }) => orders), book: books.flatMap(({ book }) => book) }
  const rows = await env.DB.prepare('select id, debit, credit, amount from ledger where application_id = ?')
    .bind(id)
    .all<Ledger>()
  const hints = await hintsOf(
    connect(env),
    account.orders.map(({ number }) => number),
  )
  const forgotten = hints
    .filter(({ appliedAt, receivedAt }) => appliedAt === null && receivedAt < Date.now() - justNow)
    .map(({ said }) => `nobody followed ${said}`)
  return [
    ...charged(application.status, account, bank),
    ...dated(application, account, bank),
    ...known(account, bank),
    ...returned(application.status, account),
    ...booked(account, bank, rows.results),
    ...(await recorded(application)),
    ...forgotten,
  ]
}

// What was said a moment ago is being followed now.
const justNow = 5_000

const sum = (rows: { amount: number }[]) => rows.reduce((total, { amount }) => total + amount, 0)
const breach = (broken: boolean, words: string) => (broken ? [words] : [])
const kept = (status: string) => !['withdrawn', 'awaiting_fee', 'fee_overdue'].includes(status)

// I1: what the bank holds for us is the fee where the case went on, and nothing otherwise.
function charged(status: string, { notices, orders }: Account, { book }: Books): string[] {
  const net = sum(book.filter(({ kind }) => kind === 'payment')) - sum(book.filter(({ kind }) => kind === 'refund'))
  const due = kept(status) ? notices[0]!.amount : 0
  const byTransfer = sum(orders.filter(({ provider, status }) => provider === 'transfer' && status === 'succeeded'))
  return [
    ...breach(net + byTransfer !== due, `${status}: the bank holds ${net} and ${due} is due`),
    ...breach(orders.filter(({ applied }) => applied).length > 1, 'two payments applied'),
  ]
}

// I2, I2b, I7, I8: what is paid there is paid here, and the other way round; no order there that is not ours.
function known({ orders }: Account, bank: Books): string[] {
  const paid = (number: string) => sum(bank.book.filter((row) => row.kind === 'payment' && row.order_number === number))
  const atBank = (number: string) => bank.orders.find((order) => order.number === number)
  const open = (status: string) => status === 'created' || status === 'pending'
  const wechat = orders.filter(({ provider }) => provider === 'wechat')
  return [
    ...breach(orders.filter(({ status }) => open(status) || status === 'held').length > 1, 'two orders open'),
    ...bank.orders.flatMap(({ number }) =>
      breach(!orders.some((order) => order.number === number), `${number} is not ours`),
    ),
    ...wechat.flatMap(({ number, status, paid: ours }) => [
      ...breach(
        paid(number) > 0 && status !== 'succeeded' && status !== 'held',
        `${number} is paid there and ${status} here`,
      ),
      ...breach(status === 'succeeded' && paid(number) !== ours, `${number} is ${ours} here and ${paid(number)} there`),
      ...breach(status === 'closed' && atBank(number)?.state === 'NOTPAY', `${number} is closed here and open there`),
      ...breach(open(status) && atBank(number)?.state === 'CLOSED', `${number} is open here and closed there`),
    ]),
  ]
}

// I3: money that pays nothing, or paid what was withdrawn later, goes back in full, by refunds that were made.
function returned(status: string, { orders, refunds }: Account): string[] {
  return orders
    .filter((order) => order.status === 'succeeded')
    .flatMap(({ number, applied, paid }) => {
      const back = refunds.filter((refund) => refund.orderNumber === number)
      const due = applied && kept(status) ? 0 : paid
      return [
        ...breach(sum(back) !== due, `${number}: ${sum(back)} of ${due} goes back`),
        ...breach(
          back.some((refund) => refund.status !== 'succeeded'),
          `${number}: a refund is not done`,
        ),
      ]
    })
}

// The date passes only for those who had not paid by then; and once nothing is to be paid, nothing can be.
function dated({ status, history }: Application, { notices, orders }: Account, { book }: Books): string[] {
  const paidAt = (notice: string) =>
    orders.flatMap((order) =>
      order.notice === notice ? book.filter((row) => row.kind === 'payment' && row.order_number === order.number) : [],
    )
  const lapses = history.filter(({ event }) => event === 'lapse')
  const gone = new Set(notices.filter(({ voidedAt }) => voidedAt !== null).map(({ number }) => number))
  return [
    ...lapses.flatMap(({ command, at }) =>
      breach(
        paidAt(command.replace('lapse:', '')).some((row) => row.at + second <= at),
        'the date passed though it was paid',
      ),
    ),
    ...orders
      .filter((order) => order.status === 'created' || order.status === 'pending')
      .flatMap(({ number, notice }) =>
        breach(!awaitsMoney(status) || gone.has(notice), `${number} can be paid, and nothing is to be paid`),
      ),
  ]
}
// Banks write whole seconds.
const second = 1000

// The ledger says the same as the bank, and owes nobody anything.
function booked({ status, notices }: Account, { book }: Books, rows: Ledger[]): string[] {
  const due = kept(status) ? notices[0]!.amount : 0
  const balance = (name: string) =>
    sum(rows.filter(({ credit }) => credit === name)) - sum(rows.filter(({ debit }) => debit === name))
  const net = sum(book.filter(({ kind }) => kind === 'payment')) - sum(book.filter(({ kind }) => kind === 'refund'))
  return [
    ...breach(balance('payers') !== 0, `the ledger owes payers ${balance('payers')}`),
    ...breach(
      -balance('provider:wechat') !== net,
      `the ledger has ${-balance('provider:wechat')} at the bank, the bank ${net}`,
    ),
    ...breach(balance('court:津0116') !== due, `the court got ${balance('court:津0116')} of ${due}`),
  ]
}

type Application = NonNullable<Awaited<ReturnType<typeof loadApplication>>>

// I4, I5: the events form a path of the lifecycle, each chained to the one before; the last is where the case stands.
async function recorded({ history, status, version, head, kind }: Application): Promise<string[]> {
  const found: string[] = []
  for (const [at, event] of history.entries()) {
    const before = history[at - 1]
    if ((await chainHash(event)) !== event.hash || event.prev !== (before?.hash ?? ''))
      found.push(`event ${event.seq} is not chained`)
    if (event.from !== (before?.to ?? 'draft') || move(kind, event.from, event.event, event.actor)?.to !== event.to)
      found.push(`event ${event.seq} is no legal move`)
  }
  const last = history.at(-1)
  if (last?.to !== status || last.hash !== head || last.seq !== version)
    found.push('the case is not where its record ends')
  return found
}

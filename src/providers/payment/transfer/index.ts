import type { BankAccount, OrderRef, OrderSeen, Provider, RefundRef, RefundSeen, StatementLine } from '../port.ts'

/** A line of the account's own statement that was matched to one of our orders or refunds. */
export type Matched = { order: string; refund: string; amount: number; serial: string; at: number }

/** What the court's account shows: its bank has no other voice. */
type Account = {
  account: BankAccount
  matchedTo: (order: string) => Promise<Matched[]>
  matchedOn: (day: string) => Promise<Matched[]>
  closed: (order: string) => Promise<boolean>
}

/** Payment by bank transfer: the order's number is the reference that the payer writes into the transfer. */
export const transfer = (books: Account): Provider => ({
  name: 'transfer',
  ways: ['transfer'],
  create: async ({ number }) => ({ ok: true, pay: { as: 'transfer', account: books.account, reference: number } }),
  query: (order) => seen(books, order),
  close: async () => ({ ok: true }),
  refund: (asked) => refundSeen(books, asked),
  queryRefund: (asked) => refundSeen(books, asked),
  statement: async (day) => ({ ok: true, lines: (await books.matchedOn(day)).map(lineOf) }),
  readNotice: async () => ({ ok: false, because: 'unreadable', detail: 'a bank sends no notices' }),
  thanks: { status: 200, type: 'text/plain', body: '' },
})

/** Money in parts counts once it is all there; until then the order is open. */
async function seen({ matchedTo, closed }: Account, { number, amount }: OrderRef): Promise<OrderSeen> {
  const lines = (await matchedTo(number)).filter(({ refund }) => !refund)
  const sum = lines.reduce((total, line) => total + line.amount, 0)
  const last = lines.at(-1)
  const ended = await closed(number)
  if (last && (sum >= amount || ended)) return { state: 'paid', amount: sum, transaction: last.serial, at: last.at }
  return { state: ended ? 'closed' : 'open' }
}

/** Somebody at the court sends it back by hand; it is done when the account's statement shows it. */
async function refundSeen({ matchedTo }: Account, { number, order }: RefundRef): Promise<RefundSeen> {
  const line = (await matchedTo(order.number)).find(({ refund }) => refund === number)
  return line ? { state: 'succeeded', amount: line.amount, at: line.at } : { state: 'processing' }
}

const lineOf = ({ order, refund, amount, at }: Matched): StatementLine => ({
  kind: refund ? 'refund' : 'payment',
  order,
  refund,
  amount,
  at,
})

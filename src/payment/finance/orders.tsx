import { connect } from '../../db/connect.ts'
import { officersOf } from '../../db/office/staff.ts'
import { orderAt, orderMeant, refundsOf } from '../../db/payment/books.ts'
import { orderLines } from '../../db/payment/order-lines.ts'
import { decideRefund, propose, refundNumbered, retryRefund } from '../../db/payment/refunds.ts'
import { returnOrder } from '../../db/payment/settle.ts'
import { voucherById, vouchersOf } from '../../db/payment/vouchers.ts'
import { send } from '../../files/send.ts'
import { paths } from '../../paths.ts'
import { plain } from '../../providers/payment/transfer/match.ts'
import { Hono } from '../../routing.ts'
import { orderTyped } from '../../rules/payment-numbers.ts'
import type { Filled, Mistakes } from '../../steps/form/step.ts'
import { doneIn } from '../../ui/done.tsx'
import { saidYes } from '../../ui/form/decision.tsx'
import { readForm } from '../../ui/form/read-form.ts'
import { onward } from '../../ui/onward.ts'
import { page } from '../../ui/page.tsx'
import { problem } from '../../ui/problem.ts'
import type { OfficeVisit } from '../../visit.ts'
import type { Said } from '../../words/lang.ts'
import { done, type FinanceContext, twoPeopleAbove } from './access.ts'
import { FinanceOrder } from './order.tsx'
import { refundAsked } from './refund-form.tsx'
import { overview } from './shows.tsx'
import { doneWords, words } from './words.ts'

/** Single orders, and the refunds that people ask for. */
export const financeOrders = new Hono<OfficeVisit>()

financeOrders.get('/finance/orders', async (c) => {
  const typed = c.req.query('number') ?? ''
  const meant = orderTyped(plain(typed))
  const number = meant && (await orderMeant(connect(c.env), c.var.officer.court, meant))
  if (number) return onward(c, paths.financeOrder(number))
  return overview(c, { values: { number: typed }, mistakes: { number: words.noOrder } })
})

financeOrders.get('/finance/orders/:number', (c) => showOrder(c, c.req.param('number')))

async function orderHere(c: FinanceContext, number: string) {
  const db = connect(c.env)
  const found = await orderAt(db, c.var.officer.court, number)
  if (!found) return null
  const refunds = await refundsOf(db, [number])
  const gone = refunds.filter(({ status, cause }) => status !== 'declined' && cause !== 'overpaid')
  const whole = found.order.applied
    ? found.order.amount
    : found.order.status === 'succeeded'
      ? (found.order.paid ?? 0)
      : 0
  return { ...found, refunds, left: whole - gone.reduce((sum, { amount }) => sum + amount, 0) }
}

type Says = { refused?: Said; values?: Filled; mistakes?: Mistakes }

async function showOrder(c: FinanceContext, number: string, says: Says = {}) {
  const found = await orderHere(c, number)
  if (!found) return problem(c, 'notFound')
  const db = connect(c.env)
  const [lines, vouchers, officers] = await Promise.all([
    orderLines(db, number),
    vouchersOf(db, number),
    officersOf(db, c.var.officer.court),
  ])
  const people = new Map(officers.map(({ id, name }) => [id, name]))
  const shown = { ...found, lines, vouchers, people, ...says, said: doneIn(c, doneWords) }
  return page(c, words.order, <FinanceOrder {...shown} />, says.refused || says.mistakes ? 422 : 200)
}

financeOrders.post('/finance/orders/:number/refunds', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const found = await orderHere(c, c.req.param('number'))
  if (!found?.left) return problem(c, 'notFound')
  const { order, left, application } = found
  const refund = refundAsked(order, left, sent.given)
  if ('mistakes' in refund) return showOrder(c, order.number, { ...refund, values: sent.given })
  const asked = {
    ...refund,
    order: order.number,
    by: c.var.officer.id,
    alone: twoPeopleAbove,
    at: Date.now(),
  } as const
  const db = connect(c.env)
  await db.$client.batch(propose(db, asked))
  return wakeAndGo(c, application.id, paths.financeOrder(order.number), 'proposed')
})

async function wakeAndGo(c: FinanceContext, application: string, ...onward: Onward) {
  await c.env.CASHIER.getByName(application).wake()
  return done(c, ...onward)
}
type Onward = [to: string, what: Parameters<typeof done>[2]]

/** A refund of an order at this court, or null. */
async function refundHere(c: FinanceContext, number: string) {
  const refund = await refundNumbered(connect(c.env), number)
  return refund && (await orderAt(connect(c.env), c.var.officer.court, refund.orderNumber)) ? refund : null
}

financeOrders.post('/finance/refunds/:refund/decision', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const refund = await refundHere(c, c.req.param('refund'))
  if (!refund) return problem(c, 'notFound')
  const db = connect(c.env)
  const [{ id }, yes] = [c.var.officer, saidYes(sent.given)]
  if (refund.status !== 'proposed') return showOrder(c, refund.orderNumber, { refused: words.colleague })
  if (yes && refund.proposedBy === id) return showOrder(c, refund.orderNumber, { refused: words.samePerson })
  await db.$client.batch(decideRefund(db, refund.number, { by: id, yes, at: Date.now() }))
  return wakeAndGo(c, refund.applicationId, paths.finance, yes ? 'agreed' : 'declined')
})

financeOrders.post('/finance/refunds/:refund/retry', async (c) => {
  const refund = await refundHere(c, c.req.param('refund'))
  if (!refund) return problem(c, 'notFound')
  if (refund.status !== 'stuck') return showOrder(c, refund.orderNumber, { refused: words.colleague })
  await retryRefund(connect(c.env), refund.number, Date.now()).run()
  return wakeAndGo(c, refund.applicationId, paths.finance, 'retried')
})

/** Money of another amount than was due: all of it goes back, above the limit once another person agrees. */
financeOrders.post('/finance/orders/:number/return', async (c) => {
  const found = await orderHere(c, c.req.param('number'))
  if (!found) return problem(c, 'notFound')
  if (found.order.status !== 'held') return showOrder(c, found.order.number, { refused: words.colleague })
  const { number, paid, applicationId } = found.order
  const status = (paid ?? 0) > twoPeopleAbove ? 'proposed' : 'requested'
  const db = connect(c.env)
  const back = { cause: 'wrong_amount', proposedBy: c.var.officer.id, status, at: Date.now() } as const
  await db.$client.batch(returnOrder(db, number, back))
  return wakeAndGo(c, applicationId, paths.finance, 'returned')
})

financeOrders.get('/finance/vouchers/:id', async (c) => {
  const voucher = await voucherById(connect(c.env), c.req.param('id'))
  const ours = voucher && (await orderAt(connect(c.env), c.var.officer.court, voucher.orderNumber))
  return ((ours && (await send(c.env.FILES, voucher, c.req.raw))) as Response | null) ?? problem(c, 'notFound')
})

import type { Context } from 'hono'
import type { Owned } from '../../apply/owned.ts'
import { connect } from '../../db/connect.ts'
import { courtOf } from '../../db/names.ts'
import { accountOf } from '../../db/payment/read.ts'
import { vouchersOf } from '../../db/payment/vouchers.ts'
import { paths } from '../../paths.ts'
import { paymentProvider } from '../../providers/payment/index.ts'
import { Hono } from '../../routing.ts'
import { one, readForm } from '../../ui/form/read-form.ts'
import { onward } from '../../ui/onward.ts'
import { page, waitingPage, wantsFragment } from '../../ui/page.tsx'
import { problem } from '../../ui/problem.ts'
import { qrOf } from '../../ui/qr.tsx'
import { isSandbox } from '../../visit.ts'
import type { Said } from '../../words/lang.ts'
import { openOrder, validNotice } from '../open-now.ts'
import { payeeName } from '../payees.ts'
import { fingerprint, moving, shownAs } from '../shown.ts'
import { choices, nameOf, placeOf } from '../ways.ts'
import { paymentWords as words } from '../words.ts'
import { NoticePage } from './notice.tsx'
import { OrderPage } from './order.tsx'
import { keepSlip } from './slips.ts'
import { paceOf, Waits } from './waits.tsx'

/** The payer's pages, below the application that is paid for. */
export const payment = new Hono<Owned>()
type C = Context<Owned>

const accountIn = async (c: C) => (await accountOf(connect(c.env), c.var.owned.row.id))!
const cashierOf = (c: C) => c.env.CASHIER.getByName(c.var.owned.row.id)
const originOf = (c: C) => c.env.ORIGIN ?? new URL(c.req.url).origin

payment.get('/:id/payment', async (c) => {
  const account = await accountIn(c)
  const going = openOrder(account)
  if (!going && account.frozen) return frozen(c)
  if (going) return onward(c, paths.paymentOrder(going.applicationId, going.number))
  return (await whoIsThere(c)) ?? chooseWay(c)
})

const frozen = (c: C) => problem(c, 'frozen', { application: c.var.owned.row.id })

// Inside WeChat we have to know whom it belongs to, before anybody can pay in it; it tells by a code in the address.
async function whoIsThere(c: C) {
  const inApp = placeIn(c) === 'wechat' && (await paymentProvider(c.env, 'wechat'))?.inApp
  if (!inApp || c.req.query('code') !== undefined) return null
  const to = inApp.askWho(originOf(c) + paths.payment(c.var.owned.row.id))
  return wantsFragment(c) ? c.body(null, 200, { 'HX-Redirect': to }) : c.redirect(to, 303)
}

const placeIn = (c: C) => placeOf(c.var.kiosk, c.req.header('user-agent'))

async function chooseWay(c: C, chosen?: string, wrong?: Said) {
  const { row, names } = c.var.owned
  const account = await accountIn(c)
  const notice = validNotice(account)
  const payee = notice
    ? await payeeName(c.env, notice.payee, notice.kind === 'fee' ? courtOf({ ...row, names }) : undefined)
    : undefined
  const ways = await choices(c.env, placeIn(c))
  const props = { id: row.id, account, choices: ways, payee, chosen, wrong, code: c.req.query('code') }
  return page(c, words.title, <NoticePage {...props} />, wrong ? 422 : 200)
}

/** Only the notice and the way are taken from the form; what is paid, and to whom, the notice says. */
payment.post('/:id/payment', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const chosen = one(sent.given, 'way')
  const way = (await choices(c.env, placeIn(c))).find((choice) => nameOf(choice) === chosen)
  if (!way) return chooseWay(c, chosen, words.chooseOne)
  const asked = {
    notice: one(sent.given, 'notice'),
    after: one(sent.given, 'at') ? Number(one(sent.given, 'at')) : undefined,
    ...way,
    origin: originOf(c),
    payerIp: c.req.header('cf-connecting-ip'),
    payerId: way.way === 'app' ? await payerOf(c, one(sent.given, 'code')) : undefined,
  }
  // The code was used, or has run out: another is asked for.
  if (way.way === 'app' && !asked.payerId) return onward(c, paths.payment(c.var.owned.row.id), null)
  const begun = await cashierOf(c).begin(asked)
  const { id } = c.var.owned.row
  if (begun.ok) return onward(c, paths.paymentOrder(id, begun.order), null)
  if (begun.because === 'frozen') return frozen(c)
  return begun.because === 'no such way' ? chooseWay(c, chosen, words.noWay) : onward(c, paths.payment(id), null)
})

async function payerOf(c: C, code: string): Promise<string | undefined> {
  const inApp = (await paymentProvider(c.env, 'wechat'))?.inApp
  return (code && (await inApp?.whoPays(code))) || undefined
}

payment.get('/:id/payment/:order', (c) => showOrder(c))

async function showOrder(c: C, wrong?: Said) {
  const found = await orderIn(c)
  if (!found) return problem(c, 'notFound')
  const { order, account, refunds } = found
  const vouchers = order.provider === 'transfer' ? await vouchersOf(connect(c.env), order.number) : []
  const payable = !account.frozen && validNotice(account) !== undefined && !openOrder(account)
  const again = moving(shownAs(order, refunds)) && !wrong ? '5' : undefined
  const code = order.pay?.as === 'code' ? await qrOf(order.pay.text) : null
  const shown = { order, refunds, vouchers, payable, code, frozen: account.frozen, sandbox: isSandbox(c.env), wrong }
  return waitingPage(c, words.title, <OrderPage {...shown} />, { status: wrong ? 422 : 200, again })
}

async function orderIn(c: C) {
  const account = await accountIn(c)
  const order = account.orders.find(({ number }) => number === c.req.param('order'))
  return order && { order, account, refunds: account.refunds.filter(({ orderNumber }) => orderNumber === order.number) }
}

/** What the waiting page asks every few seconds: nothing, until it has something else to show. */
payment.get('/:id/payment/:order/state', async (c) => {
  const found = await orderIn(c)
  if (!found) return problem(c, 'notFound')
  const { order, refunds } = found
  const { seen, pace } = c.req.query()
  const same = fingerprint(order, refunds) === seen
  if (same && String(paceOf(order, Date.now())) === pace) return c.body(null, 204)
  if (same) return c.html(<Waits order={order} refunds={refunds} />)
  return c.body(null, 200, { 'HX-Redirect': paths.paymentOrder(order.applicationId, order.number) })
})

payment.post('/:id/payment/:order/look', async (c) => {
  const found = await orderIn(c)
  if (!found) return problem(c, 'notFound')
  await cashierOf(c).look(found.order.number)
  return onward(c, paths.paymentOrder(found.order.applicationId, found.order.number), words.wasChecked)
})

payment.post('/:id/payment/:order/replacement', async (c) => {
  const found = await orderIn(c)
  if (!found) return problem(c, 'notFound')
  if (found.account.frozen) return frozen(c)
  const { applicationId, number } = found.order
  const ended = await cashierOf(c).replace(number)
  const to = ended ? paths.payment(applicationId) : paths.paymentOrder(applicationId, number)
  return onward(c, to, ended ? words.wasEnded : null)
})

payment.post('/:id/payment/:order/vouchers', async (c) => {
  const found = await orderIn(c)
  if (!found) return problem(c, 'notFound')
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const [slip] = sent.files.slip ?? []
  const kept = slip ? await keepSlip(c, found.order, slip) : { ok: false as const, because: words.noSlip }
  return kept.ok
    ? onward(c, paths.paymentOrder(found.order.applicationId, found.order.number), words.wasUploaded)
    : showOrder(c, kept.because)
})

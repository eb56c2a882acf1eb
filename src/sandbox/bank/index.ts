import { DurableObject } from 'cloudflare:workers'
import type { Merchant } from '../../providers/payment/wechat/merchant.ts'
import { no } from './answer.ts'
import { route } from './api.ts'
import { type BookRow, bookOf, type OrderRow, openBooks, orderOf, ordersOf } from './books.ts'
import { type Keys, keysOf } from './keys.ts'
import { treat } from './misbehave.ts'
import { answered, dueNotices, type NoticeRow, nextNotice, noticesOf, tell } from './notices.ts'
import { OnTheWay } from './on-the-way.ts'
import { type Bank, pay, transaction } from './orders.ts'
import { post } from './post.ts'
import { bookRefunds } from './refunds.ts'
import {
  clearSwitches,
  type Fault,
  faultAt,
  type Misdeed,
  misdeedsOf,
  type Switch,
  type SwitchRow,
  setSwitch,
  switchesOf,
} from './switches.ts'
import { answer, signedByMerchant } from './trust.ts'

export type Ledger = { orders: OrderRow[]; book: BookRow[] }

/** A bank that speaks WeChat Pay's APIv3, with its own keys and its own books: the sandbox pays through it. */
export class SandboxBank extends DurableObject<Env> {
  #sql = this.ctx.storage.sql
  #keys: Keys | undefined
  #onTheWay = new OnTheWay()

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    openBooks(this.#sql)
  }

  /** The wire: signed questions in, signed answers out, or none at all where a switch says so. */
  override async fetch(request: Request): Promise<Response> {
    const body = await request.text()
    const bank = this.#bank()
    if (!signedByMerchant(bank.keys, request, body, bank.now)) return answer(bank, no(401, 'SIGN_ERROR', '签名错误'))
    const call = route(bank, request.method, new URL(request.url), body)
    const fault = faultAt(this.#sql, call.at, call.order)
    const { said, signed, waits } = treat(fault, call.run)
    if (waits) await scheduler.wait(waits)
    if (fault === 'delayed') this.ctx.waitUntil(this.#onTheWay.take(call))
    if (fault === 'early') await this.#payAndTell(call.order)
    await this.#wake()
    // A line that broke looks like this through any proxy: nothing that anybody signed.
    return said ? answer(bank, said, signed) : new Response(null, { status: 504 })
  }

  /** What the merchant platform would hand out. */
  merchant(): Merchant {
    return this.#bank().keys.merchant
  }

  order(prepay: string): OrderRow | null {
    return orderOf(this.#sql, 'prepay', prepay, Date.now())
  }

  /** Orders whose number begins so, and every movement of money by them: the witness. */
  ledger(prefix: string): Ledger {
    const { sql } = this.#bank()
    return { orders: ordersOf(sql, prefix), book: bookOf(sql, prefix) }
  }

  notices(order: string): NoticeRow[] {
    return noticesOf(this.#sql, order)
  }

  switches(): SwitchRow[] {
    return switchesOf(this.#sql)
  }

  switch(wanted: Switch): void {
    setSwitch(this.#sql, wanted)
  }

  /** Nothing goes wrong any more, and what was on its way arrives. */
  clear(scope: string): void {
    clearSwitches(this.#sql, scope)
    this.#onTheWay.letThrough(scope)
  }

  misdeeds(): Misdeed[] {
    return misdeedsOf(this.#sql)
  }

  /** The payer pays; a fault says how the bank tells of it. False: the order is not open any more. */
  async pay(prepay: string, fault?: Fault): Promise<boolean> {
    const order = this.order(prepay)
    if (!order) return false
    if (fault) setSwitch(this.#sql, { scope: order.number, at: 'notice', does: fault, times: 1 })
    return this.#pay(order)
  }

  /** Says something of an order whether it is true or not: signed as ever, unless a fault is asked for. */
  async say(number: string, event: string, fault?: Fault): Promise<void> {
    const bank = this.#bank()
    const order = orderOf(this.#sql, 'number', number, bank.now)
    if (!order) return
    if (fault) setSwitch(this.#sql, { scope: number, at: 'notice', does: fault, times: 1 })
    const paid = { ...order, state: 'SUCCESS' as const, trade: order.trade || '42', paid_at: order.paid_at ?? bank.now }
    tell(this.#sql, bank.now, { order: number, url: order.notify_url, event, plain: transaction(bank.keys, paid) })
    await this.#wake()
  }

  override async alarm(): Promise<void> {
    await this.deliver()
  }

  /** Sends every notice that is due by then, and sets the clock for the rest. */
  async deliver(by = Date.now()): Promise<void> {
    const bank = this.#bank()
    await Promise.all(dueNotices(this.#sql, by).map((row) => this.#send(bank, row)))
    await this.#wake()
  }

  async #pay(order: OrderRow): Promise<boolean> {
    const bank = this.#bank()
    if (!pay(bank, order)) return false
    const paid = orderOf(this.#sql, 'number', order.number, bank.now)!
    tell(this.#sql, bank.now, {
      order: order.number,
      url: order.notify_url,
      event: 'TRANSACTION.SUCCESS',
      plain: transaction(bank.keys, paid),
    })
    await this.#wake()
    return true
  }

  async #payAndTell(number: string): Promise<void> {
    const order = orderOf(this.#sql, 'number', number, Date.now())
    if (order && (await this.#pay(order))) await this.deliver()
  }

  async #send({ keys, now }: Bank, row: NoticeRow): Promise<void> {
    answered(this.#sql, row, await post(keys, row, now), now)
  }

  async #wake(): Promise<void> {
    const at = nextNotice(this.#sql)
    if (at !== null) await this.ctx.storage.setAlarm(Math.max(at, Date.now()))
  }

  #bank(): Bank {
    this.#keys ??= keysOf(this.#sql)
    const now = Date.now()
    bookRefunds(this.#sql, now)
    return { sql: this.#sql, keys: this.#keys, now }
  }
}

/** One line of one file of src, changed; or a rule of the tables taken away. */
export type Change = { file: string; from: string; to: string }
/** A bug to be caught. Where two lines guard the same thing, both are changed. */
export type Plant = { name: string; changes: readonly Change[]; sql?: string }

const plant = (name: string, file: string, from: string, to: string): Plant => ({
  name,
  changes: [{ file, from, to }],
})

export const plants: readonly Plant[] = [
  // What the provider says, and what it does not say.
  plant(
    'silence closes an order',
    'payment/decide.ts',
    "refunded: 'hold', unknown: 'wait' },\n  // An order",
    "refunded: 'hold', unknown: 'closed' },\n  // An order",
  ),
  plant(
    'silence closes an order that shall end',
    'payment/decide.ts',
    "refunded: 'hold', unknown: 'wait' },\n  refused",
    "refunded: 'hold', unknown: 'closed' },\n  refused",
  ),
  plant(
    'an order is closed here without asking the provider',
    'payment/decide.ts',
    "open: 'close',  paid: 'settle', closed: 'closed', refunded: 'hold', unknown: 'wait' },\n  refused",
    "open: 'closed',  paid: 'settle', closed: 'closed', refunded: 'hold', unknown: 'wait' },\n  refused",
  ),
  plant(
    'an order that the provider does not know yet counts as closed',
    'payment/decide.ts',
    "end:     { missing: 'create',",
    "end:     { missing: 'closed',",
  ),
  plant(
    'a notice that says “paid” is believed',
    'payment/notices.ts',
    'await keepHint(db, { provider, notice, ours: order !== null, at: Date.now() })',
    'await keepHint(db, { provider, notice, ours: order !== null, at: Date.now() })\n  if (order && notice.amount) await env.DB.prepare("update payment_orders set status = \'succeeded\', paid = ?, paid_at = 0 where number = ?").bind(notice.amount, order.number).run().catch(() => undefined)',
  ),
  plant(
    'a notice that says “closed” is believed',
    'payment/notices.ts',
    'await keepHint(db, { provider, notice, ours: order !== null, at: Date.now() })',
    "await keepHint(db, { provider, notice, ours: order !== null, at: Date.now() })\n  if (notice.said === \"TRANSACTION.CLOSED\") await env.DB.prepare(\"update payment_orders set status = 'closed' where number = ? and status in ('created', 'pending')\").bind(notice.order).run()",
  ),
  plant(
    'a forged notice is thanked',
    'payment/notices.ts',
    'const refusals = { forged: 401,',
    'const refusals = { forged: 200,',
  ),
  {
    name: 'the amount is not compared',
    changes: [
      { file: 'payment/decide.ts', from: "return fits ? 'settle' : 'hold'", to: "return fits ? 'settle' : 'settle'" },
      {
        file: 'db/payment/settle.ts',
        from: 'where number = ?1 and applied = 1 and paid >= amount',
        to: 'where number = ?1',
      },
    ],
  },

  // Numbers that make the second time the first.
  plant(
    'every try to make an order bears a new number',
    'payment/till.ts',
    '  ...refOf(order),\n  way: order.way,',
    '  ...refOf(order),\n  number: order.number + String(Math.random()).slice(2, 6),\n  way: order.way,',
  ),
  plant(
    'every try of a refund bears a new number',
    'payment/till.ts',
    '  number,\n  order: refOf(order),',
    '  number: number + String(Math.random()).slice(2, 8),\n  order: refOf(order),',
  ),
  plant(
    'a command that was carried out is answered as if it were new',
    'desk.ts',
    'if (before) return { ok: true, status: before.to, version: before.seq }',
    '',
  ),
  plant(
    'a move lands where another came before',
    'db/land.ts',
    '`insert into events (',
    '`insert or ignore into events (',
  ),

  // Money that has to go somewhere.
  plant(
    'money that comes late is kept',
    'payment/settle.ts',
    "returnOrder(db, number, { cause: 'late', proposedBy: 'rule', status: 'requested', at: now() })",
    "returnOrder(db, number, { cause: 'late', proposedBy: 'rule', status: 'requested', at: now() }).slice(0, 2)",
  ),
  plant(
    'a withdrawal forgets the money',
    'payment/also.ts',
    'const back = cause ? returnApplied(db, id, { cause, seq: event.seq, at: event.at }) : []',
    'const back: D1PreparedStatement[] = cause ? [] : []',
  ),
  plant(
    'a refund without an answer counts as done',
    'payment/refund.ts',
    "if (seen.state === 'succeeded' && seen.amount === amount) {",
    "if (seen.state === 'unknown') Object.assign(seen, { state: 'succeeded', amount, at: now() })\n  if (seen.state === 'succeeded' && seen.amount === amount) {",
  ),
  plant(
    'a payment is not booked',
    'payment/also.ts',
    'return applyOrder(db, { number, payee, applicationId: application.id, seq, at }, came)',
    'return applyOrder(db, { number, payee, applicationId: application.id, seq, at }, came).slice(0, 1)',
  ),
  // The order is told to end when the move lands, and it is asked again at each look.
  {
    name: 'a withdrawn application can still be paid',
    changes: [
      { file: 'payment/advance.ts', from: "if (!valid || !awaitsMoney(status)) return 'moved_on'", to: '' },
      {
        file: 'payment/also.ts',
        from: 'return [voidNotices(db, id, event.at), closeOrdersOf(db, id), ...back]',
        to: 'return [voidNotices(db, id, event.at), ...back]',
      },
    ],
  },

  // Clocks.
  plant(
    'the Cashier sets no alarm',
    'payment/cashier.ts',
    'this.ctx.storage.deleteAlarm() : this.ctx.storage.setAlarm(Math.max(at, Date.now() + 1000))',
    'this.ctx.storage.deleteAlarm() : this.ctx.storage.deleteAlarm()',
  ),
  plant(
    'the Cashier sets its alarm after its work only',
    'payment/cashier.ts',
    'await this.#ringBy(Date.now() + mark)',
    '',
  ),
  plant('the Desk sets no alarm', 'desk.ts', 'await this.ctx.storage.setAlarm(now + 1000)', ''),
  plant(
    'the date passes while an order is open',
    'payment/clock.ts',
    'if (now >= notice.dueAt && !openOrder(account)) await lapse(till, notice)',
    'if (now >= notice.dueAt) await lapse(till, notice)',
  ),
]

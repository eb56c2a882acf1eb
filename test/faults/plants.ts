/** A bug to be caught: one line of one file, changed. */
export type Plant = { name: string; file: string; from: string; to: string }

export const plants: readonly Plant[] = [
  {
    name: 'an order is closed here without asking the provider',
    file: 'payment/decide.ts',
    from: "open: 'close',  paid: 'settle', closed: 'closed', refunded: 'hold', unknown: 'wait' },\n  refused",
    to: "open: 'closed',  paid: 'settle', closed: 'closed', refunded: 'hold', unknown: 'wait' },\n  refused",
  },
  {
    name: 'money that comes late is kept',
    file: 'payment/settle.ts',
    from: "returnOrder(db, number, 'late', 'rule', 'requested', now())",
    to: "returnOrder(db, number, 'late', 'rule', 'requested', now()).slice(0, 2)",
  },
  {
    name: 'a withdrawal forgets the money',
    file: 'payment/also.ts',
    from: 'const back = cause ? returnApplied(db, id, cause, event.seq, event.at) : []',
    to: 'const back: D1PreparedStatement[] = cause ? [] : []',
  },
  {
    name: 'a refund without an answer counts as done',
    file: 'payment/give-back.ts',
    from: "if (seen.state === 'succeeded' && seen.amount === amount) {",
    to: "if (seen.state === 'unknown') Object.assign(seen, { state: 'succeeded', amount, at: now() })\n  if (seen.state === 'succeeded' && seen.amount === amount) {",
  },
  {
    name: 'a provider is believed when it only says so in a notice',
    file: 'payment/notices.ts',
    from: 'await keepHint(db, provider, notice, order !== null, Date.now())',
    to: 'await keepHint(db, provider, notice, order !== null, Date.now())\n  if (order && notice.amount) await env.DB.prepare("update payment_orders set status = \'succeeded\', paid = ?, paid_at = 0 where number = ?").bind(notice.amount, order.number).run().catch(() => undefined)',
  },
]

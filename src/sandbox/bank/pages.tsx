import type { Context } from 'hono'
import * as z from 'zod/mini'
import { Hono } from '../../routing.ts'
import { page } from '../../ui/page.tsx'
import type { Visit } from '../../visit.ts'
import type { OrderRow } from './books.ts'
import { sandboxBank } from './line.ts'
import { callFaults, noticeFaults, points } from './switches.ts'
import { Book, PayPage, Switches } from './views.tsx'
import { choices, words } from './words.ts'

/** The bank's pages: where the payer pays, where it can be told to misbehave, and its books, which nobody can write. */
export const bank = new Hono<Visit>()

type Asking = Context<Visit>
const wantsJson = (c: Asking) => c.req.header('accept')?.includes('application/json') ?? false

bank.get('/pay/:prepay', async (c) => {
  const order = await sandboxBank(c.env).order(c.req.param('prepay'))
  if (!order) return c.notFound()
  return wantsJson(c)
    ? c.json(shown(order))
    : page(c, words.cashier, <PayPage order={order} back={c.req.query('redirect_url')} />)
})

const shown = ({ number, amount, subject, state, expires_at, prepay }: OrderRow) => ({
  order: number,
  amount,
  subject,
  state,
  expires_at: new Date(expires_at).toISOString(),
  pay: `/sandbox/bank/pay/${prepay}`,
  choices: Object.keys(choices),
})

bank.post('/pay/:prepay', async (c) => {
  const { choice } = await c.req.parseBody()
  const done = await choose(c, c.req.param('prepay'), String(choice))
  if (done === null) return c.notFound()
  return wantsJson(c) ? c.json({ ok: done }, done ? 200 : 409) : c.redirect(c.req.url, 303)
})

async function choose(c: Asking, prepay: string, choice: string): Promise<boolean | null> {
  const order = await sandboxBank(c.env).order(prepay)
  const chosen = Object.hasOwn(choices, choice) ? choices[choice] : undefined
  if (!order || !chosen) return null
  const { pays, says, fault } = chosen
  if (pays) return sandboxBank(c.env).pay(prepay, fault)
  if (says) await sandboxBank(c.env).say(order.number, says, fault)
  return true
}

bank.get('/ledger', async (c) => {
  const ledger = await sandboxBank(c.env).ledger(c.req.query('order') ?? '')
  return wantsJson(c) ? c.json(ledger) : page(c, words.ledger, <Book {...ledger} />)
})

const Wanted = z.object({
  scope: z._default(z.string().check(z.maxLength(32)), ''),
  at: z.enum(points),
  does: z.enum([...callFaults, ...noticeFaults]),
  times: z._default(z.coerce.number().check(z.int(), z.minimum(-1), z.maximum(1000)), 1),
})

bank.get('/switches', async (c) => {
  const rows = await sandboxBank(c.env).switches()
  return wantsJson(c) ? c.json(rows) : page(c, words.switches, <Switches rows={rows} />)
})

bank.post('/switches', async (c) => {
  const given = c.req.header('content-type')?.includes('json') ? await c.req.json() : await c.req.parseBody()
  const wanted = Wanted.safeParse(given)
  if (!wanted.success) return c.json({ wrong: z.flattenError(wanted.error).fieldErrors }, 422)
  await sandboxBank(c.env).switch(wanted.data)
  return wantsJson(c) ? c.json(wanted.data, 201) : c.redirect('/sandbox/bank/switches', 303)
})

bank.post('/switches/clear', async (c) => {
  await sandboxBank(c.env).clear('')
  return c.redirect('/sandbox/bank/switches', 303)
})

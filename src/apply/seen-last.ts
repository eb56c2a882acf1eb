import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Begun } from '../db/accounts/sessions.ts'
import type { HalfFilledRow } from '../db/half-filled.ts'
import type { Rows } from '../db/read.ts'
import type { Mine } from './load.ts'

/** An application as somebody saw it, who was signed in so: all as it is stored, what is sealed in it sealed. */
export type Seen = { begun: Begun; rows: Rows; left: HalfFilledRow[] }

// Of those who are filling in now, and no more than an isolate has room for, were all answers as long as they may be.
// Whoever is not among them is read for as ever.
const [most, mostAnswers] = [60, 30]
const last = new Map<string, Seen>()
const nameOf = (session: string, application: string) => `${session} ${application}`

/** How an application was seen last in this session, here: it may have changed since. */
export const seenLast = (session: string | null, application: string): Seen | undefined =>
  session ? last.get(nameOf(session, application)) : undefined

/** Remembers how an application stood when its owner was answered. */
export const rememberSeen = createMiddleware<Mine>(async (c, next) => {
  await next()
  const { begun, application, owned, kiosk } = c.var
  if (!begun || !application || kiosk) return
  const name = nameOf(begun.session.id, application.id)
  last.delete(name)
  if (owned.given.length > mostAnswers) return
  last.set(name, { begun, rows: owned, left: await leftNow(c) })
  if (last.size > most) last.delete(last.keys().next().value!)
})

/** What was left there, without what this answer has done away with. */
const leftNow = async ({ var: { leftRows, left, application } }: Context<Mine>) =>
  (await leftRows).filter(({ holder, id }) => holder !== application.owner || left.some((one) => one.id === id))

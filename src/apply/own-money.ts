import { createMiddleware } from 'hono/factory'
import { atHand } from '../at-hand.ts'
import { paths } from '../paths.ts'
import type { Hono } from '../routing.ts'
import { type Owned, ownersOnly } from './owned.ts'

// As in own.ts. What was answered says for whom somebody pays; whoever only looks does without it.
const acts = ['payment', 'payment/:order/replacement']

/** Pages about the money of an application. */
export function ownMoney(pages: Hono<Owned>): Hono<Owned> {
  const own = ownersOnly()
  for (const act of acts) own.use(`${paths.applications}/:id/${act}`, onlyAuthorised)
  return own.route(paths.applications, pages)
}

const onlyAuthorised = createMiddleware<Owned>(async (c, next) =>
  c.req.method === 'POST' ? ((await (await acting())(c)) ?? next()) : next(),
)
const acting = atHand(() => import('./acting.ts').then(({ stopped }) => stopped))

import type { Context, MiddlewareHandler } from 'hono'
import type { Visit } from '../visit.ts'

/** Lets only people who are signed in pass; the others sign in first, and find their unsaved form where they left it. */
export const requirePerson: MiddlewareHandler<Visit> = async (c, next) => {
  if (c.var.person) return next()
  if (c.req.method === 'POST' && c.var.session) await (await import('./kept.ts')).keepDead(c, c.var.session)
  return onwards(c, `/login?next=${encodeURIComponent(backTo(c))}`)
}

/** Sends a browser to another page, also from within a page that htmx is filling in. */
export function onwards(c: Context, to: string): Response {
  if (c.req.header('hx-request') !== 'true') return c.redirect(to, 303)
  return c.body(null, 200, { 'HX-Redirect': to })
}

const backTo = (c: Context) => {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}

import type { MiddlewareHandler } from 'hono'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import type { Visit } from '../visit.ts'

// The policy goes along: it lets in the stylesheet of the page that was kept, which without it loses its looks.
const named = etag({ weak: true, retainedHeaders: [...RETAINED_304_HEADERS, 'content-security-policy'] })

/**
 * A page that says the same to everybody may be kept and asked for again by its name, so that going back to it costs
 * nothing. Not to whoever is signed in or stands at a terminal: nothing of theirs is kept.
 */
export const sameForAll: MiddlewareHandler<Visit> = (c, next) => {
  if (c.var.person || c.var.kiosk || new URL(c.req.url).search) return next()
  return named(c, async () => {
    await next()
    if (c.res.status === 200) c.header('Cache-Control', 'private, no-cache')
  })
}

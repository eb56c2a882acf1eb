import type { MiddlewareHandler } from 'hono'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import type { Visit } from '../visit.ts'

// The policy goes along: it lets in the stylesheet of the page that was kept, which without it loses its looks.
const named = etag({ weak: true, retainedHeaders: [...RETAINED_304_HEADERS, 'content-security-policy'] })

/**
 * A page that says the same to everybody may be kept by the browser that asked and asked for again by its name, so that
 * going back to it costs nothing. Of whoever is signed in it holds their name, which makes it another page than anybody
 * else's, and which goes when they sign out. At a terminal somebody else is next in line: nothing is kept there, and
 * nowhere what was asked.
 */
export const sameForAll: MiddlewareHandler<Visit> = (c, next) => {
  if (c.var.kiosk || new URL(c.req.url).search) return next()
  return named(c, async () => {
    await next()
    if (c.res.status === 200) c.header('Cache-Control', 'private, no-cache')
  })
}

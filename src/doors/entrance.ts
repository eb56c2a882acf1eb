import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { onwards } from '../accounts/require-person.ts'
import { troubleOf } from '../db/trouble.ts'
import { terminal } from '../kiosk/terminal.ts'
import { Hono } from '../routing.ts'
import { arrival, session, spoken } from '../session.ts'
import { problem } from '../ui/problem.ts'
import type { Visit } from '../visit.ts'
import { configured } from './configured.ts'
import { noted } from './noted.ts'
import { methodsOf, pageAbove } from './page-above.ts'
import { sameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'

const most = 50 * 1024 * 1024

/** What stands in front of every door, and what is said behind it where nothing was found or something broke. */
export function entrance({ machines = false } = {}): Hono<Visit> {
  const app = new Hono<Visit>()
  app.use(noted)
  app.use(spoken)
  app.use(securityHeaders)
  app.use(configured())
  app.use(sameOrigin(machines))
  app.notFound(async (c) => {
    const above = await pageAbove(c.req.method, c.req.path)
    if (above) return onwards(c, above)
    const allowed = await methodsOf(c.req.path)
    if (!allowed.length || allowed.includes(c.req.method)) return problem(c, 'notFound')
    c.header('Allow', allowed.join(', '))
    return problem(c, 'wrongMethod')
  })
  app.onError(broken)
  return app
}

/** Looks who comes in; `ahead` asks for what the pages behind read, so that it comes along with the session. */
export function known(app: Hono<Visit>, ahead?: (app: Hono<Visit>) => void): Hono<Visit> {
  app.use(arrival)
  ahead?.(app)
  app.use(session)
  app.use(terminal)
  // Also of a body that does not say how long it is.
  app.use(bodyLimit({ maxSize: most, onError: (c) => problem(c as Context<Visit>, 'tooLarge') }))
  return app
}

function broken(error: Error, c: Context<Visit>) {
  const reference = c.req.header('cf-ray') ?? crypto.randomUUID()
  console.error(
    JSON.stringify({
      reference,
      path: new URL(c.req.url).pathname.replace(/[\w-]{20,}/g, '…'),
      error: error.name,
      message: error.message,
      stack: error.stack,
    }),
  )
  const trouble = troubleOf(error)
  if (trouble === 'busy') c.header('Retry-After', '60')
  return problem(c, trouble, { reference })
}

import { createMiddleware } from 'hono/factory'
import { policy } from '../ui/policy.ts'
import type { Visit } from '../visit.ts'

/** What every answer tells the browser; an answer that brings its own policy keeps it. */
export const securityHeaders = createMiddleware<Visit>(async (c, next) => {
  await next()
  const headers = c.res.headers
  const set = (name: string, value: string) => headers.has(name) || headers.set(name, value)
  set('Content-Security-Policy', policy())
  set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  set('Cache-Control', 'no-store')
  set('X-Content-Type-Options', 'nosniff')
  // Nothing leaves the site; with “no-referrer” older browsers would not even tell us that a form is our own.
  set('Referrer-Policy', 'same-origin')
  set('Cross-Origin-Opener-Policy', 'same-origin')
  set('Cross-Origin-Resource-Policy', 'same-origin')
  set('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()')
})

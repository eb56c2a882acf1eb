import { createMiddleware } from 'hono/factory'
import { policy } from '../ui/policy.ts'
import type { Visit } from '../visit.ts'

/** What every answer tells the browser; an answer that brings its own policy, or may be kept, says so itself. */
export const securityHeaders = createMiddleware<Visit>(async (c, next) => {
  await next()
  const { headers } = c.res
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', policy())
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  for (const [name, value] of always) headers.set(name, value)
})

const always = [
  ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'],
  ['X-Content-Type-Options', 'nosniff'],
  // Nothing leaves the site; with “no-referrer” older browsers would not even tell us that a form is our own.
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(self), microphone=(), geolocation=()'],
] as const

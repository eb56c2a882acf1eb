import type { MiddlewareHandler } from 'hono'
import type { Visit } from '../visit.ts'

/**
 * Keeps what is learned of a request in one object. Hono keeps it in a map, and makes an object of all of it whenever
 * `c.var` is read: on the way of a saved form that cost more than any step of our own.
 */
export const noted: MiddlewareHandler<Visit> = (c, next) => {
  const known: Record<string, unknown> = {}
  const set = (name: string, value: unknown) => {
    known[name] = value
  }
  Object.defineProperty(c, 'var', { value: known })
  Object.assign(c, { set, get: (name: string) => known[name] })
  return next()
}

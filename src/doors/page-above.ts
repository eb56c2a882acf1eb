import type { Hono } from 'hono'
import type { Visit } from '../visit.ts'

/**
 * Where whoever opens an address that only takes forms is led: to the nearest page above it. So does somebody who
 * pressed a button after their session had ended, and signed in again.
 */
export function pageAbove(app: Hono<Visit>, method: string, path: string): string | null {
  if (method !== 'GET' || !answers(app, 'POST', path)) return null
  const parts = path.split('/')
  const above = parts.map((_, place) => parts.slice(0, -place).join('/'))
  return above.find((one) => one && answers(app, 'GET', one)) ?? null
}

const answers = (app: Hono<Visit>, method: string, path: string) =>
  app.router.match(method, path)[0].some(([[, route]]) => route.method === method)

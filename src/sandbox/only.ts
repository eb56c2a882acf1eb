import { createMiddleware } from 'hono/factory'
import { isSandbox } from '../visit.ts'

/** Outside a sandbox these addresses do not exist; no request can turn them on. */
export const onlyInSandbox = createMiddleware<{ Bindings: Env }>(async (c, next) =>
  isSandbox(c.env) ? next() : c.body(null, 404),
)

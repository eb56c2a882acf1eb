import { createMiddleware } from 'hono/factory'
import { isSandbox } from '../visit.ts'

/**
 * Checks the configuration once, when the Worker starts: with anything missing nobody is served, and both the log and
 * the answer name what it is. The sandbox brings its own and is not asked.
 */
export function configured() {
  let missing: string[] | undefined
  return createMiddleware<{ Bindings: Env }>(async (c, next) => {
    if (isSandbox(c.env)) return next()
    missing ??= report((await import('../providers/config.ts')).missingIn(c.env))
    return missing.length ? c.text(`尚未配置完成。 Not configured:\n${missing.join('\n')}\n`, 503) : next()
  })
}

function report(found: string[]): string[] {
  for (const line of found) console.error(JSON.stringify({ configuration: line }))
  return found
}

import { createMiddleware } from 'hono/factory'
import { missingIn } from './providers/config.ts'

/**
 * Checks the configuration once, when the Worker starts: with anything missing nobody is served, and both the log and
 * the answer name what it is.
 */
export function configured() {
  let missing: string[] | undefined
  return createMiddleware<{ Bindings: Env }>(async (c, next) => {
    missing ??= report(missingIn(c.env))
    return missing.length ? c.text(`尚未配置完成。 Not configured:\n${missing.join('\n')}\n`, 503) : next()
  })
}

function report(found: string[]): string[] {
  for (const line of found) console.error(JSON.stringify({ configuration: line }))
  return found
}

import { createMiddleware } from 'hono/factory'
import { unset } from '../providers/unset.ts'
import { isSandbox } from '../visit.ts'

/**
 * Checks the configuration once, when the Worker starts: with anything missing nobody is served, and both the log and
 * the answer name what it is. Reading through what is set takes as long as a page, so it is done beside the first
 * answer; a provider whose settings are wrong is not asked before that either. The sandbox brings its own.
 */
export function configured() {
  let missing: string[] | undefined
  const readThrough = async (env: Env) => {
    // When the first answer has gone out.
    await scheduler.wait(100)
    missing = report((await import('../providers/config.ts')).missingIn(env))
  }
  return createMiddleware<{ Bindings: Env }>(async (c, next) => {
    if (isSandbox(c.env)) return next()
    if (!missing) {
      missing = unset(c.env)
      c.executionCtx.waitUntil(readThrough(c.env))
    }
    return missing.length ? c.text(`尚未配置完成。 Not configured:\n${missing.join('\n')}\n`, 503) : next()
  })
}

function report(found: string[]): string[] {
  for (const line of found) console.error(JSON.stringify({ configuration: line }))
  return found
}

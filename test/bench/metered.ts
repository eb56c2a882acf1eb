import worker from '../../src/worker.ts'
import { meterD1, takeSpent } from './d1-meter.ts'

export * from '../../src/worker.ts'

let metered = false

/** The Worker itself, which also says what it spent in D1 since it was last asked. */
export default {
  ...worker,
  fetch(request: Request, env: Env, context: ExecutionContext) {
    if (!metered) meterD1(env.DB)
    metered = true
    return new URL(request.url).pathname === '/bench/spent'
      ? Response.json(takeSpent())
      : worker.fetch(request, env, context)
  },
} satisfies ExportedHandler<Env>

import * as service from '../../src/worker.ts'
import { meterD1, takeSpent } from './d1-meter.ts'
import { alarmsDue, meterObjects, takeAsked } from './do-meter.ts'

export * from '../../src/worker.ts'

const { default: worker, ...classes } = service
const own = Object.entries(classes).filter(([name]) => !name.startsWith('Sandbox'))
meterObjects(own.map(([, one]) => one))

/** The Worker itself, which also says what it spent in D1 and in Durable Objects since it was last asked. */
export default {
  ...worker,
  fetch(request: Request, env: Env, context: ExecutionContext) {
    meterD1(env.DB)
    return new URL(request.url).pathname === '/bench/spent'
      ? Response.json({ ...takeSpent(), ...takeAsked(), due: alarmsDue() })
      : worker.fetch(request, env, context)
  },
} satisfies ExportedHandler<Env>

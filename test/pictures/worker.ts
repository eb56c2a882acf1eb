import { connect } from '../../src/db/connect.ts'
import { freeze } from '../../src/db/frozen.ts'
import worker from '../../src/worker.ts'

// The Worker as it is deployed, and a clock that can be put forward: some statuses come only with time.
export * from '../../src/worker.ts'

const now = Date.now
let ahead = 0
Date.now = () => now() + ahead

export default {
  ...worker,
  fetch(request, env, ctx) {
    const { pathname, searchParams } = new URL(request.url)
    const id = searchParams.get('id') ?? ''
    if (pathname === '/pictures/frozen') return frozen(env, id)
    if (pathname === '/pictures/lapse') return lapse(env, id)
    if (pathname !== '/pictures/later') return worker.fetch(request, env, ctx)
    ahead += Number(searchParams.get('days')) * 86_400_000
    return new Response()
  },
} satisfies ExportedHandler<Env>

/** As if its second step had been anchored otherwise, and two more that the database has lost. */
async function frozen(env: Env, id: string): Promise<Response> {
  for (const seq of [2, 5, 6]) await freeze(connect(env), [id, seq, String(seq).repeat(64)], Date.now())
  return new Response()
}

/** As the Cashier does it, whose alarms keep to the clock on the wall. */
async function lapse(env: Env, id: string): Promise<Response> {
  await env.DESK.getByName(id).apply({ key: `lapse:${id}`, event: 'lapse', actor: 'clock', actorId: 'clock' })
  return new Response()
}

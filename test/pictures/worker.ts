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
    if (pathname !== '/pictures/later') return worker.fetch(request, env, ctx)
    ahead += Number(searchParams.get('days')) * 86_400_000
    return new Response()
  },
} satisfies ExportedHandler<Env>

import { doorOf } from './doors/index.ts'

export default {
  fetch: async (request: Request, env: Env, context: ExecutionContext) =>
    (await doorOf(new URL(request.url))).fetch(request, env, context),
  scheduled: async (_: ScheduledController, env: Env) => (await import('./after/sweep.ts')).sweep(env, Date.now()),
} satisfies ExportedHandler<Env>

export * from './durable-objects.ts'

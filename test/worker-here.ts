import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import worker from '../src/worker.ts'

/**
 * One request to the Worker. It goes straight to the handler: the pool's stand-in for it (`exports.default`) wraps its
 * own prototype once more with every request, so that a long run slows down and ends in a full stack.
 */
export async function fetchWorker(request: Request): Promise<Response> {
  const context = createExecutionContext()
  const answer = await worker.fetch(request, env, context)
  await waitOnExecutionContext(context)
  return answer
}

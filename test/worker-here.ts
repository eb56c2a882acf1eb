import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import worker from '../src/worker.ts'

export type Line = (request: Request) => Promise<Response>

/**
 * One request to the Worker. It goes straight to the handler: the pool's stand-in for it (`exports.default`) wraps its
 * own prototype once more with every request, so that a long run slows down and ends in a full stack.
 */
export const straight: Line = async (request) => {
  const context = createExecutionContext()
  const answer = await worker.fetch(await measured(request), env, context)
  await waitOnExecutionContext(context)
  return answer
}

let line = straight

/** As on a real line, which says how long a form is. */
async function measured(request: Request): Promise<Request> {
  const typed = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
  if (!typed || request.headers.has('content-length')) return request
  const body = await request.arrayBuffer()
  const headers = new Headers(request.headers)
  headers.set('content-length', String(body.byteLength))
  return new Request(request, { headers, body })
}

/** Puts another line between everybody and the Worker. */
export const through = (other: Line) => {
  line = other
}

export const fetchWorker: Line = (request) => line(request)

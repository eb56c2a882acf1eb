import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { Visit } from '../visit.ts'

type Asking = Context<Visit>

export const wantsJson = (c: Asking): boolean => c.req.header('accept')?.includes('application/json') ?? false

/** What was sent, as a form or as JSON. */
export const given = async (c: Asking): Promise<unknown> =>
  c.req.header('content-type')?.includes('json') ? c.req.json().catch(() => null) : c.req.parseBody()

/** A wish that the next calls go wrong. */
export const FaultWanted = z.object({
  call: z._default(z.string().check(z.maxLength(40)), ''),
  does: z.string().check(z.minLength(1), z.maxLength(100)),
  times: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1000)), 1),
})

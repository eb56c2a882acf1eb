import type { Context } from 'hono'
import * as z from 'zod'
import type { Visit } from '../visit.ts'

type Asking = Context<Visit>

export const wantsJson = (c: Asking): boolean => c.req.header('accept')?.includes('application/json') ?? false

/** What was sent, as a form or as JSON. */
export const given = async (c: Asking): Promise<unknown> =>
  c.req.header('content-type')?.includes('json') ? c.req.json().catch(() => null) : c.req.parseBody()

/** A wish that the next calls go wrong. */
export const FaultWanted = z.object({
  call: z.string().max(40).default(''),
  does: z.string().min(1).max(100),
  times: z.coerce.number().int().min(0).max(1000).default(1),
})

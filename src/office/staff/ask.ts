import type * as z from 'zod/mini'
import type { SignInFault } from '../../db/alarms.ts'
import { json, text } from '../../providers/bytes.ts'
import type { Line } from '../../providers/court-idp/chosen.ts'
import { reach } from '../../providers/reach.ts'

/**
 * Why nobody was signed in. `down`: the provider does not answer as it should. `stale`: not the answer to what this
 * browser asked, or too late. `cancelled`: the person went no further. `untrusted`: the proof does not hold.
 * `not staff`: known to the provider, but as nobody who works here.
 */
export type NotIn = { ok: false } & (
  | { because: 'stale' | 'cancelled' | 'not staff' }
  | { because: 'down' | 'untrusted'; fault: SignInFault }
)

export type Asked<T> = { ok: true; value: T } | NotIn

export const notIn = (because: 'stale' | 'cancelled' | 'not staff'): NotIn => ({ ok: false, because })
export const atFault = (because: 'down' | 'untrusted', fault: SignInFault): NotIn => ({ ok: false, because, fault })

/** One answer of the provider in the shape it must have. A 400 is its word for a code that is used up or too old. */
export async function ask<T>({ wire }: Line, request: Request, shape: z.ZodMiniType<T>): Promise<Asked<T>> {
  const answer = await reach(wire, request)
  if (!answer.ok) return atFault('down', { nothing: answer.detail })
  const read = shape.safeParse(json(text(answer.body) ?? ''))
  if (answer.status === 200 && read.success) return { ok: true, value: read.data }
  const { status } = answer
  return status === 400 ? notIn('stale') : atFault('down', { path: new URL(request.url).pathname, status })
}

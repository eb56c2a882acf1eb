import { getCookie, setCookie } from 'hono/cookie'
import { hostOnly } from '../session.ts'
import type { Answering, Asking } from '../visit.ts'

const cookie = 'size'

/** Larger type for whoever asks for it, until the browser is closed. */
export function sizeOf(c: Answering): 'large' | undefined {
  const asked = c.req.query('size')
  const visiting = c as Asking
  if (asked) setCookie(visiting, cookie, asked === 'large' ? 'large' : '', hostOnly)
  return (asked ?? getCookie(visiting, cookie, 'host')) === 'large' ? 'large' : undefined
}

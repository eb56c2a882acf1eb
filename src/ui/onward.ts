import { exports } from 'cloudflare:workers'
import type { Answering } from '../visit.ts'
import { type Said, say } from '../words/lang.ts'
import { wantsFragment } from './page.tsx'

/**
 * After a form: a browser is sent on to the next page; where htmx asked, the next page itself is the answer,
 * so that a step costs one request on a slow line. The script says above it what was done: that it was saved, where
 * nothing else is named here, and nothing, where the page itself says all there is to say.
 */
export async function onward(c: Answering, to: string, done?: Said | null): Promise<Response> {
  if (!wantsFragment(c)) return c.redirect(to, 303)
  const headers = new Headers(c.req.raw.headers)
  for (const name of ['content-type', 'content-length']) headers.delete(name)
  const answer = await exports.default.fetch(new Request(new URL(to, c.req.url), { headers }))
  const next = new Response(answer.body, answer)
  next.headers.set('HX-Push-Url', to)
  if (done !== undefined) next.headers.set('HX-Said', told(c, done))
  return next
}

/** What was done, as a header can carry it. */
export const told = (c: Answering, done: Said | null) => encodeURIComponent(done ? say(c.var.lang, done) : '')

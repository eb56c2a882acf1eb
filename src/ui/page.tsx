import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Answering } from '../visit.ts'
import { common } from '../words/common.ts'
import { type Lang, type Said, say } from '../words/lang.ts'
import { framed } from './framed.ts'
import { tracesOn } from './html/kept.ts'
import { near } from './html/near.ts'
import { packed } from './html/packed.ts'
import { inLang } from './lang.tsx'
import { policy } from './policy.ts'
import { lookOf, wholeLook } from './stylesheet.ts'

export type PageStatus = 200 | 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 502 | 503

/** htmx gets the fragment, a plain browser gets the same fragment inside the document. */
export const page = (c: Answering, title: Said, body: Child, status: PageStatus = 200) =>
  waitingPage(c, title, body, { status })

/** `again`: without scripts the browser looks again after so many seconds, or goes on to “seconds;url=address”. */
type Waiting = { status?: PageStatus; again?: string | undefined }

/** One that may look again by itself. */
export async function waitingPage(c: Answering, title: Said, body: Child, { status = 200, again }: Waiting) {
  const { lang, kiosk } = c.var
  c.header('Vary', 'HX-Request, Cookie, Accept-Language')
  c.header('Cache-Control', 'no-store')
  const wrong = status === 422 ? say(lang, common.wrong) : ''
  const heading = `${wrong}${say(lang, title)} · ${say(lang, common.name)}`
  const middle = near(await textOf(lang, body), c.var.place ?? c.req.path)
  if (wantsFragment(c)) return packed(c, middle, status, { before: String(html`<title>${heading}</title>`) })
  const { traces, before, behind } = framed(c, heading, again)
  const { carried, hash } = await (kiosk ? wholeLook() : lookOf(`${traces} ${tracesOn(middle)}`))
  c.header('Content-Security-Policy', policy(hash))
  return packed(c, middle, status, { before: before(carried), behind })
}

/** A part of a page that asked for it by itself. */
export const fragment = async (c: Answering, body: Child) => packed(c, await textOf(c.var.lang, body), 200)

export const wantsFragment = (c: Answering) =>
  c.req.header('HX-Request') === 'true' && c.req.header('HX-Request-Type') !== 'full'

const textOf = async (lang: Lang, body: Child) => String(await inLang(lang, body))

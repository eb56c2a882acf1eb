import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { policy } from '../security-headers.ts'
import type { Answering } from '../visit.ts'
import { common } from '../words/common.ts'
import { type Said, say } from '../words/lang.ts'
import { Frame } from './frame.tsx'
import { LangContext } from './lang.tsx'
import { packed } from './packed.ts'
import { lookOf, wholeLook } from './stylesheet.ts'

export type PageStatus = 200 | 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 502 | 503

/**
 * htmx gets the fragment, a plain browser gets the same fragment inside the document.
 * `again`: without scripts the browser looks again after so many seconds, or goes on to “seconds;url=address”.
 */
export async function page(c: Answering, title: Said, body: Child, status: PageStatus = 200, again?: string) {
  const { lang } = c.var
  c.header('Vary', 'HX-Request, Cookie, Accept-Language')
  c.header('Cache-Control', 'no-store')
  const wrong = status === 422 ? say(lang, common.wrong) : ''
  const heading = `${wrong}${say(lang, title)} · ${say(lang, common.name)}`
  const inside = <LangContext.Provider value={lang}>{body}</LangContext.Provider>
  if (wantsFragment(c)) return packed(c, await html`<title>${heading}</title>${inside}`, status)
  const whole = await html`${(
    <LangContext.Provider value={lang}>
      <Frame c={c} title={heading} again={again}>
        {inside}
      </Frame>
    </LangContext.Provider>
  )}`
  return packed(c, await dressed(c, whole.toString()), status)
}

/** A part of a page that asked for it by itself. */
export async function fragment(c: Answering, body: Child) {
  c.header('Cache-Control', 'no-store')
  return packed(c, await html`${<LangContext.Provider value={c.var.lang}>{body}</LangContext.Provider>}`, 200)
}

export const wantsFragment = (c: Answering) =>
  c.req.header('HX-Request') === 'true' && c.req.header('HX-Request-Type') !== 'full'

/** The page with the rules that it needs; a terminal adds parts of its own, so it gets them all. */
async function dressed(c: Answering, whole: string) {
  const { css, hash } = await (c.var.kiosk ? wholeLook() : lookOf(whole))
  c.header('Content-Security-Policy', policy(hash))
  return html`<!doctype html>${raw(whole.replace('</title>', () => `</title><style>${css}</style>`))}`
}

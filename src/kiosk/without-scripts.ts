import { paths } from '../paths.ts'
import type { Visiting } from '../visit.ts'
import type { Quiet } from './quiet.ts'

const waited = 'waited'
// A page cannot tell without scripts that somebody is typing, so a form has until the session ends by itself.
const typing = 3
const fillable = /<(textarea|select|input(?![^>]* type="?(hidden|submit)))/
const again = /(<noscript><meta http-equiv="refresh" content=")(\d+)(">)/

/**
 * Without scripts the browser asks by itself whether somebody is still there. A page that looks again every few seconds
 * carries along how long it has done so, or it would go on for ever.
 */
export function withoutScripts(html: string, c: Visiting, { quiet }: Quiet): string {
  const looks = Number(again.exec(html)?.[2] ?? 0)
  if (!looks) return html.replace('</head>', () => refresh(fillable.test(main(html)) ? quiet * typing : quiet, away(c)))
  const spent = Number(c.req.query(waited) ?? 0) + looks
  const next = spent < quiet ? withWaited(c, spent) : away(c)
  return html.replace(again, (_, before, seconds, after) => `${before}${seconds}; url=${escaped(next)}${after}`)
}

const refresh = (seconds: number, to: string) =>
  `<noscript><meta http-equiv="refresh" content="${seconds}; url=${escaped(to)}"></noscript></head>`
const main = (html: string) => html.slice(html.indexOf('<main'))
const away = (c: Visiting) => `${paths.kioskAway}?back=${encodeURIComponent(whereOf(c))}`

function withWaited(c: Visiting, seconds: number): string {
  const url = new URL(whereOf(c), c.req.url)
  url.searchParams.set(waited, String(seconds))
  return url.pathname + url.search
}

/** Where somebody is, with what its query says. */
export function whereOf(c: Visiting): string {
  const url = new URL(c.req.url)
  for (const ours of [waited, 'print']) url.searchParams.delete(ours)
  return url.pathname + url.search
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

import { paths } from '../paths.ts'
import type { Asking } from '../visit.ts'
import type { Quiet } from './quiet.ts'

const waited = 'waited'
const fillable = /<(textarea|select|input(?![^>]* type="?(hidden|submit)))/
const searching = /<form[^>]* role="?search.*?<\/form>/gs
const again = /(<noscript><meta http-equiv=refresh content=")(\d+)(">)/

/**
 * A page cannot tell without scripts that somebody is typing. So a form has these seconds; then it is asked above it, as
 * long as a button still saves what was typed, and only then the browser leaves it. `.still` in look.css counts along.
 */
export const typing = 180

/** Whether a page has something to fill in that would be lost; a search among what it shows is typed again at once. */
export const canBeFilled = (html: string) => fillable.test(html.slice(html.indexOf('<main')).replace(searching, ''))

/**
 * Without scripts the browser asks by itself whether somebody is still there. A page that looks again every few seconds
 * carries along how long it has done so, or it would go on for ever.
 */
export function withoutScripts(html: string, c: Asking, { quiet, away }: Quiet): string {
  const looks = Number(again.exec(html)?.[2] ?? 0)
  if (!looks && canBeFilled(html)) return html.replace('</head>', () => refresh(typing + away, paths.kiosk))
  if (!looks) return html.replace('</head>', () => refresh(quiet, asks(c)))
  const spent = Number(c.req.query(waited) ?? 0) + looks
  const next = spent < quiet ? withWaited(c, spent) : asks(c)
  return html.replace(again, (_, before, seconds, after) => `${before}${seconds}; url=${escaped(next)}${after}`)
}

const refresh = (seconds: number, to: string) =>
  `<noscript><meta http-equiv=refresh content="${seconds}; url=${escaped(to)}"></noscript></head>`
const asks = (c: Asking) => `${paths.kioskAway}?back=${encodeURIComponent(whereOf(c))}`

function withWaited(c: Asking, seconds: number): string {
  const url = new URL(whereOf(c), c.req.url)
  url.searchParams.set(waited, String(seconds))
  return url.pathname + url.search
}

/** Where somebody is, with what its query says. */
export function whereOf(c: Asking): string {
  const url = new URL(c.req.url)
  for (const ours of [waited, 'print']) url.searchParams.delete(ours)
  return url.pathname + url.search
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

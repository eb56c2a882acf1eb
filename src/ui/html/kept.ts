import { type Bytes, utf8 } from '../../privacy/bytes.ts'
import { tracesIn } from './traces.ts'

/** HTML as it is sent, and what a stylesheet finds in it. */
type Kept = { bytes: Bytes; traces: string }
const all: Kept[] = []

// What anybody typed is escaped, so nothing of it can pass for such a mark; the letter behind it says what is meant. A
// page is searched for its first letter, which stands nowhere else; “<” stands everywhere.
const [mark, lessThan] = ['\uE000', '<']
export const [markBegins, markLength] = [mark.charCodeAt(0), 3]
const [first, last] = [0x100, 0xd7ff]
/** It takes no longer to write so many letters than to find what is kept. */
const short = 24

/**
 * Keeps HTML that many pages carry, and says what stands for it until they are sent: it is put into bytes once, and
 * nobody looks through it again. It holds no link and no form.
 */
export function kept(html: string, traces = ''): string {
  const letter = first + all.length
  if (html.length < short || letter > last) return html
  all.push({ bytes: utf8(html), traces })
  return mark + lessThan + String.fromCharCode(letter)
}

/** What stands where a mark begins. */
export const keptAt = (html: string, place: number): Kept | undefined =>
  html[place + 1] === lessThan ? all[html.charCodeAt(place + 2) - first] : undefined

/** What stands on a page that a stylesheet may speak of. */
export function tracesOn(html: string): string {
  const found = new Set([tracesIn(html)])
  for (let place = html.indexOf(mark); place >= 0; place = html.indexOf(mark, place + 1)) {
    const traces = keptAt(html, place)?.traces
    if (traces) found.add(traces)
  }
  return [...found].join(' ')
}

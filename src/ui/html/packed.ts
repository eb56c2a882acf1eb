import type { Answering } from '../../visit.ts'
import type { PageStatus } from '../page.tsx'
import { keyed } from './keyed.ts'
import { sent } from './sent.ts'

const asHtml = { 'Content-Type': 'text/html; charset=UTF-8' }
const byTheEdge: readonly number[] = [200, 403, 404]

/** What stands around it, where that is sent along. */
type Around = { before?: string; behind?: string }

/** An HTML answer; the edge compresses only some statuses, the others are compressed here. */
export async function packed(c: Answering, middle: string, status: PageStatus, around: Around = {}) {
  const { before = '', behind: after = '' } = around
  const zips = /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')
  if (zips && !byTheEdge.includes(status)) c.header('Content-Encoding', 'gzip')
  const [inside = '', behind = ''] = await keyed(c, [apart(middle), after])
  return c.body(sent(before + inside + behind), status, asHtml)
}

// A text browser shows links right behind each other: a space that ends one, and no other browser draws, tells it from the next.
const apart = (html: string) => html.replace(/<\/a>(?=<(a|button|form|header|nav|span)\b)/g, ' </a>')

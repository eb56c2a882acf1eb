import type { Answering } from '../../visit.ts'
import type { PageStatus } from '../page.tsx'
import { keyed } from './keyed.ts'
import { type Sorted, whole } from './known.ts'

const byTheEdge: readonly number[] = [200, 403, 404]

/** An HTML answer; the edge compresses only some statuses, the others are compressed here. */
export async function packed(c: Answering, { rest, knowns }: Sorted, status: PageStatus, before = '', after = '') {
  const zips = /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')
  if (zips && !byTheEdge.includes(status)) c.header('Content-Encoding', 'gzip')
  const [inside = '', behind] = await keyed(c, [apart(rest), after])
  return c.html(before + whole({ rest: inside, knowns }) + behind, status)
}

// A text browser shows links right behind each other: a space that ends one, and no other browser draws, tells it from the next.
const apart = (html: string) => html.replace(/<\/a>(?=<(a|button|form|header|nav|span)\b)/g, ' </a>')

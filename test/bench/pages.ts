import { gzipSync } from 'node:zlib'
import { Visitor } from '../no-script-visitor.ts'
import { newcomer } from '../walk/account.ts'
import { apply } from '../walk/application.ts'
import { decided } from '../walk/journey.ts'
import type { Step } from '../walk/step.ts'
import type { Spent } from './d1-meter.ts'
import type { Asked } from './do-meter.ts'

type Counted = Spent & Asked
/** What a page belongs to: coming in, once in a life or once a day, or the application itself. */
type Part = 'coming in' | 'application'
export type Page = Counted & { part: Part; who: string; what: string; requests: number; bytes: number }

/** Walks the whole journey and weighs every step of it: requests, bytes as an edge would send them, D1 and objects. */
export async function weighJourney(base: string): Promise<Page[]> {
  const pages: Page[] = []
  const sums = { requests: 0, bytes: 0 }
  const fetcher = async (request: Request) => {
    const answer = await fetch(request)
    const body = new Uint8Array(await answer.clone().arrayBuffer())
    const { pathname, searchParams } = new URL(request.url)
    // What stands for others in the sandbox is no part of the service; and the walk fills in by examples, where people type.
    if (!pathname.startsWith('/sandbox') && !searchParams.has('example')) sums.requests++
    if (answer.status === 200) sums.bytes += gzipSync(body, { level: 6 }).length
    return answer
  }
  const weighed =
    (part: Part): Step =>
    async (who, what, does) => {
      Object.assign(sums, { requests: 0, bytes: 0 })
      await does()
      pages.push({ part, who, what: what.replace(/\d{6,}|BQ-[\d-]+/g, '…'), ...sums, ...(await spentAt(base)) })
    }
  const come = async () => new Visitor(base, { fetcher })
  await spentAt(base)
  const me = await newcomer(come, weighed('coming in'))
  const address = await apply(me, weighed('application'))
  await decided(come, me, address, (who, what, does) =>
    weighed(what.startsWith('signs in') ? 'coming in' : 'application')(who, what, does),
  )
  return pages
}

// A runtime that sets a document is away for longer than it keeps a connection.
const headers = { connection: 'close' }

/** What was spent since it was last asked, with what an alarm does a moment later: between two moves lie days. */
async function spentAt(base: string): Promise<Counted> {
  const { due, ...spent } = (await (await fetch(`${base}/bench/spent`, { headers })).json()) as Counted & {
    due: boolean
  }
  if (!due) return spent
  await new Promise((resolve) => setTimeout(resolve, 300))
  const then = await spentAt(base)
  const both = Object.entries(spent).map(([name, value]) => [name, value + then[name as keyof Counted]])
  return Object.fromEntries(both) as Counted
}

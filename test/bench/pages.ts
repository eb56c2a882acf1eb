import { gzipSync } from 'node:zlib'
import { Visitor } from '../no-script-visitor.ts'
import { wholeJourney } from '../walk/journey.ts'
import type { Step } from '../walk/step.ts'
import type { Spent } from './d1-meter.ts'
import type { Asked } from './do-meter.ts'

export type Page = Spent & Asked & { who: string; what: string; requests: number; bytes: number }

/** Walks the whole journey and weighs every step of it: requests, bytes as an edge would send them, and D1. */
export async function weighJourney(base: string): Promise<Page[]> {
  const pages: Page[] = []
  const sums = { requests: 0, bytes: 0 }
  const fetcher = async (request: Request) => {
    const answer = await fetch(request)
    const body = new Uint8Array(await answer.clone().arrayBuffer())
    // What stands for others in the sandbox is no part of the service.
    if (!new URL(request.url).pathname.startsWith('/sandbox')) sums.requests++
    if (answer.status === 200) sums.bytes += gzipSync(body, { level: 6 }).length
    return answer
  }
  const weighed: Step = async (who, what, does) => {
    await spentAt(base)
    Object.assign(sums, { requests: 0, bytes: 0 })
    await does()
    pages.push({ who, what: what.replace(/\d{6,}|BQ-[\d-]+/g, '…'), ...sums, ...(await spentAt(base)) })
  }
  await wholeJourney(async () => new Visitor(base, { fetcher }), weighed)
  return pages
}

const spentAt = async (base: string) => (await (await fetch(`${base}/bench/spent`)).json()) as Spent & Asked

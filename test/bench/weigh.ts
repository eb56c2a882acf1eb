import { env } from 'cloudflare:workers'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Litigant } from '../litigant.ts'
import { meterD1, type Spent, takeSpent } from './d1-meter.ts'

/** What one answer cost: bytes as the edge would send them to any browser and to a newer one, and D1. */
export type Weight = Spent & { status: number; bytes: number; brotli: number; html: string; to: string | null }

const inHtmx = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }
export const onlyMiddle: RequestInit = { headers: inHtmx }

/** A form as it is sent, with scripts or without. */
export const sending = (values: Record<string, string>, htmx = true): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(values).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...(htmx && inHtmx) },
})

// What only the sandbox says is no weight of the service.
export const withoutSandbox = (html: string) =>
  html.replace(/<p class="hint"><a href="[^"]*example=1">.*?<\/p>|(?<=<footer>.*)<p>.*?<\/p>(?=<\/footer>)/g, '')

const asTheEdge = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Asks for a page and weighs the answer. */
export async function weigh(fetch: Litigant['fetch'], path: string, init?: RequestInit): Promise<Weight> {
  meterD1(env.DB)
  takeSpent()
  const answer = await fetch(path, init)
  const html = withoutSandbox(await answer.text())
  const to = answer.headers.get('location') ?? answer.headers.get('hx-push-url')
  const bytes = gzipSync(html, { level: 6 }).length
  const brotli = brotliCompressSync(html, asTheEdge).length
  return { status: answer.status, bytes, brotli, html, to, ...takeSpent() }
}

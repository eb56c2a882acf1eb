import type { Client, Said } from './client.ts'
import { papersFor } from './papers.ts'
import { type Verdict, verdict } from './rule.ts'
import type { Card, Guarantee, Page, Quote } from './shapes.ts'

const pause = 2_000
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)

/** Works the lists until told to stop: quotes that are asked for, applications to examine, policies to issue. */
export async function underwrite(client: Client, insurer: string, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await round(client, insurer).catch((error) => console.error(String(error)))
    await new Promise((resolve) => {
      setTimeout(resolve, pause)
      stop.addEventListener('abort', resolve, { once: true })
    })
  }
}

/** One look at everything that waits. */
export async function round(client: Client, insurer: string): Promise<void> {
  const cards = (await list<Card>(client, '/rates')) ?? []
  for (const { id } of await list<Quote>(client, '/quotes?state=asked')) await answerQuote(client, id, cards)
  for (const { id } of await list<Guarantee>(client, '/guarantees?status=in_review')) await examine(client, id, cards)
  for (const { id } of await list<Guarantee>(client, '/guarantees?status=awaiting_issue'))
    await issue(client, id, insurer)
}

async function list<T>(client: Client, path: string): Promise<T[]> {
  const page = await client.get<Page<T>>(path)
  if (!page.ok) throw new Error(`${path}: ${page.problem.title}`)
  const { items, next } = page.body
  const rest = next ? await list<T>(client, `${path.replace(/&cursor=.*/, '')}&cursor=${encodeURIComponent(next)}`) : []
  return [...items, ...rest]
}

async function answerQuote(client: Client, id: string, cards: Card[]): Promise<void> {
  const quote = await client.get<Guarantee>(`/quotes/${id}`)
  if (!quote.ok) return
  const basics = quote.body.answers.basics?.[0]?.value as { amount: Guarantee['amount']; court: string } | undefined
  if (!basics) return
  const said = verdict(quote.body, basics.amount, basics.court, cards)
  const { ok: _, ...terms } = said
  const body = said.ok
    ? { ...terms, validUntil: inDays(7) }
    : { reason: 'reason' in said ? said.reason : '材料不全，暂不报价。' }
  const event = said.ok ? 'offer' : 'decline'
  tell(`quote ${id}`, event, await client.post(`/quotes/${id}/${event}`, `${event} ${id}`, body))
}

async function examine(client: Client, id: string, cards: Card[]): Promise<void> {
  const found = await client.get<Guarantee>(`/guarantees/${id}`)
  if (!found.ok) return
  const { number, version, amount, court } = found.body
  const { event, body } = decisionOn(verdict(found.body, amount, court, cards))
  tell(number, event, await client.post(`/guarantees/${id}/${event}`, `${event} ${id} ${version}`, body))
}

function decisionOn(said: Verdict): { event: string; body: unknown } {
  if (said.ok) return { event: 'approve', body: { premium: said.premium, rate: said.rate, validUntil: inDays(7) } }
  const { ok: _, event, ...body } = said
  return { event, body: event === 'return' ? { ...body, until: inDays(7) } : body }
}

async function issue(client: Client, id: string, insurer: string): Promise<void> {
  const found = await client.get<Guarantee>(`/guarantees/${id}`)
  if (!found.ok) return
  const papers = await papersFor(found.body, insurer, client.issuer)
  tell(found.body.number, 'issue', await client.post(`/guarantees/${id}/issue`, `issue ${id}`, papers))
}

const tell = (what: string, event: string, said: Said<unknown>) =>
  console.log(`${what}: ${event} ${said.ok ? '✓' : `– ${said.problem.title} ${said.problem.detail ?? ''}`}`)

import { Hono } from '../routing.ts'
import { eventEndpoints } from './events.ts'
import { guaranteeDecisions } from './guarantees/decisions.ts'
import { endorsementEndpoints } from './guarantees/endorsements.ts'
import { guaranteeEndpoints } from './guarantees/endpoints.ts'
import { keyEndpoints } from './keys.ts'
import type { openapi } from './openapi.ts'
import { preservationDecisions } from './preservations/decisions.ts'
import { preservationEndpoints } from './preservations/endpoints.ts'
import { quoteEndpoints } from './quotes/endpoints.ts'
import { rateEndpoints } from './rates/endpoints.ts'
import { onlyBy, serve } from './serve.ts'
import { deliveryEndpoints } from './webhooks/delivery-endpoints.ts'
import { webhookEndpoints } from './webhooks/endpoints.ts'

/** Everything that partners may call; the handlers, the document and the documentation page come from this list. */
export const endpoints = [
  ...guaranteeEndpoints,
  ...guaranteeDecisions,
  ...endorsementEndpoints,
  ...quoteEndpoints,
  ...rateEndpoints,
  ...preservationEndpoints,
  ...preservationDecisions,
  ...eventEndpoints,
  ...webhookEndpoints,
  ...deliveryEndpoints,
  ...keyEndpoints,
]

// Made once for each address that the Worker is reached at: it never changes while the Worker runs.
const documents = new Map<string, ReturnType<typeof openapi>>()
async function documentAt(origin: string) {
  const made = documents.get(origin) ?? (await import('./openapi.ts')).openapi(endpoints, origin)
  documents.set(origin, made)
  return made
}

/** The door for insurers and for courts' own systems, mounted at the root. */
export const partners = new Hono<{ Bindings: Env }>()
for (const path of ['/api', '/api/v1']) partners.get(path, (c) => c.redirect('/api/docs'))
partners.get('/api/v1/openapi.json', async (c) => c.json(await documentAt(new URL(c.req.url).origin)))
partners.all('/api/v1/openapi.json', onlyBy('GET'))
partners.route('/api/v1', serve(endpoints))

import type { Context } from 'hono'
import { addressOf } from '../../accounts/address-of.ts'
import { connect, type Db } from '../../db/connect.ts'
import { keepToken, type PartnerRow } from '../../db/partners/partners.ts'
import { bytesWithin } from '../../files/bytes.ts'
import { randomId, sha256 } from '../../privacy/bytes.ts'
import { Hono } from '../../routing.ts'
import { onlyBy } from '../serve.ts'
import { taken } from '../taken.ts'
import { algorithms } from './algorithms.ts'
import { assertedBy, subjectOf } from './assertion.ts'
import { provedBy } from './dpop.ts'
import { allScopes, scopesAsked } from './scopes.ts'

const lifetimeSeconds = 600
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const tokenPath = '/api/oauth/token'

export const oauth = new Hono<{ Bindings: Env }>()

/** RFC 8414: what a stock client needs to find its way. */
oauth.get('/.well-known/oauth-authorization-server', (c) => {
  const issuer = new URL(c.req.url).origin
  return c.json({
    issuer,
    token_endpoint: issuer + tokenPath,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: algorithms,
    grant_types_supported: ['client_credentials'],
    response_types_supported: [],
    scopes_supported: allScopes,
    dpop_signing_alg_values_supported: algorithms,
    service_documentation: `${issuer}/api/docs`,
  })
})

/** RFC 6749 section 4.4 with the client proved by RFC 7523. */
oauth.post(tokenPath, async (c) => {
  const pace = await taken(c.env, `token ${addressOf(c.req.raw.headers)}`)
  if (!pace.ok) return c.json({ error: 'slow_down' }, 429, { 'retry-after': String(pace.wait) })
  const asked = await formOf(c.req.raw)
  return asked ? grant(c, asked) : wrong(c, 'invalid_request', 'Send one form with each parameter once.')
})
oauth.all(tokenPath, onlyBy('POST'))

type Form = Record<string, string | undefined>

async function formOf(request: Request): Promise<Form | null> {
  if (!request.headers.get('content-type')?.toLowerCase().startsWith('application/x-www-form-urlencoded')) return null
  const bytes = await bytesWithin(request, 16 * 1024)
  if (!bytes) return null
  const pairs = [...new URLSearchParams(new TextDecoder().decode(bytes))]
  const form = Object.fromEntries(pairs)
  return Object.keys(form).length === pairs.length ? form : null
}

async function grant(c: C, form: Form): Promise<Response> {
  if (!form.grant_type) return wrong(c, 'invalid_request', 'grant_type is missing.')
  if (form.grant_type !== 'client_credentials') return wrong(c, 'unsupported_grant_type')
  if (form.client_assertion_type !== assertionType || !form.client_assertion)
    return wrong(c, 'invalid_client', 'Authenticate with private_key_jwt.')
  if (form.client_id && form.client_id !== subjectOf(form.client_assertion))
    return wrong(c, 'invalid_client', 'client_id is not the subject of the assertion.')
  const db = connect(c.env)
  const issuer = new URL(c.req.url).origin
  const signed = await assertedBy(db, form.client_assertion, [issuer, issuer + tokenPath], Date.now())
  return signed.ok ? grantTo(c, db, signed.partner, form.scope) : wrong(c, 'invalid_client', `${signed.because}.`)
}

async function grantTo(c: C, db: Db, partner: PartnerRow, asked: string | undefined): Promise<Response> {
  const scopes = scopesAsked(asked, partner.scopes)
  if (!scopes) return wrong(c, 'invalid_scope')
  const wanted = partner.dpopOnly || c.req.header('dpop') !== undefined
  const proof = wanted ? await provedBy(db, c.req.raw, Date.now()) : null
  if (proof && !proof.ok) return wrong(c, 'invalid_dpop_proof')
  return c.json(await newToken(db, partner.clientId, scopes, proof?.jkt), 200, noStore)
}

async function newToken(db: Db, clientId: string, scopes: string, jkt: string | undefined) {
  const token = randomId(32)
  const expiresAt = Date.now() + lifetimeSeconds * 1000
  await keepToken(db, { hash: await sha256(token), clientId, scopes, jkt, expiresAt })
  return { access_token: token, token_type: jkt ? 'DPoP' : 'Bearer', expires_in: lifetimeSeconds, scope: scopes }
}

type C = Context<{ Bindings: Env }>
const noStore = { 'cache-control': 'no-store' }

const wrong = (c: C, error: string, description?: string) =>
  c.json(
    { error, ...(description && { error_description: description }) },
    error === 'invalid_client' ? 401 : 400,
    noStore,
  )

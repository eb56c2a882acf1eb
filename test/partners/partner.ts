import { env } from 'cloudflare:workers'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { connect } from '../../src/db/connect.ts'
import { enrol, type PartnerKind, replaceKeys } from '../../src/db/partners/partners.ts'
import { scopesOf } from '../../src/partners/oauth/scopes.ts'
import { fetchWorker } from '../worker-here.ts'
import { conforms } from './contract.ts'

export const origin = 'https://test.invalid'
export const db = connect(env)
export const unique = (name: string) => `${name}-${crypto.randomUUID().slice(0, 8)}`

export const fetchHere = (path: string, init?: RequestInit): Promise<Response> =>
  fetchWorker(new Request(origin + path, { redirect: 'manual', ...init }))

export type Pair = { alg: string; kid: string; publicJwk: JWK & { kid: string }; privateKey: CryptoKey }

export async function newPair(alg = 'ES256'): Promise<Pair> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  const kid = unique(alg)
  return { alg, kid, publicJwk: { ...(await exportJWK(publicKey)), kid }, privateKey }
}

export type Client = { clientId: string; tenant: string; kind: PartnerKind; pair: Pair }

/** A partner with a key of its own, enrolled as an operator would. */
export async function newClient(kind: PartnerKind = 'insurer', tenant = unique(kind), alg?: string): Promise<Client> {
  const pair = await newPair(alg)
  const clientId = unique('client')
  const names = { clientId, kind, tenant, name: tenant, scopes: scopesOf[kind].join(' ') }
  await enrol(db, { ...names, createdAt: Date.now() })
  await replaceKeys(db, clientId, [pair.publicJwk], Date.now())
  return { clientId, tenant, kind, pair }
}

type Claims = Record<string, unknown>

/** An assertion as RFC 7523 wants it; anything in it can be overridden, to try what must be refused. */
export function assertion({ clientId, pair }: Client, claims: Claims = {}, header: Claims = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const usual = { iss: clientId, sub: clientId, aud: origin, jti: crypto.randomUUID(), iat: now, exp: now + 60 }
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg: pair.alg, kid: pair.kid, ...header })
    .sign(pair.privateKey)
}

export const tokenForm = (client_assertion: string, more: Record<string, string> = {}) =>
  new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion,
    ...more,
  })

export const askToken = (body: URLSearchParams | string, headers: Record<string, string> = {}) =>
  fetchHere('/api/oauth/token', {
    method: 'POST',
    body: String(body),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })

export async function tokenOf(client: Client, scope?: string): Promise<string> {
  const answer = await askToken(tokenForm(await assertion(client), scope ? { scope } : {}))
  return ((await answer.json()) as { access_token: string }).access_token
}

export async function dpopProof(pair: Pair, method: string, path: string, claims: Claims = {}): Promise<string> {
  const { kid: _, ...jwk } = pair.publicJwk
  return new SignJWT({ htm: method, htu: origin + path, jti: crypto.randomUUID(), ...claims })
    .setProtectedHeader({ alg: pair.alg, typ: 'dpop+jwt', jwk })
    .setIssuedAt()
    .sign(pair.privateKey)
}

export type Answer = { status: number; headers: Headers; body: Record<string, unknown> }
type Sent = { body?: unknown; key?: string; headers?: Record<string, string> }

/** A partner at work: each answer it gets is held against the published OpenAPI document. */
export async function newCaller(client: Client | PartnerKind = 'insurer', scope?: string) {
  const who = typeof client === 'string' ? await newClient(client) : client
  const token = await tokenOf(who, scope)
  const call = async (method: string, path: string, { body, key, headers }: Sent = {}): Promise<Answer> => {
    const answer = await fetchHere(`/api/v1${path}`, {
      method,
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(method === 'POST' && { 'idempotency-key': key ?? crypto.randomUUID() }),
        ...headers,
      },
    })
    return conforms(method, path, answer)
  }
  return {
    ...who,
    token,
    get: (path: string, sent?: Sent) => call('GET', path, sent),
    post: (path: string, body?: unknown, sent?: Sent) => call('POST', path, { body, ...sent }),
    put: (path: string, body: unknown) => call('PUT', path, { body }),
    remove: (path: string) => call('DELETE', path),
  }
}
export type Caller = Awaited<ReturnType<typeof newCaller>>

import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { CompactSign, exportSPKI, SignJWT, UnsecuredJWT } from 'jose'
import * as oauth from 'oauth4webapi'
import { describe, expect, it, vi } from 'vitest'
import { enrol, partners, replaceKeys } from '../../src/db/partners/partners.ts'
import {
  askToken,
  assertion,
  type Client,
  db,
  dpopProof,
  fetchHere,
  newCaller,
  newClient,
  newPair,
  origin,
  tokenForm,
  tokenOf,
  unique,
} from './partner.ts'

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 })

const nowSeconds = () => Math.floor(Date.now() / 1000)
const errorOf = async (answer: Response) => ({ status: answer.status, ...((await answer.json()) as { error: string }) })

describe('a partner proves itself with its private key', () => {
  it.each(['ES256', 'PS256', 'EdDSA', 'Ed25519'])('and gets a token by a signature in %s', async (alg) => {
    const answer = await askToken(tokenForm(await assertion(await newClient('insurer', unique('t'), alg))))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toMatchObject({ token_type: 'Bearer', expires_in: 600 })
  })

  it('with a ready-made client that finds everything by discovery', async () => {
    const { clientId, pair } = await newClient()
    const through = {
      [oauth.customFetch]: (url: string, init: RequestInit) => fetchHere(url.slice(origin.length), init),
    }
    const issuer = new URL(origin)
    const found = await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...through } as never)
    const server = await oauth.processDiscoveryResponse(issuer, found)
    const auth = oauth.PrivateKeyJwt({ key: pair.privateKey, kid: pair.kid })
    const client = { client_id: clientId }
    const asked = { scope: 'events:read' }
    const answer = await oauth.clientCredentialsGrantRequest(server, client, auth, asked, through as never)
    const token = await oauth.processClientCredentialsResponse(server, client, answer)
    expect(token.scope).toBe('events:read')
    const feed = new URL('/api/v1/events', origin)
    const events = await oauth.protectedResourceRequest(
      token.access_token,
      'GET',
      feed,
      undefined,
      undefined,
      through as never,
    )
    expect(events.status).toBe(200)
  })

  it('and the token opens what its scope covers, until the partner is disabled', async () => {
    const caller = await newCaller('insurer', 'events:read')
    expect((await caller.get('/events')).status).toBe(200)
    expect((await caller.get('/keys')).status).toBe(403)
    await db.update(partners).set({ disabledAt: Date.now() }).where(eq(partners.clientId, caller.clientId))
    expect((await caller.get('/events')).status).toBe(401)
  })

  it('and the token ends after ten minutes', async () => {
    const caller = await newCaller()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 601_000 })
    const late = await caller.get('/events')
    vi.useRealTimers()
    expect(late.status).toBe(401)
    expect(late.headers.get('www-authenticate')).toContain('error="invalid_token"')
  })
})

describe('what is refused', () => {
  const anHourAgo = { iat: nowSeconds() - 3660, exp: nowSeconds() - 3600 }
  const attacks: [string, (client: Client) => Promise<string>][] = [
    ['an assertion for another server', (c) => assertion(c, { aud: 'https://elsewhere.example' })],
    ['an assertion for this server and another', (c) => assertion(c, { aud: [origin, 'https://elsewhere.example'] })],
    ['an assertion for nobody in particular', (c) => assertion(c, { aud: undefined })],
    ['an assertion that has run out', (c) => assertion(c, anHourAgo)],
    ['an assertion without an end', (c) => assertion(c, { exp: undefined })],
    ['an assertion that lasts too long', (c) => assertion(c, { exp: nowSeconds() + 3600 })],
    ['an assertion that was old before it began', (c) => assertion(c, { iat: nowSeconds() - 3600 })],
    ['an assertion that begins later', (c) => assertion(c, { nbf: nowSeconds() + 600 })],
    ['an assertion without an id', (c) => assertion(c, { jti: undefined })],
    ['an assertion with an endless id', (c) => assertion(c, { jti: 'x'.repeat(256) })],
    ['an assertion issued by another', (c) => assertion(c, { iss: 'somebody-else' })],
    ['an assertion for another client', async (c) => assertion(c, { sub: (await newClient()).clientId })],
    ['an assertion for an unknown client', (c) => assertion(c, { sub: 'nobody', iss: 'nobody' })],
    ['a key that is not registered', (c) => assertion(c, {}, { kid: 'another' })],
    ['a signature of another key', async (c) => assertion({ ...c, pair: { ...(await newPair()), kid: c.pair.kid } })],
    ['an algorithm that is not allowed', async (c) => withRs256(c)],
    ['no signature at all (alg none)', unsigned],
    ['the public key used as a shared secret (HS256)', publicKeyAsSecret],
    ['something that is not a JWT', async () => 'eyJhbGciOiJub25lIn0'],
  ]

  it.each(attacks)('%s', async (_, make) => {
    const answer = await errorOf(await askToken(tokenForm(await make(await newClient()))))
    expect(answer).toMatchObject({ status: 401, error: 'invalid_client' })
  })

  it.each([{ sub: ['a', 'b'] }, { sub: {} }, { sub: 7 }, { sub: null }])(
    'an assertion in a name that is none: %j',
    async (name) => {
      const answer = await askToken(tokenForm(await assertion(await newClient(), name)))
      expect(await errorOf(answer)).toMatchObject({ status: 401, error: 'invalid_client' })
    },
  )

  it('an assertion a second time that ends within a second', async () => {
    const form = tokenForm(await assertion(await newClient(), { exp: nowSeconds() + 60.123456 }))
    expect((await askToken(form)).status).toBe(200)
    expect((await askToken(form)).status).toBe(401)
  })

  it('the same assertion a second time, also among twelve at once', async () => {
    const form = tokenForm(await assertion(await newClient()))
    const answers = await Promise.all(Array.from({ length: 12 }, () => askToken(form)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(11).fill(401)])
  })

  it('the same assertion in another spelling', async () => {
    const client = await newClient('insurer', unique('t'), 'PS256')
    const first = await assertion(client)
    expect((await askToken(tokenForm(first))).status).toBe(200)
    expect((await askToken(tokenForm(`${first}=`))).status).toBe(401)
  })

  const forms: [string, string, Record<string, string>, number][] = [
    ['another grant', 'unsupported_grant_type', { grant_type: 'password' }, 400],
    ['no grant', 'invalid_request', { grant_type: '' }, 400],
    ['another way of proving itself', 'invalid_client', { client_assertion_type: 'x' }, 401],
    ['a client_id that is not the subject', 'invalid_client', { client_id: 'somebody' }, 401],
    ['a scope that the partner has not', 'invalid_scope', { scope: 'preservations:decide' }, 400],
    ['a scope that does not exist', 'invalid_scope', { scope: 'everything' }, 400],
  ]
  it.each(forms)('%s: %s', async (_, error, more, status) => {
    const answer = await errorOf(await askToken(tokenForm(await assertion(await newClient()), more)))
    expect(answer).toMatchObject({ status, error })
  })

  it('a parameter given twice, or a body that is no form', async () => {
    const form = tokenForm(await assertion(await newClient()))
    expect(await errorOf(await askToken(`${form}&scope=a&scope=b`))).toMatchObject({ error: 'invalid_request' })
    const json = await askToken('{}', { 'content-type': 'application/json' })
    expect(await errorOf(json)).toMatchObject({ status: 400, error: 'invalid_request' })
  })

  it('a made-up token, a token in the address, no token', async () => {
    const token = await tokenOf(await newClient())
    const status = async (path: string, authorization?: string) =>
      (await fetchHere(path, { headers: authorization ? { authorization } : {} })).status
    expect(await status('/api/v1/events', `Bearer ${'a'.repeat(43)}`)).toBe(401)
    expect(await status(`/api/v1/events?access_token=${token}`)).toBe(401)
    expect(await status('/api/v1/events')).toBe(401)
    expect(await status('/api/v1/events', `Bearer ${token}`)).toBe(200)
  })
})

describe('a token can be bound to a key (DPoP)', () => {
  const events = (token: string, headers: Record<string, string>, scheme = 'DPoP') =>
    fetchHere('/api/v1/events', { headers: { authorization: `${scheme} ${token}`, ...headers } })

  async function boundToken() {
    const [client, pair] = [await newClient(), await newPair()]
    const dpop = await dpopProof(pair, 'POST', '/api/oauth/token')
    const answer = await askToken(tokenForm(await assertion(client)), { dpop })
    const { access_token, token_type } = (await answer.json()) as { access_token: string; token_type: string }
    expect(token_type).toBe('DPoP')
    return { token: access_token, pair, ath: await hashOf(access_token) }
  }

  it('and then serves only who holds that key', async () => {
    const { token, pair, ath } = await boundToken()
    const proof = (claims = {}, by = pair) => dpopProof(by, 'GET', '/api/v1/events', { ath, ...claims })
    const good = await proof()
    expect((await events(token, { dpop: good })).status).toBe(200)
    expect((await events(token, { dpop: good })).status, 'the same proof again').toBe(401)
    expect((await events(token, {}, 'Bearer')).status, 'as a bearer token').toBe(401)
    expect((await events(token, {})).status, 'without a proof').toBe(401)
    expect((await events(token, { dpop: await proof({}, await newPair()) })).status, 'another key').toBe(401)
    expect((await events(token, { dpop: await proof({ ath: 'x' }) })).status, 'another token').toBe(401)
    expect((await events(token, { dpop: await proof({ htm: 'POST' }) })).status, 'another method').toBe(401)
    expect((await events(token, { dpop: await proof({ htu: `${origin}/x` }) })).status, 'another address').toBe(401)
    expect((await events(token, { dpop: await proof({ jti: undefined }) })).status, 'no id').toBe(401)
  })

  it('and a bearer token cannot be dressed up with somebody’s proof', async () => {
    const [token, pair] = [await tokenOf(await newClient()), await newPair()]
    const dpop = await dpopProof(pair, 'GET', '/api/v1/events', { ath: await hashOf(token) })
    expect((await events(token, { dpop })).status).toBe(401)
  })

  it('and a partner may insist on it', async () => {
    const client = await newClient()
    await db.update(partners).set({ dpopOnly: true }).where(eq(partners.clientId, client.clientId))
    const answer = await errorOf(await askToken(tokenForm(await assertion(client))))
    expect(answer).toMatchObject({ status: 400, error: 'invalid_dpop_proof' })
  })
})

describe('keys are changed without a gap', () => {
  it('the old key is accepted for a day beside the new one, and no longer', async () => {
    const caller = await newCaller()
    const fresh = await newPair()
    const changed = await caller.put('/keys', { keys: [{ ...fresh.publicJwk }] })
    expect(changed).toMatchObject({ status: 200, body: { kids: [fresh.kid] } })
    expect((await caller.get('/keys')).body.kids).toHaveLength(2)
    const status = async (pair = fresh) => (await askToken(tokenForm(await assertion({ ...caller, pair })))).status
    expect([await status(), await status(caller.pair)]).toEqual([200, 200])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 })
    const nextDay = [await status(), await status(caller.pair)]
    vi.useRealTimers()
    expect(nextDay).toEqual([200, 401])
  })

  it('the old key changes no keys any more: it may have been changed because somebody else has it', async () => {
    const caller = await newCaller()
    const fresh = await newPair()
    await caller.put('/keys', { keys: [{ ...fresh.publicJwk }] })
    const asking = async (pair: typeof fresh, scope?: string) =>
      askToken(tokenForm(await assertion({ ...caller, pair }), scope ? { scope } : {}))
    expect((await asking(caller.pair, 'keys:manage')).status).toBe(400)
    const scopes = async (pair: typeof fresh) =>
      ((await (await asking(pair)).json()) as { scope: string }).scope.split(' ')
    const [old, now] = [await scopes(caller.pair), await scopes(fresh)]
    expect(old.includes('keys:manage')).toBe(false)
    expect(now.filter((scope) => !old.includes(scope))).toEqual(['keys:manage'])
  })

  it('a private key, a weak key and two keys of one name are refused', async () => {
    const caller = await newCaller()
    const { publicJwk } = await newPair()
    const wrong = [
      [{ ...publicJwk, d: 'A'.repeat(43) }],
      [publicJwk, publicJwk],
      [{ kty: 'RSA', kid: 'weak', n: 'A'.repeat(171), e: 'AQAB' }],
      [{ kty: 'oct', kid: 'shared', k: 'A'.repeat(43) }],
      [],
    ]
    for (const keys of wrong) expect((await caller.put('/keys', { keys })).status).toBe(422)
  })

  it('keys behind an address are fetched, kept, and fetched again when a new one appears', async () => {
    const [first, second] = [await newPair(), await newPair('EdDSA')]
    let shown = [first.publicJwk]
    const asked = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ keys: shown }))
    const clientId = unique('client')
    const jwksUri = 'https://partner.example.com/jwks'
    const row = { clientId, kind: 'insurer' as const, tenant: clientId, name: clientId, scopes: 'events:read' }
    await enrol(db, { ...row, jwksUri, createdAt: Date.now() })
    const status = async (pair = first) => {
      const form = tokenForm(await assertion({ clientId, kind: 'insurer', tenant: clientId, pair }))
      return (await askToken(form)).status
    }
    expect([await status(), await status()]).toEqual([200, 200])
    expect(asked).toHaveBeenCalledTimes(1)
    shown = [second.publicJwk]
    expect(await status(second), 'asked for too soon').toBe(401)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 })
    const later = [await status(second), await status(first)]
    vi.useRealTimers()
    asked.mockRestore()
    expect(later).toEqual([200, 401])
  })
})

describe('what is kept', () => {
  it('is the hash of a token, never the token', async () => {
    const token = await tokenOf(await newClient())
    const kept = await env.DB.prepare('select * from partner_token').all()
    expect(JSON.stringify(kept.results)).not.toContain(token)
  })
})

const hashOf = async (text: string) => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Buffer.from(hash).toString('base64url')
}

const claimsOf = ({ clientId }: Client) => ({
  iss: clientId,
  sub: clientId,
  aud: origin,
  jti: crypto.randomUUID(),
  iat: nowSeconds(),
  exp: nowSeconds() + 60,
})

const unsigned = async (client: Client) => new UnsecuredJWT(claimsOf(client)).encode()

async function publicKeyAsSecret(client: Client) {
  const { publicJwk, kid } = client.pair
  const key = await crypto.subtle.importKey(
    'jwk',
    publicJwk as JsonWebKey,
    { name: 'ECDSA', namedCurve: 'P-256' },
    true,
    ['verify'],
  )
  const secret = new TextEncoder().encode(await exportSPKI(key))
  return new SignJWT(claimsOf(client)).setProtectedHeader({ alg: 'HS256', kid }).sign(secret)
}

async function withRs256(client: Client) {
  const pair = await newPair('RS256')
  await replaceKeys(db, client.clientId, [pair.publicJwk], Date.now())
  const bytes = new TextEncoder().encode(JSON.stringify(claimsOf(client)))
  return new CompactSign(bytes).setProtectedHeader({ alg: 'RS256', kid: pair.kid }).sign(pair.privateKey)
}

import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import type { Metadata } from '../../../src/office/staff/discover.ts'
import { exchange } from '../../../src/office/staff/token.ts'
import { CourtIdp } from '../../../src/providers/court-idp/settings.ts'
import { line } from '../../providers/line.ts'

const issuer = 'https://id.court.example'
const metadata: Metadata = {
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: false,
}
const given = { code: 'c0de', redirectUri: 'https://court.example/court/callback', verifier: 'v'.repeat(43) }
const told = { id_token: 'proof' }
const refused = () => Response.json({ error: 'invalid_client' }, { status: 401 })
const now = Date.now()

describe('the exchange of a code for a proof', () => {
  it('sends the code, its verifier and the secret as RFC 6749 says', async () => {
    const settings = CourtIdp.parse({ issuer, clientId: '津 保全', secrets: ['p:q&r'] })
    const { wire, asked } = line(told)
    expect(await exchange({ settings, wire }, metadata, given, now)).toEqual({ ok: true, value: told })
    expect(atob(asked[0]!.headers.get('authorization')!.slice('Basic '.length))).toBe(
      '%E6%B4%A5+%E4%BF%9D%E5%85%A8:p%3Aq%26r',
    )
    expect(Object.fromEntries(await asked[0]!.formData())).toEqual({
      grant_type: 'authorization_code',
      code: 'c0de',
      redirect_uri: given.redirectUri,
      code_verifier: given.verifier,
    })
  })

  it('tries the other secret while one is being changed, and gives up after it', async () => {
    const settings = CourtIdp.parse({ issuer, clientId: 'baoquan', secrets: ['new', 'old'] })
    const { wire, asked } = line(refused(), told)
    expect(await exchange({ settings, wire }, metadata, given, now)).toMatchObject({ ok: true })
    expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual(
      ['new', 'old'].map((secret) => `Basic ${btoa(`baoquan:${secret}`)}`),
    )
    const shut = line(refused(), refused())
    expect(await exchange({ settings, wire: shut.wire }, metadata, given, now)).toMatchObject({ because: 'down' })
  })

  it('does not knock twice with a code that is used up', async () => {
    const settings = CourtIdp.parse({ issuer, clientId: 'baoquan', secrets: ['new', 'old'] })
    const { wire, asked } = line(Response.json({ error: 'invalid_grant' }, { status: 400 }))
    expect(await exchange({ settings, wire }, metadata, given, now)).toMatchObject({ because: 'stale' })
    expect(asked).toHaveLength(1)
  })

  it('signs with the client’s key instead of sending a secret, for this provider and for a minute', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
    const key = { ...(await exportJWK(privateKey)), kid: 'k1', alg: 'ES256' }
    const settings = CourtIdp.parse({ issuer, clientId: 'baoquan', key })
    const { wire, asked } = line(told)
    await exchange({ settings, wire }, metadata, given, now)
    expect(asked[0]!.headers.get('authorization')).toBeNull()
    const sent = Object.fromEntries(await asked[0]!.formData()) as Record<string, string>
    expect(sent.client_assertion_type).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
    const keys = createLocalJWKSet({ keys: [{ ...((await exportJWK(publicKey)) as JWK), kid: 'k1' }] })
    const rules = { issuer: 'baoquan', subject: 'baoquan', audience: metadata.token_endpoint, requiredClaims: ['jti'] }
    const { payload } = await jwtVerify(sent.client_assertion!, keys, rules)
    expect(payload.exp! - payload.iat!).toBe(60)
  })
})

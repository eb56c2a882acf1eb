import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import type { CourtIdp } from '../../providers/court-idp/settings.ts'
import { type Asked, atFault } from './ask.ts'

/** Signatures only: a shared secret proves nothing to a third party, and `none` nothing to anybody. */
const algorithms = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA', 'Ed25519']
const skewSeconds = 30

/**
 * The claims of an ID token, if it is this provider's, for us alone, fresh, and the answer to the question that this
 * browser asked (OpenID Connect Core 3.1.3.7).
 */
export async function verified(
  token: string,
  keys: JSONWebKeySet,
  { issuer, clientId, acr }: CourtIdp,
  { nonce, now }: { nonce: string; now: number },
): Promise<Asked<JWTPayload>> {
  const rules = {
    algorithms,
    issuer,
    audience: clientId,
    requiredClaims: ['sub', 'iat', 'exp', 'nonce'],
    maxTokenAge: 300,
    clockTolerance: skewSeconds,
    currentDate: new Date(now),
  }
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), rules)
    const wrong = wrongClaim(payload, clientId, nonce, acr)
    return wrong ? atFault('untrusted', { wrong }) : { ok: true, value: payload }
  } catch (error) {
    return atFault('untrusted', { words: error instanceof Error ? error.message : 'not verified' })
  }
}

function wrongClaim(claims: JWTPayload, clientId: string, nonce: string, acr?: string) {
  const forOthers = [claims.aud].flat().length !== 1 || (claims.azp !== undefined && claims.azp !== clientId)
  if (claims.nonce !== nonce || forOthers) return 'another sign-in'
  return acr && claims.acr !== acr ? 'too weak' : null
}

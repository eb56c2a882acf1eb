import { calculateJwkThumbprint, EmbeddedJWK, type JWTPayload, jwtVerify } from 'jose'
import type { Db } from '../../db/connect.ts'
import { firstTime } from '../../db/partners/partners.ts'
import { sha256 } from '../../privacy/bytes.ts'
import { algorithms } from './algorithms.ts'

type Proved = { ok: true; jkt: string } | { ok: false }

const longestSeconds = 60

/**
 * Whose key a DPoP proof shows (RFC 9449 section 4.3): made for this method and address within the last minute,
 * never shown before, and, at a resource, for this very `token`.
 */
export async function provedBy(db: Db, request: Request, now: number, token?: string): Promise<Proved> {
  const proof = await verified(request.headers.get('dpop') ?? '', now)
  if (!proof || !(await isFor(proof.claims, request, token))) return { ok: false }
  const first = await firstTime(db, `dpop ${proof.jkt} ${proof.claims.jti}`, now + 2 * longestSeconds * 1000)
  return first ? { ok: true, jkt: proof.jkt } : { ok: false }
}

async function verified(proof: string, now: number): Promise<{ claims: JWTPayload; jkt: string } | null> {
  const rules = {
    typ: 'dpop+jwt',
    algorithms,
    requiredClaims: ['jti', 'htm', 'htu', 'iat'],
    maxTokenAge: longestSeconds,
    clockTolerance: 5,
    currentDate: new Date(now),
  }
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, rules)
    return { claims: payload, jkt: await calculateJwkThumbprint(protectedHeader.jwk!) }
  } catch {
    return null
  }
}

async function isFor({ jti, htm, htu, ath }: JWTPayload, { method, url }: Request, token?: string): Promise<boolean> {
  if (typeof jti !== 'string' || jti.length > 255) return false
  const { origin, pathname } = new URL(url)
  return htm === method && htu === origin + pathname && (!token || ath === (await sha256(token)))
}

import { createLocalJWKSet, decodeJwt, type JWTPayload, jwtVerify } from 'jose'
import type { Db } from '../../db/connect.ts'
import { firstTime, type PartnerRow, partnerWithKeys } from '../../db/partners/partners.ts'
import { algorithms } from './algorithms.ts'
import { keysFor } from './keys.ts'

type Signed = { ok: true; partner: PartnerRow } | { ok: false; because: string }
const no = (because: string): Signed => ({ ok: false, because })

const longestSeconds = 120
const skewSeconds = 10

/**
 * Who signed a client assertion (RFC 7523 section 3): a registered partner, for this server and nobody else, for at
 * most two minutes, and never shown before. `audiences` are the issuer and the token endpoint.
 */
export async function assertedBy(db: Db, assertion: string, audiences: string[], now: number): Promise<Signed> {
  const clientId = subjectOf(assertion)
  const partner = clientId && (await partnerWithKeys(db, clientId, now))
  if (!partner) return no('the client is not known')
  const keys = await keysFor(db, partner, assertion, now)
  const lasting = keys.filter(({ kid }) => !partner.retiring.includes(kid ?? ''))
  const byLasting = await verified(assertion, lasting, partner.clientId, now)
  const claims = byLasting ?? (await verified(assertion, keys, partner.clientId, now))
  if (!claims) return no('the assertion is not signed as this client would sign it, or has run out')
  const wrong = wrongClaim(claims, audiences, now)
  if (wrong) return no(wrong)
  const id = `assertion ${partner.clientId} ${claims.jti}`
  const first = await firstTime(db, id, Math.ceil((claims.exp! + skewSeconds) * 1000))
  return first ? { ok: true, partner: byLasting ? partner : leaving(partner) } : no('this assertion was used before')
}

/** What a key that is on its way out is still good for: it may have been changed because somebody else has it. */
const leaving = (partner: PartnerRow): PartnerRow => ({
  ...partner,
  scopes: partner.scopes
    .split(' ')
    .filter((scope) => scope !== 'keys:manage')
    .join(' '),
})

/** Whom an assertion says that it is by; nothing of it is proved yet. */
export function subjectOf(assertion: string): string | undefined {
  try {
    const { sub } = decodeJwt(assertion)
    return typeof sub === 'string' ? sub : undefined
  } catch {
    return undefined
  }
}

type Keys = Parameters<typeof createLocalJWKSet>[0]['keys']

async function verified(assertion: string, keys: Keys, clientId: string, now: number): Promise<JWTPayload | null> {
  const rules = {
    algorithms,
    issuer: clientId,
    subject: clientId,
    requiredClaims: ['aud', 'exp', 'jti'],
    clockTolerance: skewSeconds,
    currentDate: new Date(now),
  }
  try {
    return (await jwtVerify(assertion, createLocalJWKSet({ keys }), rules)).payload
  } catch {
    return null
  }
}

function wrongClaim({ aud, exp, iat, jti }: JWTPayload, audiences: string[], now: number): string | null {
  const [audience, ...others] = [aud].flat()
  if (others.length || !audiences.includes(audience ?? ''))
    return 'aud has to be the issuer, or the token endpoint, and nothing else'
  if (exp! > now / 1000 + longestSeconds + skewSeconds) return `an assertion may last ${longestSeconds} s at most`
  if (iat !== undefined && exp! - iat > longestSeconds) return `an assertion may last ${longestSeconds} s at most`
  if (typeof jti !== 'string' || jti.length < 1 || jti.length > 255)
    return 'jti has to be a text of 1 to 255 characters'
  return null
}

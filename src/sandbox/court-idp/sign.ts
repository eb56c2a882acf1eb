import { importJWK, SignJWT, UnsecuredJWT } from 'jose'
import { demoOfficers } from '../seed/officers.ts'
import { clientId, issuerAt } from './client.ts'
import type { Grant, SandboxCourtIdp } from './idp.ts'

/** How an ID token can be spoilt, to see that it is refused. */
const spoilt: Record<string, { claims?: Record<string, unknown>; age?: number; strange?: true; unsigned?: true }> = {
  'wrong nonce': { claims: { nonce: 'another' } },
  'wrong audience': { claims: { aud: 'another' } },
  'two audiences': { claims: { aud: [clientId, 'another'] } },
  'wrong issuer': { claims: { iss: 'https://another.invalid' } },
  'no roles': { claims: { roles: [] } },
  'no court': { claims: { court: undefined } },
  'other roles': { claims: { roles: ['judge', 'administrator'] } },
  'not signed by us': { strange: true },
  'not signed': { unsigned: true },
  expired: { age: 3600 },
}
export const isSpoilt = (fault: string | null): fault is string => fault !== null && Object.hasOwn(spoilt, fault)

/** The proof of who signed in, or a spoilt one. */
export async function idToken(
  idp: DurableObjectStub<SandboxCourtIdp>,
  origin: string,
  grant: Grant,
  fault: string | null,
): Promise<string> {
  const { claims, age = 0, strange, unsigned } = isSpoilt(fault) ? spoilt[fault]! : {}
  const { subject, court, name, roles } = demoOfficers.find((one) => one.subject === grant.subject)!
  const at = Math.floor(Date.now() / 1000) - age
  const about = { iss: issuerAt(origin), aud: clientId, sub: subject, nonce: grant.nonce, court, name, roles }
  const payload = { ...about, iat: at, exp: at + 300, ...claims }
  if (unsigned) return new UnsecuredJWT(payload).encode()
  const key = await idp.key()
  const signing = strange ? { ...key, ...(await idp.strangeKey()), kid: key.kid } : key
  return new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: key.kid }).sign(await importJWK(signing, 'ES256'))
}

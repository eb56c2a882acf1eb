import { importJWK, SignJWT } from 'jose'
import * as z from 'zod/mini'
import type { Line } from '../../providers/court-idp/chosen.ts'
import type { CourtIdp } from '../../providers/court-idp/settings.ts'
import { type Asked, ask, atFault } from './ask.ts'
import type { Metadata } from './discover.ts'

type Given = { code: string; redirectUri: string; verifier: string }

const Answer = z.object({ id_token: z.string().check(z.minLength(1)) })

/** Exchanges a code for the proof of who signed in (RFC 6749 4.1.3). A code works once, and only with its verifier. */
export async function exchange(line: Line, { token_endpoint: address }: Metadata, given: Given, now: number) {
  const form = {
    grant_type: 'authorization_code',
    code: given.code,
    redirect_uri: given.redirectUri,
    code_verifier: given.verifier,
  }
  let answer: Asked<z.infer<typeof Answer>> = atFault('down', { wrong: 'no proof of ours' })
  for (const { headers, body } of await proofs(line.settings, address, now)) {
    answer = await ask(line, new Request(address, { method: 'POST', headers, body: encoded(form, body) }), Answer)
    if (answer.ok || answer.because === 'stale') break
  }
  return answer
}

const encoded = (...parts: (Record<string, string> | undefined)[]) => new URLSearchParams(Object.assign({}, ...parts))

type Proof = { headers?: Record<string, string>; body?: Record<string, string> }

/** How we prove who is asking: our key's signature, or each of the secrets in turn while one is being changed. */
async function proofs(settings: CourtIdp, address: string, now: number): Promise<Proof[]> {
  if (settings.key) return [{ body: await assertion(settings, settings.key, address, now) }]
  return (settings.secrets ?? []).map((secret) => ({ headers: { authorization: basic(settings.clientId, secret) } }))
}

const basic = (id: string, secret: string) => `Basic ${btoa(`${formEncoded(id)}:${formEncoded(secret)}`)}`
const formEncoded = (text: string) => new URLSearchParams({ '': text }).toString().slice(1)

/** private_key_jwt (RFC 7523 2.2), good for a minute. */
async function assertion({ clientId }: CourtIdp, key: NonNullable<CourtIdp['key']>, address: string, now: number) {
  const seconds = Math.floor(now / 1000)
  const client_assertion = await new SignJWT({ jti: crypto.randomUUID() })
    .setProtectedHeader({ alg: key.alg, kid: key.kid })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(address)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 60)
    .sign(await importJWK(key, key.alg))
  return {
    client_id: clientId,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion,
  }
}

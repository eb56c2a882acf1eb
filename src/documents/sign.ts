import { FlattenedSign, importJWK } from 'jose'
import { signingKeys } from './keys.ts'

/** A detached signature of the file's own bytes: compact JWS, ES256, payload not encoded (RFC 7797). */
export async function signature(env: Pick<Env, 'SIGNING_KEYS'>, bytes: Uint8Array): Promise<string> {
  const [{ kid, ...jwk }] = signingKeys(env)
  const signed = await new FlattenedSign(bytes)
    .setProtectedHeader({ alg: 'ES256', kid, b64: false, crit: ['b64'] })
    .sign(await importJWK(jwk, 'ES256'))
  return `${signed.protected}..${signed.signature}`
}

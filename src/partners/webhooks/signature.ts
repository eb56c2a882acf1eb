import { Buffer } from 'node:buffer'
import { fromBase64url, toBase64url, utf8 } from '../../privacy/bytes.ts'

/** What one webhook signs with: Ed25519, and the shared-secret form that many ready-made libraries still want. */
export type Signer = { id: string; seed: string; secret: string; retiresAt?: number }

const base64 = (bytes: ArrayBuffer | Uint8Array) =>
  Buffer.from(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)).toString('base64')
const ed25519 = { name: 'Ed25519' }
// PKCS #8 for Ed25519 (RFC 8410): the same sixteen bytes before every seed.
const pkcs8Head = new Uint8Array(Buffer.from('302e020100300506032b657004220420', 'hex'))

const privateKey = (seed: string, extractable = false) =>
  crypto.subtle.importKey('pkcs8', new Uint8Array([...pkcs8Head, ...fromBase64url(seed)]), ed25519, extractable, [
    'sign',
  ])

/** Fresh keys; `id` names what asked for them. */
export const newSigner = (id: string): Signer => {
  const random = () => toBase64url(crypto.getRandomValues(new Uint8Array(32)))
  return { id, seed: random(), secret: random() }
}

/** `whpk_…`: what a receiver checks `v1a` signatures with. */
export async function publicKeyOf({ seed }: Signer): Promise<string> {
  const jwk = (await crypto.subtle.exportKey('jwk', await privateKey(seed, true))) as JsonWebKey
  return `whpk_${base64(fromBase64url(jwk.x!))}`
}
/** `whsec_…`: what a receiver checks `v1` signatures with. */
export const secretOf = ({ secret }: Signer): string => `whsec_${base64(fromBase64url(secret))}`

/** The headers of Standard Webhooks 1.0 for one message, signed by every key that is in use. */
export async function signed(signers: Signer[], id: string, at: number, body: string): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(at / 1000))
  const bytes = utf8(`${id}.${timestamp}.${body}`)
  const signatures = await Promise.all(signers.flatMap((signer) => [bySecret(signer, bytes), byKey(signer, bytes)]))
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}

async function byKey({ seed }: Signer, bytes: BufferSource): Promise<string> {
  return `v1a,${base64(await crypto.subtle.sign(ed25519, await privateKey(seed), bytes))}`
}

async function bySecret({ secret }: Signer, bytes: BufferSource): Promise<string> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', fromBase64url(secret), hmac, false, ['sign'])
  return `v1,${base64(await crypto.subtle.sign('HMAC', key, bytes))}`
}

import { type Bytes, fromBase64url, randomBytes, toBase64url, utf8 } from './bytes.ts'

/** Names the algorithm at the head of every sealed text: AES-256-GCM, random 96-bit IV, 128-bit tag. */
const algorithm = 'v1'

/** `<algorithm>.<key id>.<iv>.<ciphertext>`; what it is bound to must be told again to open it. */
export async function lock(key: CryptoKey, id: string, bound: string[], plain: Bytes): Promise<string> {
  const iv = randomBytes(12)
  const locked = await crypto.subtle.encrypt(gcm(iv, id, bound), key, plain)
  return [algorithm, id, toBase64url(iv), toBase64url(locked)].join('.')
}

/** The bytes, or null: another key, another place, or a changed text. */
export async function unlock(key: CryptoKey, id: string, bound: string[], locked: string): Promise<Bytes | null> {
  const parts = partsOf(locked)
  if (!parts || parts.id !== id) return null
  try {
    return new Uint8Array(await crypto.subtle.decrypt(gcm(parts.iv, id, bound), key, parts.text))
  } catch {
    return null
  }
}

export function partsOf(locked: string): { id: string; iv: Bytes; text: Bytes } | null {
  const [, id, iv, text] = /^v1\.([\w-]+)\.([\w-]{16})\.([\w-]{22,})$/.exec(locked) ?? []
  return id && iv && text ? { id, iv: fromBase64url(iv), text: fromBase64url(text) } : null
}

const gcm = (iv: Bytes, id: string, bound: string[]) => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8(JSON.stringify([algorithm, id, ...bound])),
})

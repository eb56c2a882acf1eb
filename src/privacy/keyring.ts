import { type Bytes, fromBase64url, utf8 } from './bytes.ts'

/** The master keys: `current` locks what is new, the others still open what they once locked. */
export type Keyring = { current: string; masters: ReadonlyMap<string, Bytes>; derived: Map<string, CryptoKey> }
type KeyringRead = { ok: true; ring: Keyring } | { ok: false; because: string }

type Written = { current: string; keys: Record<string, string> }

/** Reads the secret MASTER_KEYS: {"current":"1","keys":{"1":"<32 bytes base64url>"}}. `because` is for the operator. */
export function keyring(secret: string | undefined): KeyringRead {
  if (!secret) return { ok: false, because: 'MASTER_KEYS is not set' }
  const written = jsonOf(secret)
  if (!isRing(written))
    return { ok: false, because: 'MASTER_KEYS is not {"current":id,"keys":{id: 32 bytes base64url}}' }
  const { current, keys } = written
  if (!Object.hasOwn(keys, current)) return { ok: false, because: `MASTER_KEYS has no key named by current` }
  const masters = new Map(Object.entries(keys).map(([id, key]) => [id, fromBase64url(key)]))
  return { ok: true, ring: { current, masters, derived: new Map() } }
}

let known: { secret: string; ring: Keyring } | null = null

/** The ring of this deployment. Without one nothing can be opened or kept, so its lack is no answer but an error. */
export function ringOf({ MASTER_KEYS: secret }: { MASTER_KEYS: string }): Keyring {
  if (known?.secret === secret) return known.ring
  const read = keyring(secret)
  if (!read.ok) throw new Error(read.because)
  known = { secret, ring: read.ring }
  return read.ring
}

/** A key for one purpose only, made from a master key by HKDF; null when the ring lacks that master. */
export async function derive(ring: Keyring, master: string, use: Use, purpose = ''): Promise<CryptoKey | null> {
  const name = JSON.stringify([master, use, purpose])
  const known = ring.derived.get(name)
  const bytes = ring.masters.get(master)
  if (known || !bytes) return known ?? null
  const root = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(JSON.stringify([use, purpose])) }
  const key = await crypto.subtle.deriveKey(hkdf, root, ...shapes[use])
  ring.derived.set(name, key)
  return key
}

const shapes: Record<Use, [SubtleCryptoImportKeyAlgorithm & { name: string }, boolean, KeyUsage[]]> = {
  wrap: [{ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']],
  token: [{ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']],
  index: [{ name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']],
}

type Use = 'wrap' | 'token' | 'index'
type KeyUsage = 'encrypt' | 'decrypt' | 'sign'

// By hand, since every isolate reads this: what checks larger things takes longer to start than this to answer.
const isRing = (value: unknown): value is Written =>
  isRecord(value) &&
  Object.keys(value).sort().join() === 'current,keys' &&
  typeof value.current === 'string' &&
  isRecord(value.keys) &&
  Object.entries(value.keys).every(([id, key]) => /^\w{1,16}$/.test(id) && /^[\w-]{43}$/.test(String(key)))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

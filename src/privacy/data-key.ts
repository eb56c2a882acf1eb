import { lock, partsOf, unlock } from './aes.ts'
import { type Bytes, randomBytes, sha256, toBase64url } from './bytes.ts'
import { derive, type Keyring } from './keyring.ts'

/** Locks the personal data of one application or one account; forgetting its wrapped form erases them all. */
export type DataKey = { id: string; aes: CryptoKey }

export async function newDataKey(ring: Keyring): Promise<{ wrapped: string; key: DataKey }> {
  const bytes = randomBytes(32)
  return { wrapped: await wrap(ring, bytes), key: await dataKey(bytes) }
}

/** The data key, or null when no master key in the ring locked it or the text was changed. */
export async function unwrapDataKey(ring: Keyring, wrapped: string): Promise<DataKey | null> {
  const known = openedWith(ring)
  const key = known.get(wrapped) ?? (await unwrapAnew(ring, wrapped))
  if (key) known.set(wrapped, key)
  if (known.size > most) known.delete(known.keys().next().value!)
  return key
}

async function unwrapAnew(ring: Keyring, wrapped: string): Promise<DataKey | null> {
  const bytes = await unwrap(ring, wrapped)
  return bytes && dataKey(bytes)
}

/**
 * The last keys that a ring opened: a saved step wants the same one three times. Nobody can read a key out of here, and
 * only who still has its wrapped form finds it.
 */
const opened = new WeakMap<Keyring, Map<string, DataKey>>()
const most = 100

function openedWith(ring: Keyring): Map<string, DataKey> {
  const known = opened.get(ring) ?? new Map<string, DataKey>()
  opened.set(ring, known)
  return known
}

/** The same data key under the current master key: what it sealed stays as it is. Null as in `unwrapDataKey`. */
export async function rewrap(ring: Keyring, wrapped: string): Promise<string | null> {
  if (partsOf(wrapped)?.id === ring.current) return wrapped
  const bytes = await unwrap(ring, wrapped)
  return bytes && wrap(ring, bytes)
}

async function wrap(ring: Keyring, bytes: Bytes): Promise<string> {
  const master = await derive(ring, ring.current, 'wrap')
  if (!master) throw new Error('a ring always holds its current key')
  return lock(master, ring.current, ['data key'], bytes)
}

async function unwrap(ring: Keyring, wrapped: string): Promise<Bytes | null> {
  const id = partsOf(wrapped)?.id
  const master = id && (await derive(ring, id, 'wrap'))
  return master ? unlock(master, id, ['data key'], wrapped) : null
}

// The id is a fingerprint of the key, so that a sealed text says which key it wants without telling it.
async function dataKey(bytes: Bytes): Promise<DataKey> {
  const aes = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  return { id: (await sha256(toBase64url(bytes))).slice(0, 11), aes }
}

import { toBase64url, utf8 } from './bytes.ts'
import { derive, type Keyring } from './keyring.ts'

/** Finds a sealed value without opening it: HMAC-SHA-256 of the tidied value, with a key of its own per purpose. */
export const blindIndex = async (ring: Keyring, purpose: string, value: string): Promise<string> =>
  index(ring, ring.current, purpose, value)

/** The value under every master key, current first: look up by all of them, so that a rotation loses nobody. */
export const blindIndexes = (ring: Keyring, purpose: string, value: string): Promise<string[]> =>
  Promise.all(newestFirst(ring).map((master) => index(ring, master, purpose, value)))

const newestFirst = (ring: Keyring) => [ring.current, ...[...ring.masters.keys()].filter((id) => id !== ring.current)]

async function index(ring: Keyring, master: string, purpose: string, value: string): Promise<string> {
  const key = await derive(ring, master, 'index', purpose)
  if (!key) throw new Error('a ring holds the keys it lists')
  return toBase64url(await crypto.subtle.sign('HMAC', key, utf8(value)))
}

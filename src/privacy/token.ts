import { lock, partsOf, unlock } from './aes.ts'
import { toText, utf8 } from './bytes.ts'
import { derive, type Keyring } from './keyring.ts'

/** Seals a short-lived text that travels through a browser or waits in a row, for one purpose only. */
export async function sealToken(ring: Keyring, purpose: string, plain: string): Promise<string> {
  const key = await derive(ring, ring.current, 'token', purpose)
  if (!key) throw new Error('a ring always holds its current key')
  return lock(key, ring.current, ['token', purpose], utf8(plain))
}

/** What was sealed, or null: changed, made for another purpose, or under a key that is gone. */
export async function openToken(ring: Keyring, purpose: string, token: string): Promise<string | null> {
  const id = partsOf(token)?.id
  const key = id && (await derive(ring, id, 'token', purpose))
  const plain = key && (await unlock(key, id, ['token', purpose], token))
  return plain ? toText(plain) : null
}

import { randomBytes, toBase64url } from '../privacy/bytes.ts'
import { keyring } from '../privacy/keyring.ts'

type Changed = { ok: true; secret: string; next: string } | { ok: false; because: string }
type Written = { current: string; keys: Record<string, string> }

/** MASTER_KEYS with one more key, which locks whatever is new; the older ones still open what they locked. */
export function withNewKey(secret: string): Changed {
  const read = keyring(secret)
  if (!read.ok) return read
  const { keys } = JSON.parse(secret) as Written
  const id = String(Math.max(0, ...Object.keys(keys).map(Number).filter(Number.isInteger)) + 1)
  const next = `Key ${id} is current. Put the secret in place; the clock locks everything anew and logs the alarm keys_rotated when the older keys may be retired.`
  return {
    ok: true,
    secret: JSON.stringify({ current: id, keys: { ...keys, [id]: toBase64url(randomBytes(32)) } }),
    next,
  }
}

/** MASTER_KEYS without a key that locks nothing any more. */
export function withoutKey(secret: string, id: string): Changed {
  const read = keyring(secret)
  if (!read.ok) return read
  const { current, keys } = JSON.parse(secret) as Written
  if (id === current) return { ok: false, because: `key ${id} is the current one` }
  if (!Object.hasOwn(keys, id)) return { ok: false, because: `there is no key ${id}` }
  const { [id]: _, ...left } = keys
  return { ok: true, secret: JSON.stringify({ current, keys: left }), next: `Key ${id} is gone.` }
}

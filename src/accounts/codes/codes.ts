import { keepCode, tryCode } from '../../db/accounts/sms-codes.ts'
import { connect } from '../../db/connect.ts'
import { randomBelow, randomId } from '../../privacy/bytes.ts'
import { blindIndex, type Keyring, ringOf } from '../../privacy/index.ts'
import { minute } from '../../rules/durations.ts'
import { tidy } from '../../rules/numbers.ts'
import { allowMessage, type Refused } from './message-limits.ts'

export type Purpose = 'register' | 'login' | 'second' | 'password' | 'old-mobile' | 'new-mobile' | 'erase'

/** A code is good for this purpose, this number and this browser only. */
export type CodeFor = { purpose: Purpose; mobile: string; visitor: string }
export type Sent = { ok: true } | Refused | { ok: false; because: 'not sent' }
type Tried = { ok: true } | { ok: false; because: 'wrong'; left: number } | { ok: false; because: 'none' }

export const codeMinutes = 5
const tries = 5

/** Hands a code to the provider; false when it was not taken. */
export type Send = (mobile: string, code: string, minutes: number) => Promise<boolean>

/** `device`: the browser's name, where it has signed in with this number before; `address`: where it asks from. */
type Asking = CodeFor & { device?: string | null; address: string }

/** Sends six digits if the number, the address and the budget allow one more message. */
export async function sendCode(env: Env, send: Send, to: Asking, now = Date.now()): Promise<Sent> {
  const ring = ringOf(env)
  const mobileIndex = await blindIndex(ring, 'mobile', to.mobile)
  const number = to.device ? `${mobileIndex} ${to.device}` : mobileIndex
  const allowed = await allowMessage(env, number, to.address, now)
  if (!allowed.ok) return allowed
  const code = String(randomBelow(1_000_000)).padStart(6, '0')
  const asked = { id: randomId(), visitor: to.visitor, purpose: to.purpose, mobileIndex }
  const expiresAt = now + codeMinutes * minute
  await keepCode(connect(env), { ...asked, codeHash: await hashOf(ring, to, code), expiresAt }, now)
  return (await send(to.mobile, code, codeMinutes)) ? { ok: true } : { ok: false, because: 'not sent' }
}

/** One try. A right code is used up by it, five wrong ones burn it. */
export async function checkCode(env: Env, of: CodeFor, typed: string, now = Date.now()): Promise<Tried> {
  const ring = ringOf(env)
  const code = tidy(typed)
  const mobileIndex = await blindIndex(ring, 'mobile', of.mobile)
  const typedFor = { visitor: of.visitor, purpose: of.purpose, mobileIndex, codeHash: await hashOf(ring, of, code) }
  const tried = await tryCode(connect(env), typedFor, tries, now)
  if (!tried || (!tried.right && tried.tries >= tries)) return { ok: false, because: 'none' }
  return tried.right ? { ok: true } : { ok: false, because: 'wrong', left: tries - tried.tries }
}

// Six digits are guessed in no time from a plain hash, so the hash has a key.
const hashOf = (ring: Keyring, { purpose, mobile, visitor }: CodeFor, code: string) =>
  blindIndex(ring, 'sms code', JSON.stringify([purpose, mobile, visitor, code]))

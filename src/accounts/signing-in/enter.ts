import { rehashPassword } from '../../db/accounts/accounts.ts'
import { connect } from '../../db/connect.ts'
import { blindIndex, ringOf } from '../../privacy/index.ts'
import { minute, second } from '../../rules/durations.ts'
import type { Limit } from '../limits.ts'
import type { Crowded } from '../passwords/hashing-turns.ts'
import { checkPassword, hashPassword } from '../passwords/password.ts'
import { findByMobile } from './open-account.ts'

type Entered =
  | { ok: true; accountId: string; needsCode: boolean }
  | { ok: false; because: 'wrong' }
  | { ok: false; because: 'too often'; retryAfter: number }
  | Crowded

const quarter = (15 * minute) / second
const perDoor: Limit[] = [{ seconds: quarter, most: 10 }]
const perAddress: Limit[] = [{ seconds: quarter, most: 100 }]

type Trying = { mobile: string; password: string; address: string; device: string | null }

/**
 * Signs in with a password. Strangers share one counter of wrong tries for an account; a browser that has signed in
 * to it before has its own, and SMS codes are counted elsewhere: so nobody can lock the owner out.
 */
export async function enter(env: Env, { mobile, password, address, device }: Trying): Promise<Entered> {
  const number = await blindIndex(ringOf(env), 'mobile', mobile)
  const door = env.LIMITS.getByName(device ? `login ${number} ${device}` : `login ${number}`)
  const allowed = [await env.LIMITS.getByName(`login from ${address}`).take(perAddress), await door.take(perDoor)]
  const refused = allowed.find((one) => !one.ok)
  if (refused && !refused.ok) return { ok: false, because: 'too often', retryAfter: refused.retryAfter }
  const account = await findByMobile(env, mobile)
  const right = await checkPassword(password, account?.password ?? null)
  if ('because' in right) return right
  if (!right.ok || !account?.password) return { ok: false, because: 'wrong' }
  if (right.stale) await renew(env, account.id, account.password, password)
  // Counted before it is known to be right, so that many at once are no more tries; of strangers only this one is forgiven.
  await (device ? door.clear() : door.giveBack())
  return { ok: true, accountId: account.id, needsCode: account.passwordNeedsCode }
}

async function renew(env: Env, id: string, before: string, password: string): Promise<void> {
  const hashed = await hashPassword(password)
  if (hashed.ok) await rehashPassword(connect(env), id, before, hashed.phc)
}

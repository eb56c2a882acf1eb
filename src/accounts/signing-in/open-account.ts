import { accountByMobile, openAccount } from '../../db/accounts/accounts.ts'
import { connect, newId } from '../../db/connect.ts'
import { blindIndex, blindIndexes, newDataKey, ringOf } from '../../privacy/index.ts'
import type { Crowded } from '../passwords/hashing-turns.ts'
import { hashPassword } from '../passwords/password.ts'
import { sealMobile } from '../vault.ts'
import { agreementVersion } from './agreement-version.ts'

type NewAccount = { mobile: string; password: string; needsCode: boolean }
type Opened = { ok: true; id: string; known: boolean } | Crowded

/** The account of a mobile number, or null. */
export const findByMobile = async (env: Env, mobile: string) =>
  accountByMobile(connect(env), await blindIndexes(ringOf(env), 'mobile', mobile))

/** Opens an account for a proven number; a number that has one keeps it as it is, after the same work. */
export async function open(env: Env, { mobile, password, needsCode }: NewAccount, now = Date.now()): Promise<Opened> {
  const hashed = await hashPassword(password)
  if (!hashed.ok) return hashed
  const ring = ringOf(env)
  const { wrapped, key } = await newDataKey(ring)
  const id = newId()
  const known = await findByMobile(env, mobile)
  if (known) return { ok: true, id: known.id, known: true }
  const opened = await openAccount(connect(env), {
    id,
    dataKey: wrapped,
    mobileIndex: await blindIndex(ring, 'mobile', mobile),
    mobileSealed: await sealMobile(key, id, mobile),
    password: hashed.phc,
    passwordNeedsCode: needsCode,
    agreement: agreementVersion,
    agreedAt: now,
    createdAt: now,
  })
  if (opened) return { ok: true, id, known: false }
  // Somebody with the same number was quicker by a moment.
  return { ok: true, id: (await findByMobile(env, mobile))!.id, known: true }
}

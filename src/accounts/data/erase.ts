import { identitiesOf } from '../../db/accounts/identities.ts'
import { organisationsOf } from '../../db/accounts/organisations.ts'
import { accountsToShred, applicationsOf, lockAway, shred } from '../../db/accounts/personal-data.ts'
import { powersOf } from '../../db/accounts/powers.ts'
import { connect } from '../../db/connect.ts'
import { deletePapers } from '../identity/lane.ts'
import { remove } from '../organisations/handlers.ts'
import { keptUntil } from './retention.ts'

type Erased = { ok: true; kept: number } | { ok: false; because: 'last administrator' }

/**
 * Closes an account. Drafts are deleted; where an application was submitted, the court's file stays and the account's
 * data are locked away with it until its time is over; otherwise everything is shredded at once.
 */
export async function erase(env: Env, accountId: string, now = Date.now()): Promise<Erased> {
  const db = connect(env)
  for (const { id } of await organisationsOf(db, accountId)) {
    const left = await remove(env, accountId, id, accountId)
    if (!left.ok) return { ok: false, because: 'last administrator' }
  }
  const applications = await applicationsOf(db, accountId)
  const [submitted, drafts] = [
    applications.filter(({ version }) => version > 0),
    applications.filter(({ version }) => version === 0),
  ]
  for (const { id } of drafts) await env.DESK.getByName(id).discard()
  // What a court was still to look at is not looked at any more.
  for (const { id } of await identitiesOf(db, accountId)) await deletePapers(env, id)
  if (submitted.length === 0) await shredAccount(env, accountId, now)
  else await lockAway(db, accountId, now, keptUntil(Math.max(...submitted.map(({ updatedAt }) => updatedAt))))
  return { ok: true, kept: submitted.length }
}

async function shredAccount(env: Env, accountId: string, now: number): Promise<void> {
  const db = connect(env)
  const files = (await powersOf(db, accountId)).map(({ fileKey }) => fileKey)
  if (files.length) await env.FILES.delete(files)
  await shred(db, accountId, now)
}

/** Shreds those whose time of keeping is over; the clock calls it. */
export async function shredDue(env: Env, now: number): Promise<void> {
  for (const { id, erasedAt } of await accountsToShred(connect(env), now)) await shredAccount(env, id, erasedAt ?? now)
}

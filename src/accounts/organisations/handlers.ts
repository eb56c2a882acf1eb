import * as invitations from '../../db/accounts/invitations.ts'
import * as db from '../../db/accounts/organisations.ts'
import { connect } from '../../db/connect.ts'
import { blindIndex, blindIndexes, ringOf } from '../../privacy/index.ts'
import { day } from '../../rules/durations.ts'
import { openAccountKey } from '../account-key.ts'
import { mobileOf, nameOf } from '../vault.ts'

const stands = 7 * day

type Invitation = { organisationId: string; mobile: string; role: db.Role }

/** An administrator's invitation waits for whoever proves that number; whether it has an account is not told. */
export async function invite(env: Env, by: string, { organisationId, mobile, role }: Invitation): Promise<boolean> {
  const books = connect(env)
  if ((await db.roleIn(books, organisationId, by)) !== 'administrator') return false
  const mobileIndex = await blindIndex(ringOf(env), 'mobile', mobile)
  await invitations.invite(books, { organisationId, mobileIndex, role, invitedBy: by, expiresAt: Date.now() + stands })
  return true
}

export async function invitationsOf(env: Env, accountId: string) {
  const found = await Promise.all(
    (await indexesOf(env, accountId)).map((index) => invitations.invitationsFor(connect(env), index, Date.now())),
  )
  return found.flat()
}

/** Takes an invitation up or turns it down; false when there is none. */
export async function answer(env: Env, accountId: string, organisationId: string, yes: boolean): Promise<boolean> {
  const books = connect(env)
  for (const index of await indexesOf(env, accountId)) {
    const role = await invitations.takeInvitation(books, organisationId, index, Date.now())
    if (role && yes) await db.seatHandler(books, { organisationId, accountId, role, since: Date.now() })
    if (role) return true
  }
  return false
}

type Removed = { ok: true } | { ok: false; because: 'not allowed' | 'last administrator' }

/** An administrator removes anybody, everybody may leave; an organisation is never left without an administrator. */
export async function remove(env: Env, by: string, organisationId: string, accountId: string): Promise<Removed> {
  const books = connect(env)
  const role = await db.roleIn(books, organisationId, by)
  if (role !== 'administrator' && !(role && by === accountId)) return { ok: false, because: 'not allowed' }
  const done = await db.unseatHandler(books, organisationId, accountId, Date.now())
  return done ? { ok: true } : { ok: false, because: 'last administrator' }
}

export async function colleagues(env: Env, organisationId: string) {
  const rows = await db.handlersOf(connect(env), organisationId)
  return Promise.all(
    rows.map(async ({ accountId, role, ...sealed }) => ({
      accountId,
      role,
      name: (await nameOf(ringOf(env), accountId, sealed)) ?? '',
    })),
  )
}

async function indexesOf(env: Env, accountId: string): Promise<string[]> {
  const opened = await openAccountKey(env, accountId)
  const mobile = opened && (await mobileOf(ringOf(env), accountId, opened.account))
  return mobile ? blindIndexes(ringOf(env), 'mobile', mobile) : []
}

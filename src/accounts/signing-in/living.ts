import { type Begun, sawSession, sessionsNamed } from '../../db/accounts/sessions.ts'
import { connect } from '../../db/connect.ts'
import { ringOf } from '../../privacy/index.ts'
import { minute, second } from '../../rules/durations.ts'
import { lives } from '../../session.ts'
import type { Asking } from '../../visit.ts'
import { nameOf } from '../vault.ts'

/** Whose session it is, and at which terminal, as long as it lives. */
export async function living(c: Asking, id: string) {
  const db = connect(c.env)
  const asked = c.var.together.add(sessionsNamed(db, { id }))
  await c.var.together.send()
  const [row] = await asked
  const found = row && inSession(c, row)
  if (!found) return null
  const { person } = found
  return { ...found, person: { ...person, name: await nameOf(ringOf(c.env), person.accountId, row.account) } }
}

/** The same of a session that has been read, without the name of whose it is. */
export function inSession(c: Pick<Asking, 'env' | 'req' | 'executionCtx'>, row: Begun) {
  const now = Date.now()
  if (!lives(row.session, now)) return null
  const { id, seenAt, accountId, kiosk } = row.session
  // What a form is given there counts from its page on.
  const noted = now - (kiosk ? 10 * second : minute)
  // What an open page asks by itself (`?seen=`) is no sign of a person.
  if (seenAt < noted && c.req.query('seen') === undefined) {
    row.session.seenAt = now
    c.executionCtx.waitUntil(sawSession(connect(c.env), id, now))
  }
  return { begun: row, kiosk, person: { accountId, verified: row.account.identityId !== null, name: null } }
}

import { identitiesOf } from '../db/accounts/identities.ts'
import * as db from '../db/accounts/key-rotation.ts'
import { powersOf } from '../db/accounts/powers.ts'
import { raiseAlarm } from '../db/alarms.ts'
import { connect } from '../db/connect.ts'
import { blindIndex, type DataKey, type Keyring, rewrap, ringOf, unwrapDataKey } from '../privacy/index.ts'
import { type Details, numberIndex, openDetails } from './identity/details.ts'
import { openPrincipal } from './powers/principal.ts'
import { mobileOf } from './vault.ts'

const atATime = 500

/**
 * Locks under the current master key what an older one still locks, some rows at a time, and says in the log when the
 * older keys may go. The clock calls it, so that changing MASTER_KEYS is all an operator does.
 */
export async function rotateKeys(env: Env, now: number): Promise<{ done: boolean; rewrapped: number }> {
  const books = connect(env)
  const ring = ringOf(env)
  if (await db.isRotated(books, ring.current)) return { done: true, rewrapped: 0 }
  let rewrapped = await rotateAccounts(env, ring)
  for (const table of db.plainTables) rewrapped += await rotatePlain(env, ring, table)
  if (rewrapped > 0) return { done: false, rewrapped }
  if (await db.recordRotation(books, ring.current, now)) await tellOperator(env, ring, now)
  return { done: true, rewrapped }
}

const tellOperator = (env: Env, ring: Keyring, now: number) =>
  raiseAlarm(connect(env), { name: 'keys_rotated', facts: { key: ring.current }, at: now })

async function rotatePlain(env: Env, ring: Keyring, table: db.PlainTable): Promise<number> {
  const books = connect(env)
  const rows = await db.plainRowsToRewrap(books, table, ring.current, atATime)
  for (const { id, dataKey } of rows) {
    const after = orFail(await rewrap(ring, dataKey), table)
    await db.rewrapPlainRow(books, table, { id, before: dataKey, after })
  }
  return rows.length
}

async function rotateAccounts(env: Env, ring: Keyring): Promise<number> {
  const books = connect(env)
  const rows = await db.accountsToRewrap(books, ring.current, atATime)
  for (const { id, dataKey, mobileIndex, mobileSealed } of rows) {
    const before = dataKey!
    const key = orFail(await unwrapDataKey(ring, before), 'accounts')
    const mobile = await mobileOf(ring, id, { dataKey: before, mobileSealed })
    await db.rewrapAccount(books, {
      id,
      before,
      dataKey: orFail(await rewrap(ring, before), 'accounts'),
      // A closed account has no index any more and gets none.
      mobileIndex: mobileIndex && mobile && (await blindIndex(ring, 'mobile', mobile)),
      identities: await identitiesAnew(env, ring, key, id),
      powers: await powersAnew(env, ring, key, id),
    })
  }
  return rows.length
}

async function identitiesAnew(env: Env, ring: Keyring, key: DataKey, accountId: string): Promise<db.Reindexed[]> {
  const anew: db.Reindexed[] = []
  for (const { id, detailsSealed } of await identitiesOf(connect(env), accountId)) {
    const details = await openDetails<Details>(key, 'identities', id, detailsSealed)
    if (details) anew.push({ id, numberIndex: await numberIndex(ring, details) })
  }
  return anew
}

async function powersAnew(env: Env, ring: Keyring, key: DataKey, accountId: string): Promise<db.Reindexed[]> {
  const anew: db.Reindexed[] = []
  for (const { id, principalSealed } of await powersOf(connect(env), accountId)) {
    const principal = await openPrincipal(key, id, principalSealed)
    if (principal) anew.push({ id, numberIndex: await blindIndex(ring, 'principal', principal.number) })
  }
  return anew
}

/** A key that locked data and is gone is an accident that must not be passed over. */
function orFail<T>(found: T | null, table: string): T {
  if (found === null) throw new Error(`MASTER_KEYS lacks a key that still locks rows of ${table}`)
  return found
}

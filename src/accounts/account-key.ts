import { type AccountRow, accountById } from '../db/accounts/accounts.ts'
import { connect } from '../db/connect.ts'
import { type DataKey, ringOf, unwrapDataKey } from '../privacy/index.ts'

/** An account with the key that opens what it sealed; null when it is unknown or erased. */
export async function openAccountKey(env: Env, id: string): Promise<{ account: AccountRow; key: DataKey } | null> {
  const account = await accountById(connect(env), id)
  const key = account?.dataKey ? await unwrapDataKey(ringOf(env), account.dataKey) : null
  return account && key ? { account, key } : null
}

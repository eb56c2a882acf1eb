import { identityById } from '../../db/accounts/identities.ts'
import { connect } from '../../db/connect.ts'
import { ringOf } from '../../privacy/index.ts'
import type { Filled } from '../../steps/form/step.ts'
import { openAccountKey } from '../account-key.ts'
import { openDetails, type PersonDetails } from '../identity/details.ts'
import { mobileOf } from '../vault.ts'

/** Whoever is signed in as a party: as who they were proved to be, with the number they sign in with. */
export async function myself(env: Env, accountId: string): Promise<Filled | null> {
  const opened = await openAccountKey(env, accountId)
  const row = opened?.account.identityId && (await identityById(connect(env), opened.account.identityId))
  if (!opened || !row) return null
  const details = await openDetails<PersonDetails>(opened.key, 'identities', row.id, row.detailsSealed)
  const mobile = (await mobileOf(ringOf(env), accountId, opened.account)) ?? undefined
  return details && { ...details, mobile }
}

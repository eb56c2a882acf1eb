import { type IdentityRow, identitiesOf } from '../../db/accounts/identities.ts'
import { connect } from '../../db/connect.ts'
import { ringOf } from '../../privacy/index.ts'
import type { Filled } from '../../steps/form/step.ts'
import { openAccountKey } from '../account-key.ts'
import { type Details, type LawyerDetails, openDetails, type PersonDetails } from '../identity/details.ts'
import { mobileOf } from '../vault.ts'

/** Whoever is signed in as a party: as who they were proved to be, with the licence a court has checked, and the number they sign in with. */
export async function myself(env: Env, accountId: string): Promise<Filled | null> {
  const opened = await openAccountKey(env, accountId)
  if (!opened?.account.identityId) return null
  const shown = await identitiesOf(connect(env), accountId)
  const read = <Shown extends Details>(row?: IdentityRow) =>
    row ? openDetails<Shown>(opened.key, 'identities', row.id, row.detailsSealed) : null
  const details = await read<PersonDetails>(shown.find(({ id }) => id === opened.account.identityId))
  const licence = await read<LawyerDetails>(shown.find(({ kind, state }) => kind === 'lawyer' && state === 'verified'))
  const mobile = (await mobileOf(ringOf(env), accountId, opened.account)) ?? undefined
  return details && { ...(licence && { ...licence, kind: 'lawyer' }), ...details, mobile }
}

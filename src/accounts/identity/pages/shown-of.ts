import type { IdentityRow } from '../../../db/accounts/identities.ts'
import { maskName, maskNumber } from '../../../privacy/index.ts'
import { openAccountKey } from '../../account-key.ts'
import { type Details, numberOf, openDetails } from '../details.ts'

/** One identity as its owner sees it: who, with the number masked. */
export type ShownIdentity = Pick<IdentityRow, 'kind' | 'state' | 'method' | 'askedAt' | 'decidedAt' | 'because'> & {
  name: string
  number: string
}

export async function shownOf(env: Env, accountId: string, rows: IdentityRow[]): Promise<ShownIdentity[]> {
  const opened = await openAccountKey(env, accountId)
  if (!opened) return []
  return Promise.all(
    rows.map(async (row) => {
      const details = await openDetails<Details>(opened.key, 'identities', row.id, row.detailsSealed)
      return { ...row, name: nameOf(row, details), number: details ? maskNumber(numberOf(details)) : '' }
    }),
  )
}

// The name of a firm or a company is public, a person's is not.
function nameOf({ kind }: IdentityRow, details: Details | null): string {
  if (!details) return ''
  return kind === 'person' ? maskName(details.name) : 'firm' in details ? details.firm : details.name
}

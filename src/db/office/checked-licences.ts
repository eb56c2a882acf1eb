import type { Db } from '../connect.ts'

/** The numbers of the licences, as they are looked for, with which a court has found somebody to be a lawyer. */
export async function checkedLicences(db: Db, accountId: string): Promise<string[]> {
  const checked = db.$client
    .prepare(`select number_index as n from identities where account_id = ? and kind = 'lawyer' and state = 'verified'`)
    .bind(accountId)
  return (await checked.all<{ n: string }>()).results.map(({ n }) => n)
}

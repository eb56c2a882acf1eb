import type { Db } from '../connect.ts'
import { inSql, type Together } from '../together.ts'

/**
 * The numbers, as they are looked for, of the licences with which a court has found whoever submitted an application to be
 * a lawyer; together with whatever else the request reads.
 */
export async function licencesTogether(together: Together, db: Db, application: string): Promise<string[]> {
  const checked = db.$client.prepare(
    `select number_index as n from applications join identities on account_id = owner
     where applications.id = ? and identities.kind = 'lawyer' and state = 'verified'`,
  )
  const { results } = await together.add(inSql(checked.bind(application)))
  return (results as { n: string }[]).map(({ n }) => n)
}

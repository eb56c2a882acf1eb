import { organisationById, roleIn } from '../../db/accounts/organisations.ts'
import { connect } from '../../db/connect.ts'
import type { Filled } from '../../steps/form/step.ts'
import { openRepresentative } from '../identity/organisation.ts'

/** An organisation as a party, as the court has checked it; of nobody's but who acts for it today. */
export async function organisationAs(env: Env, accountId: string, id: string): Promise<Filled | null> {
  const db = connect(env)
  if (!(await roleIn(db, id, accountId))) return null
  const organisation = await organisationById(db, id)
  if (!organisation) return null
  const { name, uscc } = organisation
  return { name, licenceKind: 'uscc', licenceNumber: uscc, head: await openRepresentative(env, organisation) }
}

import * as db from '../../db/accounts/organisations.ts'
import { connect, newId } from '../../db/connect.ts'
import { newDataKey, open, ringOf, seal, unwrapDataKey } from '../../privacy/index.ts'
import type { OrganisationDetails } from './details.ts'

/** Seats somebody whose authorisation the court has checked: the first as administrator, later ones as handlers. */
export async function joinOrganisation(env: Env, accountId: string, details: OrganisationDetails): Promise<void> {
  const books = connect(env)
  const known = await db.organisationByCode(books, details.uscc)
  if (!known) await db.addOrganisation(books, await newOrganisation(env, details))
  const organisation = known ?? (await db.organisationByCode(books, details.uscc))
  const role = known ? ('handler' as const) : ('administrator' as const)
  if (organisation) await db.seatHandler(books, { organisationId: organisation.id, accountId, role, since: Date.now() })
}

async function newOrganisation(
  env: Env,
  { uscc, name, representative }: OrganisationDetails,
): Promise<db.Organisation> {
  const id = newId()
  const { wrapped, key } = await newDataKey(ringOf(env))
  const representativeSealed = await seal(key, place(id), representative)
  return { id, uscc, name, dataKey: wrapped, representativeSealed, createdAt: Date.now() }
}

/** Who heads it, as the court has seen. */
export async function openRepresentative(env: Env, organisation: db.Organisation): Promise<string | undefined> {
  const key = await unwrapDataKey(ringOf(env), organisation.dataKey)
  return (key && (await open(key, place(organisation.id), organisation.representativeSealed))) ?? undefined
}

const place = (row: string) => ({ table: 'organisations', row, column: 'representative_sealed' })

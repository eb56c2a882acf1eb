import { provenNumbers } from '../../db/accounts/identities.ts'
import { organisationsOf } from '../../db/accounts/organisations.ts'
import { connect } from '../../db/connect.ts'
import { type Keyring, ringOf } from '../../privacy/index.ts'
import type { Entry } from '../../steps/form/step.ts'
import { numberIndexes } from '../identity/details.ts'

/** Whether this party is an organisation for which the court has found this person authorised. */
export async function hasSeat(env: Env, accountId: string, { value }: Entry): Promise<boolean> {
  const organisations = await organisationsOf(connect(env), accountId)
  return organisations.some(({ uscc }) => uscc === value.licenceNumber)
}

/** Whether one of these parties is this person, or an organisation for which the court has found them authorised. */
export async function isOneOf(env: Env, accountId: string, parties: readonly Entry[]): Promise<boolean> {
  const db = connect(env)
  const [own, organisations] = await Promise.all([provenNumbers(db, accountId), organisationsOf(db, accountId)])
  const seats = new Set(organisations.map(({ uscc }) => uscc))
  const found = await Promise.all(
    parties.map(async (party) => seats.has(String(party.value.licenceNumber)) || isPerson(ringOf(env), own, party)),
  )
  return found.includes(true)
}

async function isPerson(ring: Keyring, own: readonly string[], { value }: Entry): Promise<boolean> {
  if (value.idNumber === undefined) return false
  const indexes = await numberIndexes(ring, String(value.idKind), String(value.idNumber))
  return indexes.some((index) => own.includes(index))
}

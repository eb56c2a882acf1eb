import type { Rights } from '../../db/accounts/rights.ts'
import type { Keyring } from '../../privacy/index.ts'
import type { Entry } from '../../steps/form/step.ts'
import { numberIndexes } from '../identity/details.ts'

/** Whether this party is an organisation for which the court has found this person authorised. */
export const hasSeat = ({ seats }: Rights, { value }: Entry): boolean =>
  seats.some(({ uscc }) => uscc === value.licenceNumber)

/** Whether one of these parties is this person, or an organisation for which the court has found them authorised. */
export async function isOneOf(ring: Keyring, rights: Rights, parties: readonly Entry[]): Promise<boolean> {
  return parties.some((party) => hasSeat(rights, party)) || isAmong(ring, rights, parties)
}

/** Whether one of these people is this person. */
export async function isAmong(ring: Keyring, { proofs }: Rights, people: readonly Entry[]): Promise<boolean> {
  const own = proofs.filter(({ kind }) => kind === 'person').map(({ numberIndex }) => numberIndex)
  return (await Promise.all(people.map((party) => isPerson(ring, own, party)))).includes(true)
}

async function isPerson(ring: Keyring, own: readonly string[], { value }: Entry): Promise<boolean> {
  if (value.idNumber === undefined) return false
  const indexes = await numberIndexes(ring, String(value.idKind), String(value.idNumber))
  return indexes.some((index) => own.includes(index))
}

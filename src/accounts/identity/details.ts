import { blindIndex, blindIndexes, type DataKey, type Keyring, open, seal } from '../../privacy/index.ts'

/** Who a natural person is, by a document of theirs. */
export type PersonDetails = {
  name: string
  idKind: string
  idNumber: string
  birthDate?: string
  sex?: string
  nationality?: string
}
export type LawyerDetails = { name: string; licenceNumber: string; firm: string }
export type OrganisationDetails = {
  name: string
  uscc: string
  representative: string
  representativeIdNumber?: string
}
export type Details = PersonDetails | LawyerDetails | OrganisationDetails

export const numberOf = (details: Details): string =>
  'idNumber' in details ? details.idNumber : 'uscc' in details ? details.uscc : details.licenceNumber

/** Numbers of different kinds never meet: a passport can look like a permit. */
export const numberIndex = (ring: Keyring, details: Details): Promise<string> =>
  blindIndex(ring, 'document', `${'idKind' in details ? details.idKind : ''} ${numberOf(details)}`)

/** A document as somebody else wrote it down, under every master key. */
export const numberIndexes = (ring: Keyring, idKind: string, number: string): Promise<string[]> =>
  blindIndexes(ring, 'document', `${idKind} ${number}`)

type Table = 'identities' | 'face_checks'
const place = (table: Table, row: string) => ({ table, row, column: 'details_sealed' })

export const sealDetails = (key: DataKey, table: Table, row: string, details: Details): Promise<string> =>
  seal(key, place(table, row), JSON.stringify(details))

export async function openDetails<T extends Details>(
  key: DataKey,
  table: Table,
  row: string,
  sealed: string | null,
): Promise<T | null> {
  const text = sealed && (await open(key, place(table, row), sealed))
  return text ? (JSON.parse(text) as T) : null
}

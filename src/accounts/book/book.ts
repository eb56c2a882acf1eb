import * as db from '../../db/accounts/address-book.ts'
import { organisationById, organisationsOf } from '../../db/accounts/organisations.ts'
import { connect, newId } from '../../db/connect.ts'
import { type DataKey, open, ringOf, seal, unwrapDataKey } from '../../privacy/index.ts'
import type { Filled } from '../../steps/form/step.ts'
import { numberOf } from '../../steps/parties/named.ts'
import { openAccountKey } from '../account-key.ts'

/** A party one files for again and again. `organisationId`: shared with the other handlers of an organisation. */
export type Party = { id: string; form: string; value: Filled; organisationId: string | null }

export async function partiesOf(env: Env, accountId: string): Promise<Party[]> {
  const rows = await db.entriesFor(connect(env), await readersOf(env, accountId))
  return (await Promise.all(rows.map((row) => openRow(env, row)))).filter((party) => party !== null)
}

/** One party of one's own book or of an organisation one acts for; anybody else's is not found. */
export async function partyOf(env: Env, accountId: string, id: string): Promise<Party | null> {
  const row = await db.entryFor(connect(env), await readersOf(env, accountId), id)
  return row && openRow(env, row)
}

type NewParty = Omit<Party, 'id'> & { id?: string }

/** Null when the book of that organisation, or that entry, is not theirs. */
export async function saveParty(env: Env, accountId: string, party: NewParty): Promise<string | null> {
  const readers = await readersOf(env, accountId)
  const { organisationId, form, value, id = newId() } = party
  if (organisationId && !readers.organisationIds.includes(organisationId)) return null
  const owner = { accountId: organisationId ? null : accountId, organisationId }
  const key = await keyOf(env, owner)
  if (!key) return null
  const valueSealed = await seal(key, place(id), JSON.stringify(value))
  const done = await db.saveBookEntry(connect(env), readers, { id, ...owner, form, valueSealed, updatedAt: Date.now() })
  return done.meta.changes === 1 ? id : null
}

/** Keeps a party over the entry of the same book that bears the same number. */
export async function keepParty(env: Env, accountId: string, party: Omit<NewParty, 'id'>): Promise<string | null> {
  const { organisationId, form, value } = party
  const known = (await partiesOf(env, accountId)).find(
    (one) => one.organisationId === organisationId && one.form === form && numberOf(one.value) === numberOf(value),
  )
  if (known && JSON.stringify(known.value) === JSON.stringify(value)) return known.id
  return saveParty(env, accountId, { organisationId, form, value, id: known?.id })
}

export const removeParty = async (env: Env, accountId: string, id: string): Promise<boolean> =>
  db.removeBookEntry(connect(env), await readersOf(env, accountId), id)

async function readersOf(env: Env, accountId: string): Promise<db.Readers> {
  const organisations = await organisationsOf(connect(env), accountId)
  return { accountId, organisationIds: organisations.map(({ id }) => id) }
}

async function openRow(env: Env, row: db.BookRow): Promise<Party | null> {
  const key = await keyOf(env, row)
  const text = key && (await open(key, place(row.id), row.valueSealed))
  const { id, form, organisationId } = row
  return text ? { id, form, organisationId, value: JSON.parse(text) as Filled } : null
}

type Owner = Pick<db.BookRow, 'accountId' | 'organisationId'>

async function keyOf(env: Env, { accountId, organisationId }: Owner): Promise<DataKey | null> {
  if (accountId) return (await openAccountKey(env, accountId))?.key ?? null
  const organisation = organisationId && (await organisationById(connect(env), organisationId))
  return organisation ? unwrapDataKey(ringOf(env), organisation.dataKey) : null
}

const place = (row: string) => ({ table: 'address_book', row, column: 'value_sealed' })

import { type DataKey, type Keyring, open, type Place, seal, unwrapDataKey } from '../privacy/index.ts'

const places = { name: 'name_sealed', mobile: 'mobile_sealed' } as const
const at = (accountId: string, what: keyof typeof places): Place => ({
  table: 'accounts',
  row: accountId,
  column: places[what],
})

export const sealMobile = (key: DataKey, accountId: string, mobile: string) =>
  seal(key, at(accountId, 'mobile'), mobile)
export const sealName = (key: DataKey, accountId: string, name: string) => seal(key, at(accountId, 'name'), name)

type Sealed = { dataKey: string | null; nameSealed?: string | null; mobileSealed?: string | null }

/** The verified name; null when there is none, or when the account was erased. */
export const nameOf = (ring: Keyring, accountId: string, { dataKey, nameSealed }: Sealed) =>
  opened(ring, dataKey, at(accountId, 'name'), nameSealed)

export const mobileOf = (ring: Keyring, accountId: string, { dataKey, mobileSealed }: Sealed) =>
  opened(ring, dataKey, at(accountId, 'mobile'), mobileSealed)

async function opened(ring: Keyring, wrapped: string | null, place: Place, sealed?: string | null) {
  const key = wrapped && sealed ? await unwrapDataKey(ring, wrapped) : null
  return key && sealed ? open(key, place, sealed) : null
}

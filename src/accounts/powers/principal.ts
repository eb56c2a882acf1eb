import { type DataKey, open, seal } from '../../privacy/index.ts'

/** Who gave a power of attorney: a person by document number, an organisation by credit code. */
export type Principal = { name: string; number: string }

const place = (id: string) => ({ table: 'powers_of_attorney', row: id, column: 'principal_sealed' })

export const sealPrincipal = (key: DataKey, id: string, principal: Principal): Promise<string> =>
  seal(key, place(id), JSON.stringify(principal))

export async function openPrincipal(key: DataKey, id: string, sealed: string): Promise<Principal | null> {
  const text = await open(key, place(id), sealed)
  return text ? (JSON.parse(text) as Principal) : null
}

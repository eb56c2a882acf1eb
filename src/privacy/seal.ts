import { lock, unlock } from './aes.ts'
import { toText, utf8 } from './bytes.ts'
import type { DataKey } from './data-key.ts'

/** Where a sealed text lives; moved anywhere else it no longer opens. */
export type Place = { table: string; row: string; column: string }

export const seal = (key: DataKey, place: Place, plain: string): Promise<string> =>
  lock(key.aes, key.id, bound(place), utf8(plain))

/** The plain text, or null: wrong key, wrong place or a changed text. */
export async function open(key: DataKey, place: Place, sealed: string): Promise<string | null> {
  const bytes = await unlock(key.aes, key.id, bound(place), sealed)
  return bytes && toText(bytes)
}

const bound = ({ table, row, column }: Place): string[] => [table, row, column]

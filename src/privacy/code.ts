import { blindIndex } from './blind-index.ts'
import { fromBase64url } from './bytes.ts'
import type { Keyring } from './keyring.ts'

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 8

const lettersOf = (drawn: Iterable<number>) => Array.from(drawn, (one) => letters[one % letters.length]).join('')

/** A code that people read off and type in: eight digits and capitals that are not mistaken for one another. 39 bits. */
export const newCode = () => lettersOf(crypto.getRandomValues(new Uint32Array(length)))

/** The same code each time for the same thing, and known to nobody who does not hold our keys. */
export const codeOf = async (ring: Keyring, purpose: string, of: string): Promise<string> =>
  lettersOf(new Uint32Array(fromBase64url(await blindIndex(ring, `code of ${purpose}`, of)).buffer).subarray(0, length))

export const shownCode = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`

/** As it was typed, in any case, with or without its dash. */
export const tidyCode = (typed: string) => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

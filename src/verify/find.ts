import { addressOf } from '../accounts/address-of.ts'
import { connect } from '../db/connect.ts'
import { documentsHashed, documentsNumbered, type IssuedRow } from '../db/documents.ts'
import { isHolder } from '../documents/holders.ts'
import { issuedIn } from '../documents/place.ts'
import { day, hour, second } from '../rules/durations.ts'
import { halfWidth } from '../rules/numbers.ts'

export type Found = { ok: true; document: IssuedRow } | { ok: false; because: 'unknown' } | TooOften
type TooOften = { ok: false; because: 'too often'; retryAfter: number }

const unknown: Found = { ok: false, because: 'unknown' }
const found = (document?: IssuedRow): Found => (document ? { ok: true, document } : unknown)

export const findByHash = async (env: Env, sha256: string): Promise<Found> =>
  found((await documentsHashed(connect(env), sha256, await issuedIn(env, sha256))).toSorted(endedFirst)[0])

// One file can have been issued twice; where one of the two has ended, nobody can tell from the file that it is the other.
const endedFirst = (a: IssuedRow, b: IssuedRow) => Number(b.voidAt !== null) - Number(a.voidAt !== null)

/** As it was typed, or as it is printed: whoever types small letters is not told that a good document is unknown. */
async function numbered(env: Env, number: string): Promise<IssuedRow[]> {
  const exactly = await documentsNumbered(connect(env), number)
  return exactly.length ? exactly : documentsNumbered(connect(env), halfWidth(number).toUpperCase())
}

/** A check code has 39 bits and stands on the paper itself; nothing need be counted. */
export async function findByCode(env: Env, number: string, code: string): Promise<Found> {
  const all = await numbered(env, number)
  return found(all.find((document) => document.code === code))
}

const perAddress = [{ seconds: hour / second, most: 60 }]
const perNumber = [{ seconds: day / second, most: 20 }]

/** Four characters could be tried one after another, so tries are counted by address and by number. */
export async function findByHolder(env: Env, number: string, lastFour: string, headers: Headers): Promise<Found> {
  const from = await env.LIMITS.getByName(`verify from ${addressOf(headers)}`).take(perAddress)
  if (!from.ok) return { ...from, because: 'too often' }
  const all = await numbered(env, number)
  // By the number that the document bears: each spelling of it would have tries of its own.
  const tries = all[0] ? await env.LIMITS.getByName(`verify ${all[0].number}`).take(perNumber) : from
  if (!tries.ok) return { ...tries, because: 'too often' }
  for (const document of all) if (await isHolder(env, document, lastFour)) return found(document)
  return unknown
}

import type { Heard } from '../heard.ts'

/** Whose face is to be compared with the picture that the state holds of them. */
export type Person = { name: string; idNumber: string }

/**
 * Why the provider could not be asked. `not accepted`: name or number is not one it can check. `account`: our key,
 * rule or balance, which an operator must see to. `down`: it did not answer, or answered that it is out of order.
 */
export type Unavailable = { ok: false; because: 'not accepted' | 'expired' | 'account' | 'down'; heard: Heard }

export type Begun = { ok: true; token: string; url: string } | Unavailable

/**
 * `score`: how alike the two faces are, from 0 to 100; null where it was not compared.
 * `again`: another try may work. `counter`: it will not, so a clerk must see the person and the document.
 */
export type Checked =
  | { ok: true; outcome: 'pending' }
  | { ok: true; outcome: 'passed'; score: number; transactionId: string }
  | { ok: true; outcome: 'failed'; advice: 'again' | 'counter'; score: number | null; transactionId: string }
  | Unavailable

export type Identity = {
  name: 'tencent'
  /** Opens one check: `url` is where the person's phone goes, `returnTo` where the provider sends it afterwards. */
  begin(person: Person & { returnTo: string }): Promise<Begun>
  /** What became of a check. It counts for the person it was begun for and for nobody else. */
  result(token: string, person: Person): Promise<Checked>
}

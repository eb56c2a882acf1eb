import { type Read, tidy } from './numbers.ts'
import { residentId, wrongCheck, wrongShape } from './resident-id.ts'
import { uscc } from './uscc.ts'

/** The number of whoever gives a power: of whatever document they have, and where it is meant as a resident ID, of a good one. */
export function principalNumber(text: string): Read {
  const number = tidy(text)
  if (/^\d{16,}X?$/.test(number) && number.length !== 18) return { ok: false, because: wrongShape }
  const person = residentId(number)
  // A date of birth stands where a person has one.
  return person.ok || person.because !== wrongCheck || isCreditCode(number) ? { ok: true, text: number } : person
}

function isCreditCode(number: string): boolean {
  const code = uscc(number)
  return code.ok && !code.warning
}

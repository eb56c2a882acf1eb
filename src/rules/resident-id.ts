import type { Said } from '../words/lang.ts'
import { type Day, dayIn, isDay } from './calendar.ts'
import { tidy } from './numbers.ts'

type ResidentId =
  | { ok: true; text: string; birth: Day; sex: 'male' | 'female'; area: string }
  | { ok: false; because: Said }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

/** A resident identity number (GB 11643), or a residence permit of Hong Kong, Macao or Taiwan residents (areas 81-83). */
export function residentId(text: string): ResidentId {
  const number = tidy(text)
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return { ok: false, because: wrongShape }
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDay(birth) || birth < '1850' || birth > dayIn(Date.now())) return { ok: false, because: wrongBirth }
  if (checkOf(number) !== number[17]) return { ok: false, because: wrongCheck }
  const sex = Number(number[16]) % 2 ? 'male' : 'female'
  return { ok: true, text: number, birth, sex, area: number.slice(0, 6) }
}

const checkOf = (number: string) =>
  checks[weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11]

/** Full years on a day. */
export const ageOn = (birth: Day, day: Day): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0)

/** Said of what cannot be a resident ID number at all. */
export const wrongShape: Said = {
  zh: '居民身份证号码应为 18 位，最后一位是数字或 X。',
  en: 'A resident ID number has 18 characters; the last is a digit or X.',
}
const wrongBirth: Said = {
  zh: '身份证号码第 7 至 14 位不是有效的出生日期，请核对。',
  en: 'Characters 7 to 14 of the ID number are no date of birth. Check them.',
}
/** Said of one that is whole but for its check digit: a slip, as a rule. */
export const wrongCheck: Said = {
  zh: '身份证号码的校验码不符，请逐位核对。',
  en: 'The check digit of the ID number does not fit. Check it digit by digit.',
}

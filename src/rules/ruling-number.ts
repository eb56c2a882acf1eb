import type { Said } from '../words/lang.ts'
import { courtCode, tidyCaseNumber } from './case-number.ts'

// What rulings bear beyond a case number: types of more signs (民诉前调), figures behind 之 or before 号, cases from before 2016.
const behind = '(?:之(?:[一二三四五六七八九十百]{1,5}|\\d{1,3}))?'
const rulingShapes = [
  new RegExp(`^\\((?:19|20)\\d{2}\\)(?:${courtCode})[\\u4e00-\\u9fa5]{1,6}[1-9]\\d{0,7}(?:-\\d{1,3})?号${behind}$`),
  new RegExp(`^\\((?:19|20)\\d{2}\\)[\\u4e00-\\u9fa5\\d()]{2,20}字第\\d{1,8}(?:-\\d{1,3})?号${behind}$`),
]

/** The number that a ruling bears, tidied; what cannot be one is a slip, which nothing mends once it is signed. */
export function readRulingNumber(text: string): { ok: true; text: string } | { ok: false; because: Said } {
  const number = tidyCaseNumber(text)
  return rulingShapes.some((shape) => shape.test(number))
    ? { ok: true, text: number }
    : { ok: false, because: notARuling }
}

const notARuling: Said = {
  zh: '案号格式有误，应如 (2026)津0116民初123号之一；诉前保全的，如 (2026)津0116财保123号。',
  en: 'A ruling’s number looks like (2026)津0116民初123号之一, or before a suit like (2026)津0116财保123号.',
}
const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
/** Up to 99, as they stand behind 之. */
const inChinese = (n: number) => `${n < 20 ? '' : digits[Math.floor(n / 10)]}${n < 10 ? '' : '十'}${digits[n % 10]}`

/** The number of the next ruling in a case: behind the last that is taken, as 之一, 之二 and so on. */
export function numberAfter(main: string, taken: readonly string[]): string {
  const numbers = Array.from({ length: 99 }, (_, at) => `${main}之${inChinese(at + 1)}`)
  return numbers[numbers.findLastIndex((number) => taken.includes(number)) + 1] ?? ''
}

import { fill, type Said } from '../words/lang.ts'
import { halfWidth } from './numbers.ts'

const provinces = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军'
const shape = new RegExp(
  `^\\((?<year>(?:19|20)\\d{2})\\)(?<court>最高法|[${provinces}](?:\\d{4}|\\d{2})?)(?<special>知)?(?<type>(?!.{0,2}第)[\\u4e00-\\u9fa5]{1,3})(?<serial>[1-9]\\d{0,7})号(?<suffix>之[一二三四五六七八九十]{1,3})?$`,
)
// Before 2016: the court by an abbreviated name or code, 字第, serials of any form.
const oldShape = /^\((19|20)\d{2}\)[\u4e00-\u9fa5]{1,4}\d{0,4}[\u4e00-\u9fa5]{1,4}字第\d{1,8}号$/

export type CaseNumber = {
  number: string
  year: string
  court: string
  special: string
  type: string
  serial: string
  suffix: string
  warning?: Said
}
export type CaseNumberRead = ({ ok: true } & CaseNumber) | { ok: false; because: Said }

/** A number as it is compared: without spaces, and its signs of one width. */
export const tidyCaseNumber = (text: string): string =>
  halfWidth(text)
    .replace(/[〔[]/g, '(')
    .replace(/[〕\]]/g, ')')

/** Reads a case number as people paste it (Rules on case numbers art. 2-3). */
export function parseCaseNumber(text: string): CaseNumberRead {
  const number = tidyCaseNumber(text)
  const parts = shape.exec(number)?.groups
  if (parts) {
    const { year = '', court = '', special = '', type = '', serial = '', suffix = '' } = parts
    return { ok: true, number, year, court, special, type, serial, suffix }
  }
  if (!oldShape.test(number)) return { ok: false, because: notANumber }
  return {
    ok: true,
    number,
    year: number.slice(1, 5),
    court: '',
    special: '',
    type: '',
    serial: '',
    suffix: '',
    warning: oldStyle,
  }
}

// What rulings bear beyond it: types of more signs (民诉前调), figures behind 之 or before 号, cases from before 2016.
const behind = '(?:之(?:[一二三四五六七八九十百]{1,5}|\\d{1,3}))?'
const rulingShapes = [
  new RegExp(
    `^\\((?:19|20)\\d{2}\\)(?:最高法|[${provinces}](?:\\d{4}|\\d{2})?)[\\u4e00-\\u9fa5]{1,6}[1-9]\\d{0,7}(?:-\\d{1,3})?号${behind}$`,
  ),
  new RegExp(`^\\((?:19|20)\\d{2}\\)[\\u4e00-\\u9fa5\\d()]{2,20}字第\\d{1,8}(?:-\\d{1,3})?号${behind}$`),
]

/** The number that a ruling bears, tidied; what cannot be one is a slip, which nothing mends once it is signed. */
export function readRulingNumber(text: string): { ok: true; number: string } | { ok: false; because: Said } {
  const number = tidyCaseNumber(text)
  return rulingShapes.some((shape) => shape.test(number)) ? { ok: true, number } : { ok: false, because: notARuling }
}

/** The number from its four parts, to be read like any other. */
export const caseNumberOf = ({
  year,
  court,
  type,
  serial,
}: Record<'year' | 'court' | 'type' | 'serial', string>): string => `(${year})${court}${type}${serial}号`

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
/** Up to 99, as they stand behind 之. */
const inChinese = (n: number) => `${n < 20 ? '' : digits[Math.floor(n / 10)]}${n < 10 ? '' : '十'}${digits[n % 10]}`

/** The number of the next ruling in a case: behind the last that is taken, as 之一, 之二 and so on. */
export function numberAfter(main: string, taken: readonly string[]): string {
  const numbers = Array.from({ length: 99 }, (_, at) => `${main}之${inChinese(at + 1)}`)
  return numbers[numbers.findLastIndex((number) => taken.includes(number)) + 1] ?? ''
}

/** A warning where the number names another court than the one applied to: a wrong number makes the application fail. */
export const courtMismatch = ({ court }: Pick<CaseNumber, 'court'>, applied: string): Said | null =>
  court && court !== applied ? fill(otherCourt, { court, applied }) : null

/** What the number of a ruling should bear: that of the main case, or else the court's code and a year of the application. */
export type Bearing = { main: string; court: string; years: readonly string[] }

/** What deserves a second look in the number of a ruling: that it is of another case, court or year. */
export function rulingDoubt(text: string, { main, court, years }: Bearing): Said | null {
  const number = tidyCaseNumber(text)
  const parsed = parseCaseNumber(main)
  if (parsed.ok && !(parsed.court && courtMismatch(parsed, court))) {
    const own = number.replace(/-\d{1,3}号/, '号').startsWith(parsed.number)
    return own ? null : fill(otherCase, { main: parsed.number })
  }
  const { year = '', code = '' } = beginning.exec(number)?.groups ?? {}
  return courtMismatch({ court: code }, court) ?? (years.includes(year) ? null : fill(otherYear, { year }))
}

const beginning = new RegExp(`^\\((?<year>\\d{4})\\)(?<code>最高法|[${provinces}](?:\\d{4}|\\d{2})?)`)
const otherCase: Said = {
  zh: '这个案号不是本案的：本案案号是 {main}。请核对。',
  en: 'This number is of another case: this one is {main}. Check it.',
}
const otherYear: Said = {
  zh: '案号中的年份是 {year} 年，不是申请或裁定的年份。请核对。',
  en: 'The number is of {year}, in which this was neither applied for nor ruled on. Check it.',
}
const otherCourt: Said = {
  zh: '案号中的法院代字是“{court}”，与申请法院（{applied}）不一致，请核对。',
  en: 'The number carries court code “{court}”, not that of the court applied to ({applied}). Check it.',
}

const notANumber: Said = {
  zh: '案号格式有误，应如 (2026)津0116民初123号。',
  en: 'A case number looks like (2026)津0116民初123号.',
}
const notARuling: Said = {
  zh: '案号格式有误，应如 (2026)津0116民初123号之一；诉前保全的，如 (2026)津0116财保123号。',
  en: 'A ruling’s number looks like (2026)津0116民初123号之一, or before a suit like (2026)津0116财保123号.',
}
const oldStyle: Said = {
  zh: '这是2016年以前的案号格式，请核对是否为本案现用案号。',
  en: 'This is the style used before 2016. Check that it is the number in use.',
}

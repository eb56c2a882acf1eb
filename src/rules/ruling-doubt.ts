import { fill, type Said } from '../words/lang.ts'
import { courtCode, courtMismatch, parseCaseNumber, tidyCaseNumber } from './case-number.ts'

/** What the number of a ruling should bear: that of the main case, or else the court's code and a year of the application. */
type Bearing = { main: string; court: string; years: readonly string[] }

/** What deserves a second look in the number of a ruling: that it is of another case, court or year. */
export function rulingDoubt(text: string, { main, court, years }: Bearing): Said | null {
  const number = tidyCaseNumber(text)
  const parsed = parseCaseNumber(main)
  if (parsed.ok && !courtMismatch(parsed, court)) {
    const own = number.replace(/-\d{1,3}号/, '号').startsWith(parsed.number)
    return own ? null : fill(otherCase, { main: parsed.number })
  }
  const { year = '', code = '' } = beginning.exec(number)?.groups ?? {}
  return courtMismatch({ court: code }, court) ?? (years.includes(year) ? null : fill(otherYear, { year }))
}

const beginning = new RegExp(`^\\((?<year>\\d{4})\\)(?<code>${courtCode})`)
const otherCase: Said = {
  zh: '这个案号不是本案的：本案案号是 {main}。请核对。',
  en: 'This number is of another case: this one is {main}. Check it.',
}
const otherYear: Said = {
  zh: '案号中的年份是 {year} 年，不是申请或裁定的年份。请核对。',
  en: 'The number is of {year}, in which this was neither applied for nor ruled on. Check it.',
}

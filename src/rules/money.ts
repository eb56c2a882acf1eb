import { halfWidth } from './numbers.ts'

/** Money is a whole number of fen, a hundredth of a yuan. */
export type Fen = number

// Grouped by thousands, or by ten thousands as Chinese counts: "1,00" is neither, and nobody knows what it means. Nor is
// more than one unit read: to some 3万5 is 35,000, to others 30,005.
const shape =
  /^(?:人民币|RMB|CNY)?[¥￥]?(\d+|\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+)(?:\.(\d+))?(百万|千万|万|亿)?(?:元整?)?$/i
const zeros = { '': 0, 万: 4, 百万: 6, 千万: 7, 亿: 8 }

/** Reads an amount of yuan as people type it or say it (100.5万), in fen; null where it is none. At most 11 digits and 2 decimals. */
export function parseYuan(text: string): Fen | null {
  const parts = shape.exec(halfWidth(text))
  if (!parts) return null
  const [whole, decimals] = [parts[1]!.replaceAll(',', ''), parts[2] ?? '']
  const further = zeros[(parts[3] ?? '') as keyof typeof zeros]
  if (whole.length + further > 11 || decimals.length > further + 2) return null
  return Number(whole + decimals.padEnd(further + 2, '0'))
}

/** 123456789 fen → 1,234,567.89 */
export const yuan = (fen: Fen): string => plainYuan(fen).replace(/\B(?=(\d{3})+(?=\.))/g, ',')

/** 123456789 fen → 1234567.89 */
export const plainYuan = (fen: Fen): string => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`

const digits = '零壹贰叁肆伍陆柒捌玖'
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿', '万亿']

/** The amount in Chinese capitals, as it is written on cheques and rulings (GB/T 15835, Payment and Settlement Measures). */
export function capitals(fen: Fen): string {
  const whole = Math.trunc(fen / 100)
  const head = whole ? `${integer(whole)}元` : ''
  return head + cents(Math.trunc(fen / 10) % 10, fen % 10, whole > 0)
}

function cents(jiao: number, fen: number, afterYuan: boolean): string {
  if (!jiao && !fen) return afterYuan ? '整' : '零元整'
  const first = jiao ? `${digits[jiao]}角` : afterYuan ? '零' : ''
  return first + (fen ? `${digits[fen]}分` : '整')
}

function integer(whole: number): string {
  const fours = String(whole)
    .padStart(Math.ceil(String(whole).length / 4) * 4, '0')
    .match(/\d{4}/g)!
  const said = fours.map((four, at) => ({ text: fourDigits(four), group: groups[fours.length - 1 - at]!, four }))
  let out = ''
  for (const { text, group, four } of said) {
    if (text) out += (out && four.startsWith('0') && !out.endsWith('零') ? '零' : '') + text + group
    else if (out && !out.endsWith('零')) out += '零'
  }
  return out.replace(/零$/, '')
}

function fourDigits(four: string): string {
  let out = ''
  for (const [at, digit] of [...four].entries()) {
    if (digit !== '0') out += digits[Number(digit)]! + places[3 - at]!
    else if (out && !out.endsWith('零')) out += '零'
  }
  return out.replace(/零$/, '')
}

/** An amount that was answered, in fen; null where there is none. */
export const fenIn = (answer: unknown): Fen | null => parseYuan(String(answer ?? ''))

import type { Said } from '../words/lang.ts'
import { type Read, tidy } from './numbers.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** A unified social credit code (GB 32100). Some codes in use fail the check digit, so that only warns. */
export function uscc(text: string): Read {
  const number = tidy(text)
  if (!shape.test(number)) return { ok: false, because: wrongShape }
  return checkOf(number) === number[17] ? { ok: true, text: number } : { ok: true, text: number, warning: doubtful }
}

function checkOf(number: string): string | undefined {
  let sum = 0
  let weight = 1
  for (const letter of number.slice(0, 17)) {
    sum += alphabet.indexOf(letter) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31]
}

const wrongShape: Said = {
  zh: '统一社会信用代码应为 18 位数字或大写字母，不含 I、O、Z、S、V。',
  en: 'A credit code has 18 digits or capitals, without I, O, Z, S and V.',
}
const doubtful: Said = {
  zh: '统一社会信用代码的校验码不符。如与证照一致，可以继续。',
  en: 'The check digit of the credit code does not fit. If it is what the licence says, go on.',
}

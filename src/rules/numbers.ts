import type { Said } from '../words/lang.ts'

/** What was typed, read by a rule: tidied, perhaps with a doubt; or why it is none. */
export type Read = { ok: true; text: string; warning?: Said } | { ok: false; because: Said }

/** What Chinese keyboards type at full width (１，Ａ（) as plain characters, and without spaces. */
export const halfWidth = (text: string): string =>
  text.replace(/\s/g, '').replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))

/** Half-width, upper-case, without spaces and hyphens: as numbers are printed, whatever was typed. */
export const tidy = (text: string): string => halfWidth(text).replaceAll('-', '').toUpperCase()

/** A rule that is only a shape. */
export const shaped =
  (shape: RegExp, because: Said) =>
  (text: string): Read => {
    const number = tidy(text)
    return shape.test(number) ? { ok: true, text: number } : { ok: false, because }
  }

/** A SHA-256 in hexadecimal, as it is pasted from a terminal: in any case, with or without spaces. */
export function sha256(text: string): Read {
  const number = tidy(text).toLowerCase()
  return /^[0-9a-f]{64}$/.test(number) ? { ok: true, text: number } : { ok: false, because: notSha256 }
}
const notSha256: Said = {
  zh: '请填写 64 位十六进制的 SHA-256 校验值。',
  en: 'A SHA-256 is 64 hexadecimal digits.',
}

/** 张三 → 张*; the first character stays. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(Math.min(rest.length, 8))
}

/** 13800138000 → 138****8000 */
export const maskMobile = (mobile: string): string => middle(mobile, 3, 4)

/** 110101199001011234 → 110***********1234; also credit codes, passports and account numbers. */
export const maskNumber = (number: string): string =>
  middle(number, number.length > 9 ? 3 : 1, number.length > 9 ? 4 : 1)

const middle = (text: string, head: number, tail: number): string =>
  text.length <= head + tail
    ? '*'.repeat(text.length)
    : text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(-tail)

import { fill, type Said } from '../words/lang.ts'

// Where letters, marks and numbers begin and cease to be in the font of documents, each counted from the one before, in
// base 36. A test holds it to the font, which no form can read.
const turns =
  '1c 5w c 4 6 2 c 4 n 2 2 2 3 4 2 2 k 6 10 1 d 2 d 2 s g r 2 2f 1 f 1 2h 1 b 1 1 3 1g 2 2 1 2 1 4 1 3o p 7 ' +
  'p 1j 1 e 1s 1 1 54c 2 2o 2i ai 1 2w 2 17 1 4 1 3 2 h 2 3 1 9 1 16 c 4 c kk 1i8 sl 9r 1 2f 1g lqo hkx 3 1 ' +
  '2 3 3 8 6 2 3 c 2 1 1 1 5 1 1 1 2 8 1 3 2 1 1 3 1 3 2 a 1 3 7 5 1 3 3 1 1 2 3 2 3 3 2 4 3 1 1 2 1 1 1 1 ' +
  '1 2 1 2 2 1 2 5 1 8 1 6 1 1 2 1 2 1 2 1 1 4 2 9 1 7 3 1 9 2 1 1 1 7 1 2 2 4 2 1 1 1 1 2 1 2 4 1 1 1 4 1 ' +
  '1 1 2 3 1 6 3 1 2 2 3 5 1 3 3 1 2 1 1 c 1 1 1 1 1 g 3 4h 5 sr 40 1 2n 1bls 25s wn 1 1 1 1u 1 47 1 xv 1 ' +
  '25 1 195 1 1c9 1 3c 1 cj 1 3w7 1 2ez 1 1cb 2 ay 1 re 1 f 1 1cq 1 6p 1 11 1 3f 1 23 1 220 1 1b 1 1x 1 1ta ' +
  '1 nd 1 h7 1 dk 1 79 1 d0 1 ei 1 5g 1 2hc 1 16k 1 95 1 su 1 hb 1 s 1 96 1 o8 1 71 1 7 1 1 1 2 1 ca 1 3t 1 ' +
  '1k5 1 b4 1 1gt 1 4 1 8 1 1n4 1 7x 1 r 1 7s 1 5 1 x 1 11l 1 as 2 e 2 50 1 7m 1 2q 1 b 1 2 1 a 1 3q 1 b 1 ' +
  '2 1 25 1 3p 1 7 1 6 1 2 1 j 2 13 1 3b 2 3 1 1f 1 c 1 13 2 8 3 1 1 1 1 2w 2 m 1 1r 1 57 1 r 1 w 1 i 1 2 1 ' +
  '9 1 3 1 h 1 4b 1 em 1 47 1 2 1 p 1 6 1 47 1 9n 1 f 1 33 1 1d 1 e7 2 3i 1 w 1 7e 1 3 1 v 1 3m 1 b 1 r 1 ' +
  '36 1 1v 1 5 1 2 1 83 1 b 1 2 1 4q 1 5s 1 4 1 8 1 7 1 1 3 1 1 i 1 7 2 68 1 2 1 33 1 x 1 1n 1 63 1 4 1 2 1 ' +
  'h 1 j 1 2 1 i 1 6c 1 b 1 32 1 17 1 3j 1 3 2 2 1 6 2 1 1 3 1 1 1 8 1 3 1 b 2 8 1 4 1 2 1 2 1 3 1 2 1 1 1 ' +
  '3 1 1g 1 d 2 d 1 3r 1 8 1 45 2 6 1 1 1 2 2 6 1 3k 1 1 1 1 2 e 2 7 1 4 2 12 1 1u 1 1 1 8 1 2 1 3 1 29 1 b ' +
  '1 a 1 1bk 1 6yb 1 b 1 1d 1 2x 1'

/** Letters, marks and numbers, which alone the font can lack; what stands between them is drawn or left out. */
export const letter = /[\p{L}\p{M}\p{N}]/u
let lacking: RegExp | undefined

function made(): RegExp {
  let at = 0
  const known = turns.split(' ').map((step) => (at += Number.parseInt(step, 36)))
  const hex = (code: number) => `\\u{${code.toString(16)}}`
  const gaps = known.map((from, i) => (i % 2 ? `${hex(from)}-${hex((known[i + 1] ?? 0x110000) - 1)}` : ''))
  return new RegExp(`(?=${letter.source})[${gaps.join('')}]`, 'gu')
}

/** The letters of a text that the font of documents lacks, each once. */
export function notInFont(text: string): string[] {
  lacking ??= made()
  return [...new Set(text.match(lacking) ?? [])]
}

/** How documents print a letter that their font lacks: by its number in Unicode. */
export const byNumber = (one: string): string =>
  `〔U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}〕`

/** What somebody is told whose answer holds such letters. Nothing is asked of them: a name bars nobody. */
export function printedByNumber(text: string): Said | undefined {
  const letters = notInFont(text).slice(0, 5)
  return letters.length ? fill(said, { letters: letters.join(''), numbers: letters.map(byNumber).join('') }) : undefined
}
const said: Said = {
  zh: '“{letters}”不在文书字库中，文书上印作统一码 {numbers}，不影响办理。',
  en: 'The documents’ font lacks “{letters}”; documents print its number in Unicode, {numbers}. Nothing else changes.',
}

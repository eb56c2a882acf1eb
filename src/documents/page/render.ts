import { byNumber, letter } from '../../rules/printable.ts'
import { addressee, type Block, type Setting } from './blocks.ts'
import type { Font } from './font.ts'

/** A document before it is paper. `at` is its date in milliseconds; `check` is printed at every page's foot. */
export type Draft = { title: string; author: string; at: number; blocks: Block[]; set: Setting; check: Check }
export type Check = { url: string; lines: string[] }

/**
 * The same draft and font always make the same bytes, so that an interrupted issue can be taken up again. A letter that
 * the font lacks is printed by its number, so that no name bars anybody; for a symbol, such as an emoji, stands the
 * printers' sign of a missing one. What writes PDF is large and is loaded only here.
 */
export async function render(drafted: Draft, font: Font): Promise<Uint8Array> {
  const draft = eachText(drafted, visible)
  const missing = new Set(font.missing(printed(draft)))
  const standIn = (text: string) =>
    Array.from(text, (one) => (missing.has(one) ? (letter.test(one) ? byNumber(one) : '〓') : one)).join('')
  const paper = eachText(draft, standIn)
  const note = [...missing].some((one) => letter.test(one)) ? [addressee(byNumberNote)] : []
  const { write } = await import('./write.ts')
  return write({ ...paper, blocks: [...paper.blocks, ...note] }, font.bytes)
}

export const byNumberNote = '注：〔U+编号〕为字库未收录的字，以统一码表示。'

const printed = ({ blocks, check }: Draft) => JSON.stringify([blocks, check.lines]).replaceAll('\\n', '')

/** Changes what is printed; the title and the author go with the file, and need no font. */
function eachText(draft: Draft, change: (text: string) => string): Draft {
  const { blocks, check } = draft
  const all = <T>(texts: T): T =>
    JSON.parse(JSON.stringify(texts), (_, value) => (typeof value === 'string' ? change(value) : value))
  return { ...draft, blocks: all(blocks), check: { ...check, lines: all(check.lines) } }
}

// People paste what no paper shows; a ruling must not wait for ever on an invisible mark.
const visible = (text: string) =>
  text
    .replace(/\p{Cf}|\p{Me}|\p{Variation_Selector}|\r/gu, '')
    .replace(/[^\S\n\u{A0}\u{3000}]/gu, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')

import { fill, type Said } from '../../words/lang.ts'
import type { Block, Setting } from './blocks.ts'
import type { Font } from './font.ts'

/** A document before it is paper. `at` is its date in milliseconds; `check` is printed at every page's foot. */
export type Draft = { title: string; author: string; at: number; blocks: Block[]; set: Setting; check: Check }
export type Check = { url: string; lines: string[] }
export type Rendered = { ok: true; bytes: Uint8Array } | { ok: false; because: Said }

/**
 * The same draft and font always make the same bytes, so that an interrupted issue can be taken up again. For a symbol
 * that the font lacks, such as an emoji, stands the printers' sign of a missing one; a letter is never replaced.
 * What writes PDF is large and is loaded only here.
 */
export async function render(drafted: Draft, font: Font): Promise<Rendered> {
  const draft = { ...drafted, blocks: eachText(drafted.blocks, visible) }
  const missing = font.missing(printed(draft))
  const letters = missing.filter((one) => /[\p{L}\p{M}\p{N}]/u.test(one))
  if (letters.length) return { ok: false, because: unprintable(letters.join('')) }
  const { write } = await import('./write.ts')
  const standIn = (text: string) => Array.from(text, (one) => (missing.includes(one) ? '〓' : one)).join('')
  return { ok: true, bytes: await write({ ...draft, blocks: eachText(draft.blocks, standIn) }, font.bytes) }
}

const printed = ({ blocks, check }: Draft) => JSON.stringify([blocks, check.lines]).replaceAll('\\n', '')

const eachText = (blocks: Block[], change: (text: string) => string): Block[] =>
  JSON.parse(JSON.stringify(blocks), (_, value) => (typeof value === 'string' ? change(value) : value))

// People paste what no paper shows; a ruling must not wait for ever on an invisible mark.
const visible = (text: string) =>
  text
    .replace(/\p{Cf}|\p{Me}|\p{Variation_Selector}|\r/gu, '')
    .replace(/[^\S\n\u{A0}\u{3000}]/gu, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')

const unprintable = (letters: string) => fill(notInFont, { letters })
const notInFont: Said = {
  zh: '文书字库中没有“{letters}”，无法生成文书。请改用规范字，或由承办人另行制作。',
  en: 'The documents’ font lacks “{letters}”, so the document cannot be made. Use the standard form of the character.',
}

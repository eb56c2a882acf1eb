import { fill, type Said } from '../../words/lang.ts'
import type { Block, Setting } from './blocks.ts'
import type { Font } from './font.ts'

/** A document before it is paper. `at` is its date in milliseconds; `check` is printed at every page's foot. */
export type Draft = { title: string; author: string; at: number; blocks: Block[]; set: Setting; check: Check }
export type Check = { url: string; lines: string[] }
export type Rendered = { ok: true; bytes: Uint8Array } | { ok: false; because: Said }

/**
 * The same draft and font always make the same bytes, so that an interrupted issue can be taken up again.
 * What writes PDF is large and is loaded only here.
 */
export async function render(draft: Draft, font: Font): Promise<Rendered> {
  const missing = font.missing(printed(draft))
  if (missing.length) return { ok: false, because: unprintable(missing.join('')) }
  const { write } = await import('./write.ts')
  return { ok: true, bytes: await write(draft, font.bytes) }
}

const printed = ({ blocks, check }: Draft) => JSON.stringify([blocks, check.lines]).replaceAll('\\n', '')

const unprintable = (letters: string) => fill(notInFont, { letters })
const notInFont: Said = {
  zh: '文书字库中没有“{letters}”，无法生成文书。请改用规范字，或由承办人另行制作。',
  en: 'The documents’ font lacks “{letters}”, so the document cannot be made. Use the standard form of the character.',
}

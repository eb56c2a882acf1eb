import { fillingWords } from '../../src/apply/filling-in/words.ts'
import { common } from '../../src/words/common.ts'
import { type Lang, type Said, say } from '../../src/words/lang.ts'
import { all, type Element, text } from '../html.ts'
import type { Values } from '../no-script-visitor.ts'

/** Whoever walks through the pages: over HTTP without scripts, or in a real browser. */
export type Walker = {
  readonly lang: Lang
  readonly url: string
  readonly status: number
  readonly page: Element
  readonly text: string
  readonly title: string
  readonly bytes: Uint8Array
  open(address: string): Promise<Walker>
  follow(words: string): Promise<Walker>
  send(values: Values, button?: string, part?: string): Promise<Walker>
  sees(field: string): boolean
}

/** A browser of its own, at the site and with nothing in it. */
export type Come = () => Promise<Walker>

/** Fills in a form and saves it, page by page where it has several. */
export async function save(me: Walker, values: Values = {}): Promise<Walker> {
  const next = inWords(me, fillingWords.nextPage)
  const asked = Object.entries(values).filter(([name]) => me.sees(name))
  const turns = all(me.page, 'button').some((button) => text(button) === next)
  await me.send(Object.fromEntries(asked), turns ? next : inWords(me, common.saveAndContinue))
  const left = Object.entries(values).filter((one) => !asked.some(([name]) => name === one[0]))
  return turns || left.some(([name]) => me.sees(name)) ? save(me, Object.fromEntries(left)) : me
}

/** In the walker's language, up to the first place that is filled in. */
export const inWords = ({ lang }: Pick<Walker, 'lang'>, said: Said): string => say(lang, said).split('{')[0]!

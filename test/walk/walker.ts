import { type Lang, type Said, say } from '../../src/words/lang.ts'
import type { Element } from '../html.ts'
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

/** In the walker's language, up to the first place that is filled in. */
export const inWords = ({ lang }: Pick<Walker, 'lang'>, said: Said): string => say(lang, said).split('{')[0]!

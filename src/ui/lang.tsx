import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type Lang, type Places, type Said, say } from '../words/lang.ts'

let spoken: Lang = 'zh'
export const useLang = () => spoken

/**
 * All in it is said in this language. It is drawn at once, so that no other page is drawn meanwhile; Hono's contexts,
 * which also wait for parts that come later, bring along its half for browsers.
 */
export function inLang(lang: Lang, body: Child) {
  const outside = spoken
  spoken = lang
  try {
    return html`${body}`
  } finally {
    spoken = outside
  }
}

export const InLang = ({ lang, children }: { lang: Lang; children?: Child }) => inLang(lang, children)

/** Says it in the reader's language; for attributes and for text alike. */
export function useSay() {
  const lang = useLang()
  return (said: Said, filled?: Places) => say(lang, said, filled)
}

export const T = ({ of, with: filled }: { of: Said; with?: Places }) => <>{useSay()(of, filled)}</>

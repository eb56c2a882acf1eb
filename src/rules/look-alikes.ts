import { fill, type Said } from '../words/lang.ts'

const words = /[\p{L}\p{M}\p{N}\u2e80-\u2fdf]+/gu
// Each of these has letters that look like another's; nobody writes one word in two of them.
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
]
/** Parts of Han letters that are letters of their own, by which no letter is written. */
const radicals = /[\u2e80-\u2fdf]/u
// ロ is no 口, エ no 工, ㄏ no 厂: with others of their own script they are a word of it, with Han letters alone they pose.
const posing = /^[\p{Script=Han}カタトニハヘメロエチヌミーㄅ-ㄯ]+$/u
const poses = /[カタトニハヘメロエチヌミーㄅ-ㄯ]/u

/** Words of a text that look like other words: letters of several scripts, or what only looks like a Han letter. */
const lookAlikesIn = (text: string): string[] =>
  (text.match(words) ?? []).filter((word) => mixed(word) || radicals.test(word) || hanOnlyBySight(word))

const mixed = (word: string) => scripts.filter((script) => script.test(word)).length > 1
const hanOnlyBySight = (word: string) => /\p{Script=Han}/u.test(word) && posing.test(word) && poses.test(word)

/** What is told of such words: they bar nobody, but whoever decides should know that they are not what they look like. */
export function looksLikeOthers(text: string): Said | undefined {
  const found = lookAlikesIn(text).slice(0, 3)
  return found.length ? fill(said, { words: found.map((word) => `“${word}”`).join('') }) : undefined
}
const said: Said = {
  zh: '{words}中混有形似而不同的字符，可能与看上去相同的名称不是同一个，请核对。',
  en: '{words} mixes characters that only look alike, so that it may not be the name it seems to be. Check it.',
}

import type { Said } from '../../words/lang.ts'

export type Question = { asked: Said; answer: string }

/** A question that is read aloud as easily as it is read, and answered with one number. */
export function makeQuestion(random: (below: number) => number): Question {
  return kinds[random(kinds.length)]!(random)
}

/** 12, １２, 十二 and “twelve” are the same answer. */
export function sameAnswer(typed: string, answer: string): boolean {
  const tidy = typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s。.]/g, '')
  const number = zh.includes(tidy)
    ? zh.indexOf(tidy)
    : en.includes(tidy)
      ? en.indexOf(tidy)
      : tidy.replace(/^0+(?=\d)/, '')
  return String(number) === answer
}

const zh = ['零', ...'一二三四五六七八九十'.split(''), ...'一二三四五六七八九'.split('').map((digit) => `十${digit}`)]
const en = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ')

const kinds: ((random: (below: number) => number) => Question)[] = [
  (random) => {
    const [a, b] = [2 + random(8), 1 + random(9)]
    return { asked: { zh: `${zh[a]}加${zh[b]}等于几？`, en: `What is ${en[a]} plus ${en[b]}?` }, answer: `${a + b}` }
  },
  (random) => {
    const [a, b] = [10 + random(9), 1 + random(9)]
    return { asked: { zh: `${zh[a]}减${zh[b]}等于几？`, en: `What is ${en[a]} minus ${en[b]}?` }, answer: `${a - b}` }
  },
  (random) => {
    const [a, b] = [1 + random(9), 10 + random(9)]
    const [first, second] = random(2) ? [a, b] : [b, a]
    return {
      asked: { zh: `${zh[first]}和${zh[second]}，哪个大？`, en: `Which is greater, ${en[first]} or ${en[second]}?` },
      answer: `${b}`,
    }
  },
]

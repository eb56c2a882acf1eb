import { fill, type Said } from '../../words/lang.ts'

type Question = { asked: Said; answer: string }

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
  const known = numbers.findIndex(({ zh, en }) => zh === tidy || en === tidy)
  return (known < 0 ? tidy.replace(/^0+(?=\d)/, '') : String(known)) === answer
}

const numbers: Said[] = [
  { zh: '零', en: 'zero' },
  { zh: '一', en: 'one' },
  { zh: '二', en: 'two' },
  { zh: '三', en: 'three' },
  { zh: '四', en: 'four' },
  { zh: '五', en: 'five' },
  { zh: '六', en: 'six' },
  { zh: '七', en: 'seven' },
  { zh: '八', en: 'eight' },
  { zh: '九', en: 'nine' },
  { zh: '十', en: 'ten' },
  { zh: '十一', en: 'eleven' },
  { zh: '十二', en: 'twelve' },
  { zh: '十三', en: 'thirteen' },
  { zh: '十四', en: 'fourteen' },
  { zh: '十五', en: 'fifteen' },
  { zh: '十六', en: 'sixteen' },
  { zh: '十七', en: 'seventeen' },
  { zh: '十八', en: 'eighteen' },
  { zh: '十九', en: 'nineteen' },
]

const kinds: ((random: (below: number) => number) => Question)[] = [
  (random) => {
    const [a, b] = [2 + random(8), 1 + random(9)]
    return {
      asked: fill({ zh: '{a}加{b}等于几？', en: 'What is {a} plus {b}?' }, { a: numbers[a]!, b: numbers[b]! }),
      answer: `${a + b}`,
    }
  },
  (random) => {
    const [a, b] = [10 + random(9), 1 + random(9)]
    return {
      asked: fill({ zh: '{a}减{b}等于几？', en: 'What is {a} minus {b}?' }, { a: numbers[a]!, b: numbers[b]! }),
      answer: `${a - b}`,
    }
  },
  (random) => {
    const [a, b] = [1 + random(9), 10 + random(9)]
    const [first, second] = random(2) ? [a, b] : [b, a]
    return {
      asked: fill(
        { zh: '{a}和{b}，哪个大？', en: 'Which is greater, {a} or {b}?' },
        { a: numbers[first]!, b: numbers[second]! },
      ),
      answer: `${b}`,
    }
  },
]

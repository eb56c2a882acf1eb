import { type Day, dayIn, startOfDay } from '../../rules/calendar.ts'
import { capitals, type Fen, yuan } from '../../rules/money.ts'

const numerals = '〇一二三四五六七八九'

/** The date that closes a ruling: 二〇二六年十一月二十四日, in Beijing. */
export function dateInWords(at: number): string {
  const [year, month, day] = beijing(at)
  return `${[...String(year)].map((digit) => numerals[Number(digit)]).join('')}年${below100(month)}月${below100(day)}日`
}

/** 2026年11月24日, in Beijing. */
export const date = (at: number) =>
  beijing(at)
    .map((part, at) => `${part}${'年月日'[at]}`)
    .join('')

/** 2026-12-01 → 2026年12月1日 */
export const day = (text: Day) => date(startOfDay(text))

/** 人民币伍仟元整（¥5,000.00） */
export const money = (fen: Fen) => `人民币${capitals(fen)}（¥${yuan(fen)}）`

/** 一、二、三 before each where there are several. */
export const numbered = (items: string[]) =>
  items.length > 1 ? items.map((item, at) => `${below100(at + 1)}、${item}`) : items

const below100 = (number: number) => {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${numerals[tens]}十`
  return head + (ones ? numerals[ones] : '')
}

const beijing = (at: number) => dayIn(at).split('-').map(Number) as [year: number, month: number, day: number]

import { type Lang, mannerOf } from '../words/lang.ts'

const shape: Intl.DateTimeFormatOptions = {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
}
const shapes = new Map<Lang, Intl.DateTimeFormat>()

/** A moment in Beijing time, whatever the browser's zone. */
export const moment = (at: number, lang: Lang) => shapeIn(lang).format(at)

function shapeIn(lang: Lang): Intl.DateTimeFormat {
  const known = shapes.get(lang) ?? new Intl.DateTimeFormat(mannerOf(lang).dates, shape)
  shapes.set(lang, known)
  return known
}

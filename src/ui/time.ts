import type { Lang } from '../words/lang.ts'

const shape: Intl.DateTimeFormatOptions = {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
}
const shapes = { zh: new Intl.DateTimeFormat('zh-CN', shape), en: new Intl.DateTimeFormat('en-GB', shape) }

/** A moment in Beijing time, whatever the browser's zone. */
export const moment = (at: number, lang: Lang) => shapes[lang].format(at)

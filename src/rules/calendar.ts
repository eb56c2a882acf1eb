import { hour } from './durations.ts'

const offset = 8 * hour

/** Stands for a moment where there is none, after every one that there is: a queue by dates then ends with it. */
export const noDate = 9e15

/** A day in Beijing, YYYY-MM-DD. */
export type Day = string

/** Whether a text is a day that there is: 2026-02-30 is none. */
export const isDay = (text: string): text is Day => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? startOfDay(text) : Number.NaN
  return !Number.isNaN(at) && dayIn(at) === text
}

/** The Beijing day of a moment (milliseconds UTC). */
export const dayIn = (at: number): Day => new Date(at + offset).toISOString().slice(0, 10)

/** The first moment of a Beijing day. */
export const startOfDay = (day: Day): number => Date.parse(`${day}T00:00:00+08:00`)

/** The last moment of a Beijing day, to the second. */
export const endOfDay = (day: Day): number => startOfDay(day) + 24 * hour - 1000

/** A moment (milliseconds UTC) as clocks in Beijing show it, RFC 3339 to the second: 2026-11-24T09:30:00+08:00. */
export const rfc3339 = (at: number): string => `${new Date(at + offset).toISOString().slice(0, 19)}+08:00`

/** Whether a text is a moment as RFC 3339 writes it, by whatever clock. */
export const isMoment = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T[\d:.]{8,}(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))

/** The day so many days on; back where they are negative. */
export const addDays = (day: Day, days: number): Day => dayIn(startOfDay(day) + days * 24 * hour)

/** The same date some months on; where that month is shorter, its last day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0))
  last.setUTCDate(Math.min(date, last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}

type Year = { off: readonly [from: string, to: string][]; on: readonly string[] }

/** The State Council's notice for each year: days off, and weekends worked instead. */
const notices: Record<string, Year> = {
  2026: {
    off: [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    on: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
}

/**
 * Whether a Beijing day is worked. A year whose notice is not published yet is answered by weekday and New
 * Year's Day, and marked uncertain.
 */
export function isWorkingDay(day: Day): { working: boolean; certain: boolean } {
  const notice = notices[day.slice(0, 4)]
  const date = day.slice(5)
  if (!notice) return { working: date !== '01-01' && !isWeekend(day), certain: false }
  if (notice.on.includes(date)) return { working: true, certain: true }
  const off = notice.off.some(([from, to]) => from <= date && date <= to)
  return { working: !off && !isWeekend(day), certain: true }
}

const isWeekend = (day: Day) => [0, 6].includes(new Date(startOfDay(day) + offset).getUTCDay())

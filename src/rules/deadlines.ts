import type { Said } from '../words/lang.ts'
import { addDays, addMonths, type Day, dayIn, endOfDay, isWorkingDay } from './calendar.ts'
import { hour } from './durations.ts'

type Rule = { hours?: number; days?: number; words: Said; article: Said }

const rule = (
  length: Pick<Rule, 'hours' | 'days'>,
  zh: string,
  en: string,
  articleZh: string,
  articleEn: string,
): Rule => ({
  ...length,
  words: { zh, en },
  article: { zh: articleZh, en: articleEn },
})

/** The clocks of preservation, each with its article; REVIEW alone is the court's own rule. */
export const deadlines = {
  REVIEW: rule({ days: 7 }, '七日内审查立案', 'Examined within 7 days', '本院规定', 'house rule'),
  REVIEW_URGENT: rule(
    { hours: 48 },
    '四十八小时内审查并裁定',
    'Examined and ruled on within 48 hours',
    '民事诉讼法第一百零三条、第一百零四条',
    'CPL arts. 103, 104',
  ),
  FEE_7D: rule(
    { days: 7 },
    '七日内缴纳',
    'Paid within 7 days',
    '《诉讼费用交纳办法》第二十二条',
    'Measures on Litigation Costs art. 22',
  ),
  RULE_48H: rule(
    { hours: 48 },
    '四十八小时内裁定',
    'Ruled on within 48 hours',
    '民事诉讼法第一百零三条、第一百零四条；《财产保全规定》第四条',
    'CPL arts. 103, 104; Provisions art. 4',
  ),
  RULE_5D: rule({ days: 5 }, '五日内裁定', 'Ruled on within 5 days', '《财产保全规定》第四条', 'Provisions art. 4'),
  EXEC_5D: rule(
    { days: 5 },
    '五日内开始执行',
    'Enforcement begins within 5 days',
    '《财产保全规定》第四条',
    'Provisions art. 4',
  ),
  EXEC_AT_ONCE: rule(
    { hours: 0 },
    '情况紧急的立即开始执行',
    'Enforcement begins at once where it is urgent',
    '民事诉讼法第一百零三条、第一百零四条；《财产保全规定》第四条',
    'CPL arts. 103, 104; Provisions art. 4',
  ),
  SUE_30D: rule(
    { days: 30 },
    '采取保全措施后三十日内起诉或申请仲裁',
    'Sue or file within 30 days after the measures',
    '民事诉讼法第一百零四条；《财产保全规定》第十七条、第二十三条',
    'CPL art. 104; Provisions arts. 17, 23',
  ),
  EXEC_APPLY_5D: rule(
    { days: 5 },
    '履行期限届满后五日内申请执行',
    'Apply for execution within 5 days after the performance period',
    '《民诉法解释》第一百六十三条',
    'Interpretation art. 163',
  ),
  RECON_5D: rule(
    { days: 5 },
    '收到裁定之日起五日内申请复议一次',
    'One reconsideration within 5 days of service',
    '民事诉讼法第一百一十一条；《民诉法解释》第一百七十一条；《财产保全规定》第二十五条',
    'CPL art. 111; Interpretation art. 171; Provisions art. 25',
  ),
  LIFT_5D: rule(
    { days: 5 },
    '五日内裁定解除',
    'Lifting ruled on within 5 days',
    '《财产保全规定》第二十三条',
    'Provisions art. 23',
  ),
} satisfies Record<string, Rule>

export type DeadlineCode = keyof typeof deadlines

/**
 * When a period that begins at `from` ends (CPL 85): the day it begins is not counted; a last day that is a
 * holiday moves to the next working day; hours run through weekends. Not certain where a year's holidays
 * are not published yet.
 */
export function deadline(code: DeadlineCode, from: number): { at: number; certain: boolean } {
  const { hours, days }: Rule = deadlines[code]
  if (hours !== undefined) return { at: from + hours * hour, certain: true }
  return toWorkingDay(addDays(dayIn(from), days ?? 0))
}

/** When a period ends whose last day a court has set: it moves from a holiday like any other (CPL 85). */
export const setDeadline = (last: Day) => toWorkingDay(last)

/** Whether a period that ends then may yet move, since that year's holidays are not published. */
export const provisional = (end: number): boolean => !isWorkingDay(dayIn(end)).certain

function toWorkingDay(last: Day): { at: number; certain: boolean } {
  let day = last
  let certain = true
  for (;;) {
    const found = isWorkingDay(day)
    certain &&= found.certain
    if (found.working) return { at: endOfDay(day), certain }
    day = addDays(day, 1)
  }
}

/** The last day of a measure of so many months, written inclusively: 2026-03-02 for twelve ends on 2027-03-01. */
export function expiryAfter(start: Day, months: number): Day {
  const end = addMonths(start, months)
  const shortened = end.slice(8) !== start.slice(8)
  return shortened ? end : addDays(end, -1)
}

/** The last day to ask for renewal for property, at least seven days before expiry (PROV 18); over IP acts the first (IPACT 13). */
export const aWeekBefore = (expiresOn: Day): Day => addDays(expiresOn, -7)

/** How many days ahead an applicant is told that measures end; the last time on the eve of the day a week before. */
export const daysToldAhead = [8, 15, 30] as const

/** The last end (milliseconds UTC) of which it is time to tell so many days ahead: from nine in the morning, in Beijing. */
export const toldUntil = (days: number, now: number): number => endOfDay(addDays(dayIn(now - 9 * hour), days))

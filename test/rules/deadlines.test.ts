import { describe, expect, it } from 'vitest'
import { dayIn } from '../../src/rules/calendar.ts'
import {
  aWeekBefore,
  type DeadlineCode,
  deadline,
  deadlines,
  expiryAfter,
  provisional,
  setDeadline,
} from '../../src/rules/deadlines.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)
const lastDay = (code: DeadlineCode, from: string) => {
  const { at: end, certain } = deadline(code, at(from))
  return [dayIn(end), certain]
}

describe('a period, Civil Procedure Law art. 85', () => {
  it.each([
    ['RULE_5D', '2026-11-23T00:00:00', '2026-11-30', true], // the 28th is a Saturday
    ['RULE_5D', '2026-11-23T23:59:59', '2026-11-30', true],
    ['RULE_5D', '2026-11-24T09:00:00', '2026-11-30', true], // the 29th is a Sunday
    ['RULE_5D', '2026-11-25T09:00:00', '2026-11-30', true],
    ['RULE_5D', '2026-11-26T09:00:00', '2026-12-01', true],
    ['EXEC_5D', '2026-09-28T09:00:00', '2026-10-08', true], // over the National Day holiday
    ['RECON_5D', '2026-10-05T09:00:00', '2026-10-10', true], // a Saturday that is worked
    ['SUE_30D', '2026-10-08T09:00:00', '2026-11-09', true],
    ['SUE_30D', '2026-12-02T09:00:00', '2027-01-04', false], // 2027 has no notice yet
    ['RULE_5D', '2026-11-20T09:00:00', '2026-11-25', true],
    ['RULE_5D', '2026-09-27T10:00:00', '2026-10-08', true],
    ['RECON_5D', '2026-02-11T10:00:00', '2026-02-24', true],
    ['FEE_7D', '2026-10-03T10:00:00', '2026-10-10', true], // a Saturday that is worked
    ['SUE_30D', '2026-03-02T10:00:00', '2026-04-01', true],
    ['FEE_7D', '2026-12-28T10:00:00', '2027-01-04', false],
    ['FEE_7D', '2026-11-24T09:00:00', '2026-12-01', true],
    ['REVIEW', '2026-02-09T09:00:00', '2026-02-24', true], // over the Spring Festival
    ['EXEC_APPLY_5D', '2026-12-20T12:00:00', '2026-12-25', true],
    ['LIFT_5D', '2026-12-28T12:00:00', '2027-01-04', false],
  ] as const)('%s from %s ends with %s', (code, from, day, certain) =>
    expect(lastDay(code, from)).toEqual([day, certain]),
  )

  it('does not count the day it begins and ends with the last second of its last day', () =>
    expect(deadline('FEE_7D', at('2026-11-24T09:00:00')).at).toBe(at('2026-12-01T23:59:59')))

  it.each(['RULE_48H', 'REVIEW_URGENT'] as const)('of hours runs through weekends and holidays: %s', (code) =>
    expect(deadline(code, at('2026-10-01T10:20:00'))).toEqual({ at: at('2026-10-03T10:20:00'), certain: true }),
  )
})

describe('a period whose last day a court has set', () => {
  it.each([
    ['2026-12-31', '2026-12-31', true],
    ['2026-10-03', '2026-10-08', true], // over the National Day holiday
    ['2027-01-01', '2027-01-04', false], // 2027 has no notice yet
    ['2027-02-08', '2027-02-08', false],
  ])('%s ends with %s', (day, last, certain) => {
    const end = setDeadline(day)
    expect([dayIn(end.at), end.certain]).toEqual([last, certain])
    expect(provisional(end.at)).toBe(!certain)
  })
})

it('every period says in both languages what it is and on what article it rests', () => {
  for (const { words, article } of Object.values(deadlines))
    for (const text of [words.zh, words.en, article.zh, article.en]) expect(text).not.toBe('')
})

describe('the last day of a measure, Interpretation art. 485', () => {
  it.each([
    ['2026-03-02', 1, '2027-03-01'],
    ['2026-03-02', 3, '2029-03-01'],
    ['2027-03-01', 1, '2028-02-29'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2026-01-01', 2, '2027-12-31'],
  ])('of %s for %d years is %s', (start, years, day) => expect(expiryAfter(start, years * 12)).toBe(day))

  it.each([
    ['2026-03-02', '2026-09-01'],
    ['2026-08-31', '2027-02-28'],
  ])('of %s for six months, as with patents, is %s', (start, day) => expect(expiryAfter(start, 6)).toBe(day))

  it('leaves seven days to ask for renewal, Provisions on Property Preservation art. 18', () =>
    expect(aWeekBefore('2027-03-01')).toBe('2027-02-22'))
})

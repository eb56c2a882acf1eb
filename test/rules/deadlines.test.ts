import { describe, expect, test } from 'vitest'
import { addYears, dayIn, isWorkingDay } from '../../src/rules/calendar.ts'
import { type DeadlineCode, deadline, expiry, renewBy } from '../../src/rules/deadlines.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)
const ends = (code: DeadlineCode, from: string) =>
  new Date(deadline(code, at(from)).at + 8 * 3_600_000).toISOString().slice(0, 19)

describe('periods (CPL art. 85)', () => {
  test.each([
    ['RULE_5D', '2026-11-24T09:00:00', '2026-11-30T23:59:59'],
    ['RULE_5D', '2026-11-23T23:59:00', '2026-11-30T23:59:59'],
    ['RULE_5D', '2026-11-20T09:00:00', '2026-11-25T23:59:59'],
    ['RULE_5D', '2026-09-27T10:00:00', '2026-10-08T23:59:59'],
    ['RECON_5D', '2026-02-11T10:00:00', '2026-02-24T23:59:59'],
    ['FEE_7D', '2026-10-03T10:00:00', '2026-10-10T23:59:59'],
    ['SUE_30D', '2026-03-02T10:00:00', '2026-04-01T23:59:59'],
  ] as const)('%s from %s ends %s', (code, from, end) => expect(ends(code, from)).toBe(end))

  test('hours run through nights, weekends and holidays', () => {
    expect(ends('RULE_48H', '2026-10-01T15:30:00')).toBe('2026-10-03T15:30:00')
    expect(ends('LIFT_48H', '2026-11-28T08:00:00')).toBe('2026-11-30T08:00:00')
  })

  test('a last day in a year whose holidays are not published is marked uncertain', () => {
    expect(deadline('FEE_7D', at('2026-12-28T10:00:00')).certain).toBe(false)
    expect(deadline('FEE_7D', at('2026-11-20T10:00:00')).certain).toBe(true)
  })
})

test.each([
  ['2026-10-01', false],
  ['2026-10-10', true],
  ['2026-11-28', false],
  ['2026-11-27', true],
  ['2026-02-14', true],
])('%s is worked: %s', (day, working) => expect(isWorkingDay(day)).toEqual({ working, certain: true }))

test('a measure of one year from 2 March ends on 1 March, and its renewal is asked for seven days before (PROV 18)', () => {
  expect(expiry('2026-03-02', 1)).toBe('2027-03-01')
  expect(renewBy('2027-03-01')).toBe('2027-02-22')
})

test('a leap day a year on is the 28th', () => expect(addYears('2028-02-29', 1)).toBe('2029-02-28'))

test('a day is Beijing’s, whatever the clock of the machine', () => {
  expect(dayIn(Date.parse('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
  expect(dayIn(Date.parse('2026-12-31T15:59:59Z'))).toBe('2026-12-31')
})

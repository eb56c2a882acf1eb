import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayIn,
  endOfDay,
  isDay,
  isMoment,
  isWorkingDay,
  rfc3339,
  startOfDay,
} from '../../src/rules/calendar.ts'

describe('a day', () => {
  it('begins and ends in Beijing, eight hours before Greenwich', () => {
    expect(dayIn(Date.UTC(2026, 10, 23, 15, 59, 59, 999))).toBe('2026-11-23')
    expect(dayIn(Date.UTC(2026, 10, 23, 16))).toBe('2026-11-24')
    expect(startOfDay('2026-11-24')).toBe(Date.UTC(2026, 10, 23, 16))
    expect(endOfDay('2026-11-24')).toBe(Date.UTC(2026, 10, 24, 15, 59, 59))
  })

  it.each([
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['20260101', false],
  ])('is one of the calendar: %s', (text, is) => expect(isDay(text)).toBe(is))

  it('is told to machines with the hour on a clock in Beijing', () =>
    expect(rfc3339(Date.UTC(2026, 10, 23, 17, 30, 5, 999))).toBe('2026-11-24T01:30:05+08:00'))

  it.each([
    [addDays('2026-12-31', 1), '2027-01-01'],
    [addDays('2028-03-01', -1), '2028-02-29'],
    [addMonths('2026-08-31', 6), '2027-02-28'],
    [addMonths('2026-10-15', 3), '2027-01-15'],
    [addMonths('2028-02-29', 12), '2029-02-28'],
    [addMonths('2028-02-29', 48), '2032-02-29'],
  ])('is counted over months and leap years: %s', (found, wanted) => expect(found).toBe(wanted))
})

describe('the working days of 2026, notice of the State Council', () => {
  const days = (from: string, to: string) => {
    const found = []
    for (let day = from; day <= to; day = addDays(day, 1)) found.push(day)
    return found
  }
  it.each([
    ["New Year's Day", '2026-01-01', '2026-01-03'],
    ['the Spring Festival', '2026-02-15', '2026-02-23'],
    ['Qingming', '2026-04-04', '2026-04-06'],
    ['Labour Day', '2026-05-01', '2026-05-05'],
    ['the Dragon Boat Festival', '2026-06-19', '2026-06-21'],
    ['Mid-Autumn', '2026-09-25', '2026-09-27'],
    ['the National Day', '2026-10-01', '2026-10-07'],
  ])('%s is off from %s to %s', (_, from, to) => {
    for (const day of days(from, to)) expect(isWorkingDay(day)).toEqual({ working: false, certain: true })
  })
  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    'the weekend of %s is worked instead',
    (day) => expect(isWorkingDay(day)).toEqual({ working: true, certain: true }),
  )
  it('has 248 of them', () =>
    expect(days('2026-01-01', '2026-12-31').filter((day) => isWorkingDay(day).working)).toHaveLength(248))
})

it('a year without its notice is answered by weekday and New Year’s Day, as not certain', () => {
  expect(isWorkingDay('2027-01-01')).toEqual({ working: false, certain: false })
  expect(isWorkingDay('2027-01-02')).toEqual({ working: false, certain: false })
  expect(isWorkingDay('2027-01-04')).toEqual({ working: true, certain: false })
})

it('what a provider says when something happened is a moment with a clock, and one that there is', () => {
  expect(['2026-11-24T01:30:05+08:00', '2026-11-23T17:30:05.999Z'].map(isMoment)).toEqual([true, true])
  expect(['2026-11-24', '2026-11-24T01:30:05', '2026-13-24T01:30:05Z', 'soon'].map(isMoment)).not.toContain(true)
})

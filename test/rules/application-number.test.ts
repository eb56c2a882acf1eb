import { expect, test } from 'vitest'
import { applicationNumber, isApplicationNumber } from '../../src/rules/application-number.ts'

const number = applicationNumber('0116', '20261123', 42)

test('a number carries its court, its day and its place in the day', () => {
  expect(number).toMatch(/^BQ-0116-20261123-000042-\d$/)
  expect(isApplicationNumber(number)).toBe(true)
})

test('any one digit mistyped is noticed', () => {
  for (let at = 3; at < number.length; at++)
    for (const digit of '0123456789')
      if (/\d/.test(number[at]!) && digit !== number[at])
        expect(isApplicationNumber(number.slice(0, at) + digit + number.slice(at + 1))).toBe(false)
})

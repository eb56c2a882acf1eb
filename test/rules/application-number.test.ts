import { describe, expect, it } from 'vitest'
import { applicationNumber, isApplicationNumber } from '../../src/rules/application-number.ts'

const number = applicationNumber('0116', '20261123', 42)

describe('an application number', () => {
  it('carries court, day and sequence', () => expect(number).toMatch(/^BQ-0116-20261123-000042-\d$/))
  it('is known as one', () => expect(isApplicationNumber(number)).toBe(true))

  it('has the check digit of ISO 7064 MOD 11,10: with it, the remainder comes to 1', () => {
    let rest = 10
    const digits = number.replaceAll(/\D/g, '')
    for (const digit of digits.slice(0, -1)) rest = (((Number(digit) + rest) % 10 || 10) * 2) % 11
    expect((rest + Number(digits.at(-1))) % 10).toBe(1)
  })

  it('with any one digit wrong is not one', () => {
    for (const [at, old] of [...number].entries())
      for (const digit of /\d/.test(old) ? '0123456789'.replace(old, '') : '')
        expect(isApplicationNumber(number.slice(0, at) + digit + number.slice(at + 1))).toBe(false)
  })

  it('sorts by its sequence within a court and a day', () => {
    const made = [9, 10, 99_999].map((sequence) => applicationNumber('0116', '20261123', sequence))
    expect([...made].sort()).toEqual(made)
  })

  it.each([[''], ['BQ-0116-20261123-42-7'], [`${number}0`], [` ${number}`], [number.toLowerCase()]])(
    '%j is not one',
    (text) => expect(isApplicationNumber(text)).toBe(false),
  )
})

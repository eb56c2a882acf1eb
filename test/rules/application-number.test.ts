import { describe, expect, it } from 'vitest'
import { applicationNumber } from '../../src/rules/application-number.ts'

const number = applicationNumber('0116', '20261123', 42)

describe('an application number', () => {
  it('carries court, day and sequence', () => expect(number).toMatch(/^BQ-0116-20261123-000042-\d$/))

  it('has the check digit of ISO 7064 MOD 11,10: with it, the remainder comes to 1', () => {
    let rest = 10
    const digits = number.replaceAll(/\D/g, '')
    for (const digit of digits.slice(0, -1)) rest = (((Number(digit) + rest) % 10 || 10) * 2) % 11
    expect((rest + Number(digits.at(-1))) % 10).toBe(1)
  })

  it('sorts by its sequence within a court and a day', () => {
    const made = [9, 10, 99_999].map((sequence) => applicationNumber('0116', '20261123', sequence))
    expect([...made].sort()).toEqual(made)
  })
})

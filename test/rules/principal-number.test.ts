import { expect, test } from 'vitest'
import { principalNumber } from '../../src/rules/principal-number.ts'

test.each([
  ['11010519491231002x', '11010519491231002X'],
  ['91120116MA0DEMX13M', '91120116MA0DEMX13M'],
  ['91120116MA0DEMX13X', '91120116MA0DEMX13X'],
  ['E1234 5678', 'E12345678'],
  ['H12345678', 'H12345678'],
  ['00123456-7', '001234567'],
])('a principal has the number %s', (typed, number) =>
  expect(principalNumber(typed)).toEqual({ ok: true, text: number }),
)

test.each(['110105194912310021', '1101051949123100', '1101051949123100211'])('%s is nobody’s number', (typed) =>
  expect(principalNumber(typed).ok).toBe(false),
)

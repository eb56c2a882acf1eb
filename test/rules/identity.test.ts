import { describe, expect, test } from 'vitest'
import * as identity from '../../src/rules/identity.ts'

describe('resident identity numbers (GB 11643)', () => {
  test.each([
    ['120116190001010010', '1900-01-01', 'male'],
    ['120116190001010029', '1900-01-01', 'female'],
    ['12011619000101007x', '1900-01-01', 'male'],
    ['１２０１１６１９０００１０１００１０', '1900-01-01', 'male'],
    ['11010519491231002X', '1949-12-31', 'female'],
    ['810000190001010018', '1900-01-01', 'male'],
  ])('%s is one', (text, birth, sex) => expect(identity.residentId(text)).toMatchObject({ ok: true, birth, sex }))

  test.each([
    '120116190001010011',
    '120116190002300010',
    '12011619000101001',
    '120116299901010010',
    'X20116190001010010',
    '',
  ])('“%s” is none', (text) => expect(identity.residentId(text).ok).toBe(false))

  test('every single wrong digit is found', () => {
    const right = '120116190001010010'
    for (let at = 0; at < 18; at++)
      for (const digit of '0123456789')
        if (digit !== right[at])
          expect(identity.residentId(right.slice(0, at) + digit + right.slice(at + 1)).ok).toBe(false)
  })

  test('age counts full years', () => {
    expect(identity.ageOn('2000-11-25', '2026-11-24')).toBe(25)
    expect(identity.ageOn('2000-11-24', '2026-11-24')).toBe(26)
  })
})

describe('unified social credit codes (GB 32100)', () => {
  test.each([
    '91350100M000100Y43',
    '91120116MA0DEMX13M',
    '12120116MB0GQRT13X',
    '52120000MJ0ABC1241',
    '31120000MD0LAWF12R',
    '92120116MA0GTH014Q',
  ])('%s passes', (text) => expect(identity.uscc(text)).toEqual({ ok: true, number: text }))

  test('a wrong check digit warns and does not block', () => {
    expect(identity.uscc('91350100M000100Y44')).toMatchObject({ ok: true, warning: expect.anything() })
  })
  test.each(['9135010OM000100Y43', '91350100M000100Y4', 'I1350100M000100Y43'])('%s is none', (text) =>
    expect(identity.uscc(text).ok).toBe(false),
  )
})

describe('other numbers', () => {
  test.each([
    ['mobile', '13800138000', true],
    ['mobile', '+86 138-0013-8000', true],
    ['mobile', '12800138000', false],
    ['mobile', '1380013800', false],
    ['passport', 'e12345678', true],
    ['passport', 'E1', false],
    ['hkMacaoPermit', 'H12345678', true],
    ['hkMacaoPermit', 'M1234567801', true],
    ['hkMacaoPermit', 'A12345678', false],
    ['taiwanPermit', '12345678', true],
    ['taiwanPermit', '1234567', false],
    ['foreignPermanentId', '911344198808080012', true],
    ['foreignPermanentId', 'USA110088888888', true],
    ['foreignPermanentId', '811344198808080012', false],
    ['lawyerLicence', '11201201810123456', true],
    ['lawyerLicence', '1120120181012345', false],
    ['plate', '津A12345', true],
    ['plate', '津AD12345', true],
    ['plate', '津A1234学', true],
    ['plate', '津I12345', false],
    ['plate', 'A12345', false],
  ] as const)('%s: %s', (rule, text, ok) => expect(identity[rule](text).ok).toBe(ok))

  test('an old licence of twelve digits is accepted with a doubt', () => {
    expect(identity.lawyerLicence('120120181012')).toMatchObject({ ok: true, warning: expect.anything() })
  })
})

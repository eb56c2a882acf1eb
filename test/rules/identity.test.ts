import { describe, expect, it } from 'vitest'
import {
  ageOn,
  foreignPermanentId,
  hkMacaoPermit,
  lawyerLicence,
  mobile,
  passport,
  plate,
  residentId,
  taiwanPermit,
  uscc,
} from '../../src/rules/identity.ts'
import type { Read } from '../../src/rules/numbers.ts'

const verdict = (read: Read) => (read.ok ? (read.warning ? 'doubted' : 'accepted') : 'refused')

describe('a resident identity number, GB 11643', () => {
  it.each([
    ['120116190001010010', 'male', '120116'],
    ['120116190001010029', 'female', '120116'],
    ['12011619000101007X', 'male', '120116'],
    ['810000190001010018', 'male', '810000'],
  ])('%s tells birth, sex and area', (number, sex, area) =>
    expect(residentId(number)).toEqual({ ok: true, text: number, birth: '1900-01-01', sex, area }),
  )

  it('is the example of the standard', () => expect(residentId('11010519491231002X')).toMatchObject({ ok: true }))

  it('is tidied: full width, spaces and a small x', () =>
    expect(residentId('１２０１１６ 19000101 007x')).toMatchObject({ ok: true, text: '12011619000101007X' }))

  it.each([
    ['120116190001010011', '校验码'],
    ['120116190002300017', '出生日期'],
    ['120116190013010010', '出生日期'],
    ['120116299901010010', '出生日期'],
    ['020116190001010010', '18 位'],
    ['12011619000101001', '18 位'],
    ['1201161900010100X0', '18 位'],
    ['120116900101001', '18 位'],
    ['X20116190001010010', '18 位'],
    ['', '18 位'],
  ])('%j is refused and told why: %s', (number, why) => {
    const read = residentId(number)
    expect(read.ok ? '' : read.because.zh).toContain(why)
  })

  it('with any one digit wrong is refused', () => {
    const good = '120116190001010010'
    for (let at = 0; at < good.length; at++)
      for (const digit of '0123456789'.replace(good[at]!, ''))
        expect(residentId(good.slice(0, at) + digit + good.slice(at + 1)).ok).toBe(false)
  })

  it('gives an age in full years', () => {
    expect(ageOn('2000-11-24', '2026-11-23')).toBe(25)
    expect(ageOn('2000-11-24', '2026-11-24')).toBe(26)
    expect(ageOn('2000-02-29', '2026-02-28')).toBe(25)
  })
})

describe('a unified social credit code, GB 32100', () => {
  it.each([
    ['91350100M000100Y43'],
    ['91120116MA0DEMX13M'],
    ['12120116MB0GQRT13X'],
    ['52120000MJ0ABC1241'],
    ['31120000MD0LAWF12R'],
    ['92120116MA0GTH014Q'],
  ])('%s is accepted', (number) => expect(uscc(number)).toEqual({ ok: true, text: number }))

  it('is tidied', () => expect(uscc('91120116 ma0demx13m')).toEqual({ ok: true, text: '91120116MA0DEMX13M' }))
  it('with a wrong check digit is only doubted, for some codes in use fail it', () =>
    expect(verdict(uscc('91120116MA0DEMX13N'))).toBe('doubted'))
  it.each([
    ['91120116MA0DEMX13'],
    ['9112011IMA0DEMX13M'],
    ['9135010OM000100Y43'],
    ['I1350100M000100Y43'],
    ['91120116MA0DEMO13M'],
    ['91120116MA0DEMX13S'],
    [''],
  ])('%j is refused by its shape', (number) => expect(verdict(uscc(number))).toBe('refused'))
})

describe.each([
  [
    'a mobile number',
    mobile,
    ['13800138000', '+86 138 0013 8000', '+86 138-0013-8000', '１３８００１３８０００'],
    ['12800138000', '1380013800'],
  ],
  ['a passport', passport, ['E12345678', 'e12345678', 'ea1234567', 'AB123456'], ['E123', '护照12345', 'E'.repeat(21)]],
  ['a Hong Kong or Macao permit', hkMacaoPermit, ['H12345678', 'M1234567801'], ['K12345678', 'H1234567', 'H123456789']],
  ['a Taiwan permit', taiwanPermit, ['12345678', '1234567801'], ['1234567', '123456789', 'T1234567']],
  [
    'a foreign permanent resident ID',
    foreignPermanentId,
    ['USA110000000001', '911344198808080012', '912345199001011234'],
    ['812345199001011234'],
  ],
  [
    'a practising licence',
    lawyerLicence,
    ['11201201810123456'],
    ['21201201810123456', '1120120181012345', '11201301810'],
  ],
  [
    'a plate',
    plate,
    ['津A12345', '津a12345', '津A·12345', '京AD12345', '京A12345D', '粤BG12K5', '津A1234学', '粤Z1234港'],
    ['A12345', '津I12345', '津A1234', '津AO2345', '津A123456', '民A12345'],
  ],
] as const)('%s', (_, rule, good, bad) => {
  it.each(good)('%s is accepted', (number) => expect(verdict(rule(number))).toBe('accepted'))
  it.each(bad)('%s is refused', (number) => expect(verdict(rule(number))).toBe('refused'))
  it('once tidied is accepted again unchanged', () => {
    for (const text of good) {
      const read = rule(text)
      expect(read.ok && rule(read.text)).toEqual(read)
    }
  })
})

it('an older practising licence of 12 digits is accepted with a doubt', () =>
  expect(verdict(lawyerLicence('120120181012'))).toBe('doubted'))

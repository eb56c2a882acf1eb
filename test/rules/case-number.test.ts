import { describe, expect, it } from 'vitest'
import { caseNumberOf, courtMismatch, parseCaseNumber } from '../../src/rules/case-number.ts'

const read = (text: string) => {
  const found = parseCaseNumber(text)
  if (!found.ok) return 'refused'
  return found.warning ? 'old style' : [found.year, found.court, found.special, found.type, found.serial, found.suffix]
}

describe('a case number, Rules on Case Numbers art. 2, 3 and 10', () => {
  it.each([
    ['(2026)津0116民初123号', ['2026', '津0116', '', '民初', '123', '']],
    ['（2026）津0116民初123号', ['2026', '津0116', '', '民初', '123', '']],
    ['〔２０２６〕津 0116 民初 123 号', ['2026', '津0116', '', '民初', '123', '']],
    ['(2026)津0116民初123号之一', ['2026', '津0116', '', '民初', '123', '之一']],
    ['(2026)津0116财保7号', ['2026', '津0116', '', '财保', '7', '']],
    ['(2026)津0116执保88号', ['2026', '津0116', '', '执保', '88', '']],
    ['(2026)津03民终9号', ['2026', '津03', '', '民终', '9', '']],
    ['(2026)津民申1号', ['2026', '津', '', '民申', '1', '']],
    ['(2026)最高法民再12号', ['2026', '最高法', '', '民再', '12', '']],
    ['(2026)最高法知民终12号', ['2026', '最高法', '知', '民终', '12', '']],
    ['(2026)京73知民初8号', ['2026', '京73', '知', '民初', '8', '']],
    ['(2025)津民辖终12号', ['2025', '津', '', '民辖终', '12', '']],
    ['(2026)津72财保3号', ['2026', '津72', '', '财保', '3', '']],
    ['(2024)沪74民初721号', ['2024', '沪74', '', '民初', '721', '']],
    ['(2026)津8601民初5号', ['2026', '津8601', '', '民初', '5', '']],
    ['(2026)津0116行保复3号之十二', ['2026', '津0116', '', '行保复', '3', '之十二']],
    ['(2026)最高法刑核12345678号', ['2026', '最高法', '', '刑核', '12345678', '']],
    ['(2016)津0116刑初字第8号', 'old style'],
    ['(2015)兴刑初字第153号', 'old style'],
    ['(2013)津高民终字第8号', 'old style'],
    ['(2015)津刑字第15号', 'old style'],
    ['2026津0116民初123号', 'refused'],
    ['(2026)津0116民初0123号', 'refused'],
    ['(2026)津011民初123号', 'refused'],
    ['(2026)甲0116民初123号', 'refused'],
    ['(2026)津0116民初123', 'refused'],
    ['(2026)津0116民初号', 'refused'],
    ['(2026)X0116民初1号', 'refused'],
    ['(1826)津0116民初123号', 'refused'],
    ['(2026)津0116民事初审123号', 'refused'],
    ['(2026)津0116民初123456789号', 'refused'],
    ['', 'refused'],
  ])('%s', (text, parts) => expect(read(text)).toEqual(parts))

  it('is kept with half-width signs and is accepted again unchanged', () => {
    const found = parseCaseNumber('（2026）津0116民初123号')
    expect(found).toMatchObject({ ok: true, number: '(2026)津0116民初123号' })
    expect(found.ok && parseCaseNumber(found.number)).toEqual(found)
  })

  it('can be put together from its four parts', () =>
    expect(read(caseNumberOf({ year: '2026', court: '津0116', type: '民初', serial: '123' }))).toEqual(
      read('(2026)津0116民初123号'),
    ))

  it('of another court than the one applied to is pointed out; an old one cannot be compared', () => {
    expect(courtMismatch({ court: '津0101' }, '津0116')?.zh).toContain('津0101')
    expect(courtMismatch({ court: '津0116' }, '津0116')).toBeNull()
    expect(courtMismatch({ court: '' }, '津0116')).toBeNull()
  })
})

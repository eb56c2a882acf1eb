import { describe, expect, it } from 'vitest'
import {
  caseNumberOf,
  courtMismatch,
  numberAfter,
  parseCaseNumber,
  readRulingNumber,
  rulingDoubt,
  tidyCaseNumber,
} from '../../src/rules/case-number.ts'

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

describe('the number of the next ruling in a case', () => {
  const main = '(2026)津0116民初123号'
  const upTo = (last: number) => {
    const given: string[] = []
    while (given.length < last) given.push(numberAfter(main, given))
    return given
  }

  it.each([
    [1, '之一'],
    [9, '之九'],
    [10, '之十'],
    [11, '之十一'],
    [20, '之二十'],
    [35, '之三十五'],
    [99, '之九十九'],
  ])('after %i others', (nth, suffix) => {
    expect(upTo(nth).at(-1)).toBe(main + suffix)
    expect(parseCaseNumber(main + suffix)).toMatchObject({ ok: true, suffix })
  })

  it('goes behind the last that is taken, and past no hundredth', () => {
    expect(numberAfter(main, [`${main}之一`, `${main}之四`, '(2026)津0116民初12号之九'])).toBe(`${main}之五`)
    expect(numberAfter(main, upTo(99))).toBe('')
  })
})

describe('the number of a ruling', () => {
  it.each([
    '(2026)沪0116财保123号',
    '（2026）津0116行保 7 号',
    '(2026)粤0304证保1号',
    '(2026)津0116民初123号之一',
    '(2026)津0116民初123号之二十一',
    '(2024)粤0304民诉前调12345号之一',
    '(2026)津0116民初123号之2',
    '(2026)苏01民初123-1号',
    '(2026)最高法知民终123号之一',
    '〔2026〕津8601执保9号',
    '(2015)浦民一（民）初字第153号之三',
    '(2016)津0116民初字第8号',
  ])('may be %s', (text) => {
    expect(readRulingNumber(text)).toEqual({ ok: true, number: tidyCaseNumber(text) })
  })

  it.each([
    '123',
    '2026津0116财保123号',
    '(26)津0116财保123号',
    '(2026)津0116财保123',
    '(2026)津0116财保号',
    '(2026)0116财保1号',
    '(2026)津0116财保0123号',
    '裁定书',
  ])('cannot be %s', (text) => {
    expect(readRulingNumber(text)).toMatchObject({ ok: false, because: { zh: expect.stringContaining('财保123号') } })
  })
})

describe('the number of a ruling deserves a second look', () => {
  const doubt = (number: string, main = '') =>
    rulingDoubt(number, { main, court: '津0116', years: ['2026', '2027'] })?.en ?? 'none'
  const main = '(2026)津0116民初123号'
  it.each([
    ['of the case itself', main, main, 'none'],
    ['behind the case', '（2026）津0116民初123号之二', main, 'none'],
    ['within the case', '(2026)津0116民初123-4号之5', main, 'none'],
    ['of a case that begins alike', '(2026)津0116民初1234号之一', main, /another case/],
    ['of another year of it', '(2025)津0116民初123号之一', main, /another case/],
    ['of the court before a suit', '(2026)津0116财保7号', '', 'none'],
    ['of the year in which it is ruled', '(2027)津0116财保7号', '', 'none'],
    ['of an earlier year', '(2025)津0116财保7号', '', /is of 2025/],
    ['of another court', '(2026)京0105财保7号', '', /court code “京0105”/],
    ['in a case that another court tries', '(2026)津0116财保7号', '(2026)京0105民初9号', 'none'],
    ['in a case of the style before 2016', '(2015)兴刑初字第153号之一', '(2015)兴刑初字第153号', 'none'],
  ])('%s: %s', (_, number, of, says) => expect(doubt(number, of)).toMatch(says))
})

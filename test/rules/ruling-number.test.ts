import { describe, expect, it } from 'vitest'
import { parseCaseNumber, tidyCaseNumber } from '../../src/rules/case-number.ts'
import { rulingDoubt } from '../../src/rules/ruling-doubt.ts'
import { numberAfter, readRulingNumber } from '../../src/rules/ruling-number.ts'

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
    expect(readRulingNumber(text)).toEqual({ ok: true, text: tidyCaseNumber(text) })
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

import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { parseCaseNumber } from '../../src/rules/case-number.ts'
import { causes } from '../../src/sandbox/seed/causes.ts'
import { courts } from '../../src/sandbox/seed/courts.ts'

const unique = (list: string[]) => expect(new Set(list).size).toBe(list.length)
const spelled = (zh: string, pattern: 'pinyin' | 'first') =>
  pinyin(zh.replace(/[^\u4e00-\u9fa5]/g, ''), { toneType: 'none', type: 'array', pattern, v: true }).join('')

describe.each([
  ['court', courts],
  ['cause', causes],
] as const)('each %s', (_, rows) => {
  it('has a code of its own', () => unique(rows.map(({ code }) => code)))
  it.each(rows.map((row) => [row.zh, row.pinyin, row.initials]))('%s is spelled as it is read', (zh, full, initials) =>
    expect([full, initials]).toEqual([spelled(zh, 'pinyin'), spelled(zh, 'first')]),
  )
})

describe('the courts, domain section 7', () => {
  it('are sixteen', () => expect(courts).toHaveLength(16))
  it('carry four digits of their own into application numbers', () => {
    unique(courts.map(({ digits }) => digits))
    for (const { digits } of courts) expect(digits).toMatch(/^\d{4}$/)
  })
  it('of four-digit codes mostly carry the same digits', () => {
    const basic = courts.filter(({ code }) => /\d{4}$/.test(code))
    expect(basic.filter(({ code, digits }) => !code.endsWith(digits)).map(({ code }) => code)).toEqual(['鄂0106'])
  })
  it('can each be named in a case number', () => {
    for (const { code } of courts)
      expect(parseCaseNumber(`(2026)${code}民初1号`)).toMatchObject({ ok: true, court: code })
  })
  it('hold places of their own in the courts’ tree', () => unique(courts.map(({ tree }) => tree)))
})

describe('the causes of action, list of 2026', () => {
  it('are 48 civil ones, each of level 2 to 4', () => {
    const civil = causes.filter(({ kind }) => kind === 'civil')
    expect(civil).toHaveLength(48)
    for (const { level } of civil) expect([2, 3, 4]).toContain(level)
  })
  it('of administrative cases come as subject and as act', () => {
    const some = (kind: string) => causes.filter((cause) => cause.kind === kind).map(({ zh }) => zh)
    expect(some('administrative_subject')).toEqual(expect.arrayContaining(['公安行政管理', '市场监督管理']))
    expect(some('administrative_act')).toEqual(expect.arrayContaining(['行政处罚', '行政许可']))
  })
})

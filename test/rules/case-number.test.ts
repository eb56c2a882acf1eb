import { expect, test } from 'vitest'
import { caseNumberOf, courtMismatch, parseCaseNumber } from '../../src/rules/case-number.ts'

test.each([
  ['(2026)津0116民初123号', { year: '2026', court: '津0116', type: '民初', serial: '123' }],
  ['（2026）津0116民初123号', { court: '津0116' }],
  ['（２０２６） 津0116 民初 123 号', { year: '2026', serial: '123' }],
  ['〔2026〕津03民终9号', { court: '津03', type: '民终' }],
  ['(2025)最高法民申1号', { court: '最高法' }],
  ['(2025)津民辖终12号', { court: '津', type: '民辖终' }],
  ['(2024)沪74民初721号', { court: '沪74' }],
  ['(2026)津0116执保15号', { type: '执保' }],
  ['(2026)津0116民初123号之一', { suffix: '之一' }],
  ['(2026)京73知民初8号', { special: '知', type: '民初' }],
  ['(2026)津72财保3号', { type: '财保' }],
])('%s is read (case-number rules art. 2-3)', (text, parts) =>
  expect(parseCaseNumber(text)).toMatchObject({ ok: true, ...parts }),
)

test.each([
  '(2026)津0116民初0123号',
  '2026津0116民初123号',
  '(1026)津0116民初123号',
  '(2026)津0116民初号',
  '(2026)X0116民初1号',
  '',
])('“%s” is no case number', (text) => expect(parseCaseNumber(text).ok).toBe(false))

test.each(['(2015)滨刑初字第153号', '(2013)津高民终字第8号'])('%s is of the old style and warns', (text) =>
  expect(parseCaseNumber(text)).toMatchObject({ ok: true, warning: expect.anything() }),
)

test('four parts make the number', () => {
  const number = caseNumberOf({ year: '2026', court: '津0116', type: '民初', serial: '123' })
  expect(parseCaseNumber(number)).toMatchObject({ ok: true, number: '(2026)津0116民初123号' })
})

test('a number of another court than the one applied to is pointed out', () => {
  expect(courtMismatch({ court: '津0101' }, '津0116')).not.toBeNull()
  expect(courtMismatch({ court: '津0116' }, '津0116')).toBeNull()
})

import { expect, test } from 'vitest'
import { capitals, parseYuan, plainYuan, yuan } from '../../src/rules/money.ts'

test.each([
  ['1000000', 100_000_000],
  ['1,000,000.5', 100_000_050],
  ['￥５００．００', 50_000],
  ['¥ 12.3', 1230],
  ['800元', 80_000],
  ['0.01', 1],
  ['99999999999.99', 9_999_999_999_999],
])('%s is an amount', (text, fen) => expect(parseYuan(text)).toBe(fen))

test.each(['', 'abc', '1.234', '-5', '1e5', '100000000000', '1.2.3', '十万'])('“%s” is no amount', (text) =>
  expect(parseYuan(text)).toBeNull(),
)

test('an amount is shown with separators, and kept without', () => {
  expect(yuan(123_456_789)).toBe('1,234,567.89')
  expect(plainYuan(123_456_789)).toBe('1234567.89')
  expect(yuan(5)).toBe('0.05')
})

test.each([
  [0, '零元整'],
  [1, '壹分'],
  [10, '壹角整'],
  [105, '壹元零伍分'],
  [1680, '壹拾陆元捌角整'],
  [100_000, '壹仟元整'],
  [140_950, '壹仟肆佰零玖元伍角整'],
  [600_714, '陆仟零柒元壹角肆分'],
  [10_700_053, '壹拾万柒仟元伍角叁分'],
  [100_000_000, '壹佰万元整'],
  [1_000_500, '壹万零伍元整'],
  [10_000_000_000, '壹亿元整'],
  [10_000_100_000, '壹亿零壹仟元整'],
  [12_345_678_901, '壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元零壹分'],
  [9_999_999_999_999, '玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
])('%i fen in capitals is %s', (fen, text) => expect(capitals(fen)).toBe(text))

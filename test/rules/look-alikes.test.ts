import { describe, expect, test } from 'vitest'
import { looksLikeOthers } from '../../src/rules/look-alikes.ts'

describe('a name that is not what it looks like', () => {
  test.each(['Аlibaba', 'Baidu Ηolding', 'СОКОЛ Нome', '天津⼈和公司', '中囯エ商银行', '大连ロ岸物流', 'ㄏ东华'])(
    '“%s” is told',
    (text) => expect(looksLikeOthers(text)?.en).toContain('look alike'),
  )
  test.each([
    ...[
      '天津海河贸易有限公司',
      '阿里巴巴Alibaba集团',
      'TCL科技',
      '王·Петров',
      'Ω公司',
      'ООО Ромашка',
      'Müller',
      '株式会社トヨタ自動車',
    ],
    ...['Ａ座2层', '買買提·艾力', 'ئەلى', '𠮷田', ''],
  ])('“%s” is not', (text) => expect(looksLikeOthers(text)).toBeUndefined())
  test('of whatever length, in one walk', () => {
    for (const text of ['口', 'エ口', 'aа', '⼈ ']) {
      const since = performance.now()
      looksLikeOthers(text.repeat(100_000))
      expect(performance.now() - since).toBeLessThan(1500)
    }
  })
})

import { expect, test } from 'vitest'
import { Labelled } from '../../src/ui/labelled.tsx'
import { inLang } from '../../src/ui/lang.tsx'
import { said } from '../../src/words/lang.ts'

const text = said('请选择。', 'Choose one.')

test.each([
  ['zh', said('是否紧急', 'Is it urgent?'), '是否紧急：请选择。'],
  ['en', said('是否紧急', 'Is it urgent?'), 'Is it urgent? Choose one.'],
  ['en', said('姓名', 'Name'), 'Name: Choose one.'],
  ['zh', '合同.pdf', '合同.pdf：请选择。'],
  ['zh', said('紧急吗？', 'Urgent'), '紧急吗？请选择。'],
] as const)('a label is parted from what is said of it once (%s, %o)', async (lang, label, says) => {
  expect(String(await inLang(lang, <Labelled label={label} text={text} />))).toBe(says)
})

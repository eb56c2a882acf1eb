import { expect, it } from 'vitest'
import { tidyName } from '../../src/files/names.ts'
import { took } from '../took.ts'

it.each([
  ['民事起诉状（张三）.pdf', '民事起诉状（张三）.pdf'],
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Users\\王\\桌面\\证据 一.pdf', '证据 一.pdf'],
  ['账\u202Efdp.exe.pdf', '账fdp.exe.pdf'],
  ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
  ['%00.pdf', '%00.pdf'],
  ['\0.pdf', '未命名.pdf'],
  ['.pdf', '未命名.pdf'],
  ['', '未命名.pdf'],
  ['合同📄  第 2 页.PDF', '合同📄 第 2 页.pdf'],
  ['half \ud800 letter.pdf', 'half letter.pdf'],
  ['<b>"x"|?*.pdf', '_b__x____.pdf'],
])('%j is kept as %j', (given, kept) => expect(tidyName(given, 'pdf')).toBe(kept))

it('a name of 300 characters keeps its beginning and its ending in 120', () => {
  const name = tidyName(`${'龙'.repeat(300)}.jpeg`, 'jpeg')
  expect([...name]).toHaveLength(120)
  expect(name).toMatch(/^龙{115}\.jpeg$/)
})

it('a name of many dots is tidied in one walk', async () => {
  const name = `a${'.'.repeat(50_000)}b.png`
  expect(tidyName(name, 'png')).toBe('a.png')
  expect(await took(() => tidyName(name, 'png'))).toBeLessThan(1500)
})

import { expect, test } from 'vitest'
import { toText, utf8 } from '../../../src/privacy/bytes.ts'
import { kept } from '../../../src/ui/html/kept.ts'
import { sent } from '../../../src/ui/html/sent.ts'

const letters = 'a é Ж ߿ ࠀ 保全 \uE000 \uE000< \uFFFD \uFFFF 𠮷 😀 \uD842 \uDFB7x \uDFB7\uD842'

test('every letter is sent as the runtime would send it, those without their other half as well', () => {
  expect(sent(letters)).toEqual(utf8(letters))
})

test('what was kept is sent where its mark stands, however much there is of it', () => {
  const long = `<p>${letters.repeat(3000)}</p>`
  const mark = kept(long)
  expect(toText(sent(`${letters}${mark}${letters}${mark}`))).toBe(toText(utf8(letters + long + letters + long)))
})

test('a page that was sent is not written over by the next', () => {
  const first = sent('<p>one</p>')
  sent('<p>two</p>')
  expect(first).toEqual(utf8('<p>one</p>'))
})

import { expect, test } from 'vitest'
import { legible, oneLine } from '../../src/rules/texts.ts'
import { long, text } from '../../src/steps/form/fields.ts'
import { read } from '../../src/steps/form/step.ts'

const odd = '张三\u202e\u0007（原告）\r\n裁定如下：\u2028\u2066一\u2069'
const words = { label: { zh: '名称', en: 'Name' }, example: '张三' }
const form = { title: words.label, fields: { name: text(words), story: long(words) } }

test('marks that turn the direction of writing and controls are left out, lines and rare letters are not', () => {
  expect(legible(odd)).toBe('张三（原告）\r\n裁定如下：\u2028一')
  expect(legible('阿卜杜勒·艾则孜 𠮷\u{e0100} 👨‍👩‍👧 a\tb\nc')).toBe('阿卜杜勒·艾则孜 𠮷\u{e0100} 👨‍👩‍👧 a\tb\nc')
})

test('what is asked for in one line is kept in one, and in the same words when it is saved again', () => {
  expect(oneLine(odd)).toBe('张三（原告） 裁定如下： 一')
  const heard = read(form, { name: odd, story: odd })
  expect(heard).toEqual({ ok: true, value: { name: oneLine(odd), story: legible(odd) } })
  expect(heard.ok && read(form, heard.value as Record<string, string>)).toEqual(heard)
})

test('nothing but marks is nothing', () => {
  expect(read(form, { name: '\u202e\n', story: '\u2066' }).ok).toBe(false)
})

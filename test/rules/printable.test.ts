import { readFile } from 'node:fs/promises'
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { byNumber, letter, notInFont, printedByNumber } from '../../src/rules/printable.ts'

const font = new URL('../../static/fonts/NotoSerifSC_400Regular.ttf', import.meta.url)
const surrogate = (code: number) => code >= 0xd800 && code < 0xe000

describe('letters that the font of documents lacks', () => {
  it('are known without the font, every one', async () => {
    const face = create(new Uint8Array(await readFile(font)))
    const letters = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => !surrogate(code))
      .map((code) => String.fromCodePoint(code))
      .filter((one) => letter.test(one))
    const lacking = letters.filter((one) => !face.hasGlyphForCodePoint(one.codePointAt(0)!))
    expect(lacking.length).toBeGreaterThan(100_000)
    expect(notInFont(letters.join('')).join('') === lacking.join('')).toBe(true)
  })

  it('are named each once, and symbols are none', () => expect(notInFont('张𠮷𠮷명👨①')).toEqual(['𠮷', '명']))

  it('are printed by their number', () => expect(['𠮷', 'ب'].map(byNumber)).toEqual(['〔U+20BB7〕', '〔U+0628〕']))

  it.each(['王小明', '孙𬱖㛃', '阿卜杜拉·买买提', 'Zoë Müller', 'Иванов', '（2026）津0116民初1号'])(
    'are not in %s',
    (text) => expect(printedByNumber(text)).toBeUndefined(),
  )

  it('are told to whoever typed them', () =>
    expect(printedByNumber('张𠮷')?.zh).toBe('“𠮷”不在文书字库中，文书上印作统一码 〔U+20BB7〕，不影响办理。'))
})

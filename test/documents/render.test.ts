import { env } from 'cloudflare:workers'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { ruling } from '../../src/documents/forms/ruling.ts'
import { addressee } from '../../src/documents/page/blocks.ts'
import { loadFont } from '../../src/documents/page/font.ts'
import { qrPath } from '../../src/documents/page/qr.ts'
import { byNumberNote, render } from '../../src/documents/page/render.ts'
import { checkFile } from '../../src/files/kinds.ts'
import { sha256Hex } from '../../src/privacy/bytes.ts'
import { at, rulingInput } from './samples.ts'

const number = '（2026）津0116财保123号'
const draft = (name = '张三') => {
  const parties = { ...rulingInput.parties, applicants: [{ role: '申请人', name, about: [] }] }
  const check = { url: 'https://test.invalid/verify?number=1', lines: [`文书编号：${number}`] }
  return { ...ruling({ ...rulingInput, parties }, { number, at }), at, check }
}
const made = async (name?: string) => {
  return render(draft(name), await loadFont(env.ASSETS))
}

describe('a document on paper', () => {
  it('is the same file, byte for byte, however often it is made', async () => {
    expect(await sha256Hex(await made())).toBe(await sha256Hex(await made()))
  })

  it('is another file when one letter is another', async () => {
    expect(await sha256Hex(await made('张三'))).not.toBe(await sha256Hex(await made('张山')))
  })

  it('says what it is, whose and when', async () => {
    const pdf = await PDFDocument.load(await made(), { updateMetadata: false })
    expect(pdf.getPageCount()).toBe(2)
    expect(pdf.getTitle()).toBe(`民事裁定书 ${number}`)
    expect(pdf.getAuthor()).toBe(rulingInput.court)
    expect(pdf.getCreationDate()?.getTime()).toBe(at)
  })

  it('carries only the letters it needs', async () => expect((await made()).length).toBeLessThan(120_000))

  it('would itself be taken in as a material', async () => {
    expect(checkFile({ name: '裁定书.pdf', bytes: await made() })).toMatchObject({ ok: true, kind: 'pdf' })
  })

  it.each(['孙𬱖㛃', '䶮翀', '周喆堃'])('prints the rare name %s', async (name) => {
    expect((await made(name)).length).toBeGreaterThan(10_000)
  })

  it('is made of what was pasted with marks that no paper shows, and of emoji', async () => {
    const pasted = [
      '王\u200b小\ufeff明',
      '王小明\u202e',
      '王\t小明',
      '王小明\u0007',
      '王小明👨\u200d👩\u200d👧❤\ufe0f',
    ].join('')
    expect((await made(pasted)).length).toBeGreaterThan(10_000)
  })

  it('prints a letter that the font lacks by its number, and says so at the end', async () => {
    const written = draft('张〔U+20BB7〕')
    const noted = { ...written, blocks: [...written.blocks, addressee(byNumberNote)] }
    const paper = await render(noted, await loadFont(env.ASSETS))
    expect(await sha256Hex(await made('张𠮷'))).toBe(await sha256Hex(paper))
    expect(await sha256Hex(await made('张〔U+20BB7〕'))).not.toBe(await sha256Hex(paper))
  })
})

describe('the QR code', () => {
  it('covers exactly the dark squares', () => {
    const { side, path } = qrPath('https://test.invalid/verify')
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, , length]) => [Number(x), Number(length)])
    expect(path.startsWith('M0 0h7v1h-7z')).toBe(true)
    expect(runs.every(([x, length]) => x! + length! <= side)).toBe(true)
  })
})

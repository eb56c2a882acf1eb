import { describe, expect, it } from 'vitest'
import { type Block, closing, facts, large, paragraph, signature, small } from '../../src/documents/page/blocks.ts'
import { layout } from '../../src/documents/page/layout.ts'
import { type Page, paper, type Text } from '../../src/documents/page/sheet.ts'

const measure = (text: string, size: number) => [...text].length * size
const texts = (page: Page) => page.filter((piece): piece is Text => piece.is === 'text')
const said = (page: Page) => texts(page).map(({ text }) => text)
const pages = (...blocks: Block[]) => layout(blocks, small, measure)
const filler = (lines: number) => Array.from({ length: lines }, () => paragraph('一'))

describe('the pages of a document', () => {
  it('hold every letter inside the margins', () => {
    const all = layout([paragraph('保全'.repeat(2000)), facts([['理由', '担保'.repeat(2000)]])], large, measure)
    for (const { x, y, size, text, spacing = 0 } of all.flatMap(texts)) {
      expect(x).toBeGreaterThanOrEqual(paper.left)
      expect(x + [...text].length * (size + spacing) - spacing).toBeLessThanOrEqual(paper.left + paper.body + 0.01)
      expect(y).toBeGreaterThanOrEqual(paper.bottom - 0.01)
      expect(y).toBeLessThan(paper.height - paper.top)
    }
    expect(all.flatMap(said).join('')).toBe(`${'保全'.repeat(2000)}理由${'担保'.repeat(2000)}`)
  })

  it('never print two lines on one another', () => {
    const rows: [string, string][] = [
      ['事实', '甲'.repeat(1500)],
      ['理由', '乙'],
    ]
    for (const page of pages(...filler(20), facts(rows), ...filler(5), signature('丙'))) {
      const right = texts(page).filter(({ text }) => text !== '事实' && text !== '理由')
      const gaps = right.slice(1).map(({ y }, at) => right[at]!.y - y)
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(small.size)
    }
  })

  it('straighten both edges of a full line, and leave the last one as it is', () => {
    const [first, last] = texts(layout([paragraph('保'.repeat(30))], { size: 16, leading: 28 }, measure)[0]!)
    expect(first!.x).toBe(paper.left + 32)
    expect(first!.x + 25 * 16 + 24 * first!.spacing!).toBeCloseTo(paper.left + paper.body)
    expect(last).toMatchObject({ x: paper.left, spacing: 0 })
  })

  it('keep a row of a table whole where a page can hold it', () => {
    const full = pages(...filler(30), facts([['理由', '甲'.repeat(150)]]))
    expect(said(full[0]!).join('')).not.toContain('甲')
    expect(said(full[1]!).join('')).toContain('甲'.repeat(150))
  })

  it('let a row that no page can hold go on overleaf', () => {
    const long = pages(facts([['理由', '甲'.repeat(3000)]]))
    expect(long.length).toBeGreaterThan(2)
    expect(
      long.map((page) => said(page).filter((text) => text.startsWith('甲')).length).every((lines) => lines > 0),
    ).toBe(true)
  })

  it('keep 此致 with the court and the signature', () => {
    for (const lines of Array.from({ length: 40 }, (_, at) => at)) {
      const all = pages(...filler(lines), ...closing('天津市滨海新区人民法院'), signature('申请人', '二〇二六年'))
      expect(all.filter((page) => said(page).some((text) => text !== '一'))).toHaveLength(1)
    }
  })

  it('keep the names and the date of a signature together', () => {
    const all = pages(...filler(30), signature('审判长', '审判员', '书记员', '二〇二六年'))
    const signed = all.filter((page) => said(page).some((text) => /审判|书记|二〇/.test(text)))
    expect(signed).toHaveLength(1)
  })

  it('never leave a signature alone on a page', () => {
    for (let lines = 20; lines < 40; lines++) {
      const all = pages(...filler(lines), paragraph('末'), signature('审判长', '审判员'))
      expect(said(all.at(-1)!).join('')).toContain('末审判长')
    }
  })
})

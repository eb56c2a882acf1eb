import type { Block, Setting } from './blocks.ts'
import { breakLines, type Line, type Measure } from './lines.ts'
import { type Page, paper, Sheet, tallest } from './sheet.ts'
import { placeTable } from './table.ts'

export type Pen = { sheet: Sheet; set: Setting; measure: Measure }
type Of<Is extends Block['is']> = Extract<Block, { is: Is }>

/** Puts the blocks on pages, one below the other. */
export function layout(blocks: Block[], set: Setting, measure: Measure): Page[] {
  const pen = { sheet: new Sheet(), set, measure }
  blocks.forEach((block, at) => {
    keepTogether(blocks.slice(at, runFrom(blocks, at)), pen)
    place(block, pen)
  })
  return pen.sheet.pages
}

/** A signature never stands alone on a page: the paragraph before it goes with it (避免“此页无正文”), and so does 此致. */
function runFrom(blocks: Block[], at: number): number {
  const [block, next] = [blocks[at], blocks[at + 1]]
  const goesOn = block?.is === 'paragraph' && (block.withNext || next?.is === 'signature')
  return goesOn ? runFrom(blocks, at + 1) : at + 1
}

function keepTogether(run: Block[], pen: Pen) {
  const height = run.reduce((sum, block) => sum + heightOf(block, pen), 0)
  if (run.length > 1 && height <= tallest) pen.sheet.need(height)
}

function heightOf(block: Block, { set, measure }: Pen): number {
  if (block.is === 'signature') return signatureHeight(block, set)
  if (block.is !== 'paragraph') return 0
  return (
    breakLines(block.text, { size: set.size, width: paper.body, indent: set.size * 2 }, measure).length * set.leading
  )
}

function place(block: Block, pen: Pen) {
  switch (block.is) {
    case 'heading':
      return placeHeading(block, pen)
    case 'right':
      return placeRight(block, pen)
    case 'section':
      return placeSection(block, pen)
    case 'paragraph':
      return placeParagraph(block, pen)
    case 'table':
      return placeTable(block, pen)
    case 'signature':
      return placeSignature(block, pen)
  }
}

const titleSize = 22

function placeHeading({ lines }: Of<'heading'>, { sheet, measure }: Pen) {
  for (const text of lines.flatMap((line) => breakLines(line, { size: titleSize, width: paper.body }, measure))) {
    const x = paper.left + (paper.body - text.width) / 2
    sheet.down(titleSize * 1.6)
    sheet.put({ is: 'text', x, y: sheet.y, size: titleSize, text: text.text, bold: true })
  }
  sheet.down(titleSize * 0.6)
}

function placeRight({ text }: Of<'right'>, { sheet, set, measure }: Pen) {
  sheet.need(set.leading)
  sheet.down(set.leading)
  const x = paper.left + paper.body - measure(text, set.size)
  sheet.put({ is: 'text', x, y: sheet.y, size: set.size, text })
  sheet.down(set.leading / 2)
}

/** A heading stays with at least two lines of what it heads. */
function placeSection({ text }: Of<'section'>, { sheet, set }: Pen) {
  sheet.need(set.leading * 4)
  sheet.down(set.leading * 1.4)
  sheet.put({ is: 'text', x: paper.left, y: sheet.y, size: set.size * 1.1, text, bold: true })
}

function placeParagraph({ text, indent }: Of<'paragraph'>, { sheet, set, measure }: Pen) {
  const first = indent ? set.size * 2 : 0
  for (const one of text.split('\n')) {
    breakLines(one, { size: set.size, width: paper.body, indent: first }, measure).forEach((line, at) => {
      sheet.need(set.leading)
      sheet.down(set.leading)
      const x = paper.left + (at ? 0 : first)
      sheet.put({
        is: 'text',
        x,
        y: sheet.y,
        size: set.size,
        text: line.text,
        spacing: stretch(line, paper.left + paper.body - x, set.size),
      })
    })
  }
}

/** The space between the characters that makes both edges straight, unless it would tear the line apart. */
function stretch({ text, width, last }: Line, room: number, size: number) {
  const space = (room - width) / Math.max(1, [...text].length - 1)
  return last || space < 0 || space > size / 3 ? 0 : space
}

const signatureHeight = ({ lines }: { lines: string[] }, { leading }: Setting) => leading * (lines.length + 1)

/** Names and the date stand together on one axis at the right, four characters from the edge. */
function placeSignature({ lines }: Of<'signature'>, { sheet, set, measure }: Pen) {
  const widths = lines.map((line) => measure(line, set.size))
  const axis = paper.left + paper.body - set.size * 2 - Math.max(...widths) / 2
  sheet.need(signatureHeight({ lines }, set))
  if (!sheet.fresh) sheet.down(set.leading)
  lines.forEach((text, at) => {
    sheet.down(set.leading)
    sheet.put({ is: 'text', x: axis - widths[at]! / 2, y: sheet.y, size: set.size, text })
  })
}

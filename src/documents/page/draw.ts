import {
  type PDFFont,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  setCharacterSpacing,
  setLineWidth,
  setTextRenderingMode,
  TextRenderingMode,
} from '@cantoo/pdf-lib'
import { qrPath } from './qr.ts'
import type { Check } from './render.ts'
import { foot, type Piece, paper, type Rule, type Text } from './sheet.ts'

type Drawn = { pieces: Piece[]; check: Check; number: number; of: number }

export function draw(page: PDFPage, font: PDFFont, { pieces, check, number, of }: Drawn) {
  for (const piece of pieces) piece.is === 'text' ? drawText(page, font, piece) : drawRule(page, piece)
  drawFoot(page, font, check, `第 ${number} 页，共 ${of} 页`)
}

/** Bold is the same letter with a thin outline: one font is heavy enough. */
function drawText(page: PDFPage, font: PDFFont, { x, y, size, text, bold, spacing }: Text) {
  page.pushOperators(pushGraphicsState())
  if (bold) page.pushOperators(setTextRenderingMode(TextRenderingMode.FillAndOutline), setLineWidth(size * 0.03))
  if (spacing) page.pushOperators(setCharacterSpacing(spacing))
  page.drawText(text, { x, y, size, font })
  page.pushOperators(popGraphicsState())
}

const drawRule = (page: PDFPage, { x, y, toX, toY }: Rule) =>
  page.drawLine({ start: { x, y }, end: { x: toX, y: toY }, thickness: 0.5 })

function drawFoot(page: PDFPage, font: PDFFont, { url, lines }: Check, pageNumber: string) {
  const { side, path } = qrPath(url)
  const top = foot.y + foot.qr
  page.drawSvgPath(path, { x: paper.left, y: top, scale: foot.qr / side, color: rgb(0, 0, 0) })
  const x = paper.left + foot.qr + 10
  lines.forEach((text, at) => {
    drawText(page, font, { is: 'text', x, y: top - foot.size - foot.leading * at, size: foot.size, text })
  })
  const end = paper.left + paper.body - font.widthOfTextAtSize(pageNumber, foot.size)
  drawText(page, font, { is: 'text', x: end, y: foot.y, size: foot.size, text: pageNumber })
}

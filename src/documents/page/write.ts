import { PDFDocument, type PDFFont } from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'
import { draw } from './draw.ts'
import { layout } from './layout.ts'
import type { Measure } from './lines.ts'
import type { Draft } from './render.ts'
import { paper } from './sheet.ts'

export async function write(draft: Draft, fontBytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  describe(pdf, draft)
  pdf.registerFontkit(fontkit)
  const font = await pdf.embedFont(fontBytes, { subset: true })
  const pages = layout(draft.blocks, draft.set, measureBy(font))
  pages.forEach((pieces, at) => {
    draw(pdf.addPage([paper.width, paper.height]), font, {
      pieces,
      check: draft.check,
      number: at + 1,
      of: pages.length,
    })
  })
  return pdf.save()
}

function describe(pdf: PDFDocument, { title, author, at }: Draft) {
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setAuthor(author)
  pdf.setLanguage('zh-CN')
  pdf.setCreationDate(new Date(at))
  pdf.setModificationDate(new Date(at))
}

/** Asks the font once for each unit of text: a page of Chinese repeats few of them. */
function measureBy(font: PDFFont): Measure {
  const known = new Map<string, number>()
  return (text, size) => {
    const width = known.get(text) ?? font.widthOfTextAtSize(text, 1)
    known.set(text, width)
    return width * size
  }
}

const mm = (length: number) => (length * 72) / 25.4

/** A4 with the margins of official documents, in points. Below the body stands the means of checking it. */
export const paper = { width: mm(210), height: mm(297), left: mm(28), top: mm(35), bottom: mm(44), body: 441 }
export const foot = { qr: 54, y: 42, size: 8, leading: 12.5 }

export type Text = { is: 'text'; x: number; y: number; size: number; text: string; bold?: boolean; spacing?: number }
export type Rule = { is: 'rule'; x: number; y: number; toX: number; toY: number }
export type Piece = Text | Rule
export type Page = Piece[]

/** Where the next line goes. `y` is measured from the lower edge, as in a PDF. */
export class Sheet {
  pages: Page[] = [[]]
  y = paper.height - paper.top

  put(...pieces: Piece[]) {
    this.pages.at(-1)!.push(...pieces)
  }

  /** What is left of this page. */
  get room() {
    return this.y - paper.bottom
  }

  get fresh() {
    return this.y === paper.height - paper.top
  }

  turn() {
    this.pages.push([])
    this.y = paper.height - paper.top
  }

  /** Turns the page unless `height` still fits on it. */
  need(height: number) {
    if (height > this.room && !this.fresh) this.turn()
  }

  down(height: number) {
    this.y -= height
  }
}

/** The tallest thing that fits on one page. */
export const tallest = paper.height - paper.top - paper.bottom

import type { Block } from './blocks.ts'
import type { Pen } from './layout.ts'
import { breakLines, type Line } from './lines.ts'
import { type Piece, paper, tallest } from './sheet.ts'

type Table = Extract<Block, { is: 'table' }>
type Column = { x: number; width: number }
type Row = { cells: Line[][]; bold: (column: number) => boolean }

const pad = 5

export function placeTable({ shares, rows, heads }: Table, pen: Pen) {
  const columns = columnsOf(shares)
  const { size, leading } = pen.set
  if (!pen.sheet.fresh) pen.sheet.down(leading / 2)
  rows.forEach((row, at) => {
    const cells = row.map((text, column) =>
      breakLines(text, { size, width: columns[column]!.width - pad * 2 }, pen.measure),
    )
    placeRow(
      { cells, bold: (column) => (heads === 'row' ? at === 0 : heads === 'column' && column === 0) },
      columns,
      pen,
    )
  })
  pen.sheet.down(leading / 2)
}

function columnsOf(shares: number[]): Column[] {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  let x = paper.left
  return shares.map((share) => {
    const column = { x, width: (paper.body * share) / whole }
    x += column.width
    return column
  })
}

/** A row stays whole where a page can hold it; a longer one goes on overleaf, line by line. */
function placeRow(row: Row, columns: Column[], pen: Pen) {
  const { sheet, set } = pen
  const height = (lines: number) => lines * set.leading + pad * 2
  const lines = Math.max(1, ...row.cells.map(({ length }) => length))
  sheet.need(height(lines) <= tallest ? height(lines) : height(3))
  for (let from = 0; from < lines; ) {
    const count = Math.min(lines - from, Math.max(1, Math.floor((sheet.room - pad * 2) / set.leading)))
    sheet.put(...partOfRow(row, { from, count, height: height(count) }, columns, pen))
    sheet.down(height(count))
    from += count
    if (from < lines) sheet.turn()
  }
}

type Part = { from: number; count: number; height: number }

const partOfRow = (row: Row, part: Part, columns: Column[], pen: Pen): Piece[] => [
  ...box(columns, pen.sheet.y, part.height),
  ...columns.flatMap((column, at) => linesOf(row.cells[at] ?? [], part, { ...column, bold: row.bold(at) }, pen)),
]

const linesOf = (lines: Line[], { from, count }: Part, { x, bold }: Column & { bold: boolean }, { sheet, set }: Pen) =>
  lines.slice(from, from + count).map(
    ({ text }, at): Piece => ({
      is: 'text',
      x: x + pad,
      y: sheet.y - pad - set.leading * (at + 1) + (set.leading - set.size) / 2 + set.size * 0.12,
      size: set.size,
      text,
      bold,
    }),
  )

function box(columns: Column[], top: number, height: number): Piece[] {
  const end = paper.left + paper.body
  const across = [top, top - height].map((y): Piece => ({ is: 'rule', x: paper.left, y, toX: end, toY: y }))
  const down = [...columns.map(({ x }) => x), end].map(
    (x): Piece => ({ is: 'rule', x, y: top, toX: x, toY: top - height }),
  )
  return [...across, ...down]
}

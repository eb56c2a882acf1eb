import { parseYuan } from '../../../rules/money.ts'
import { fromBeijing } from '../beijing.ts'

/** A line of an account statement as the bank exports it. `amount` in fen; money out is below zero. */
export type BankLine = { serial: string; at: number; amount: number; remark: string; other: string }
export type LinesRead = { ok: true; lines: BankLine[] } | { ok: false; line: number }

const columns = {
  serial: /^(交易流水号|流水号|serial)$/i,
  at: /^(交易时间|记账时间|time)$/i,
  credit: /^(贷方发生额|收入金额|收入|credit)$/i,
  debit: /^(借方发生额|支出金额|支出|debit)$/i,
  remark: /^(摘要|附言|用途|remark)$/i,
  other: /^(对方户名|对方名称|counterparty)$/i,
}

/** Reads the statement that a bank exports as CSV, by its headings. `line`: the first that cannot be read, from one. */
export function readLines(csv: string): LinesRead {
  const rows = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map(cells)
  const at = columnsOf(rows[0] ?? [])
  if (at.serial < 0 || at.at < 0 || at.credit < 0) return { ok: false, line: 1 }
  const lines = rows.slice(1).map((row) => lineOf(row, at))
  const wrong = lines.indexOf(null)
  return wrong >= 0 ? { ok: false, line: wrong + 2 } : { ok: true, lines: lines.filter((line) => line !== null) }
}

const columnsOf = (heading: string[]) => {
  const place = (name: RegExp) => heading.findIndex((cell) => name.test(cell))
  return {
    serial: place(columns.serial),
    at: place(columns.at),
    credit: place(columns.credit),
    debit: place(columns.debit),
    remark: place(columns.remark),
    other: place(columns.other),
  }
}

function lineOf(row: string[], column: ReturnType<typeof columnsOf>): BankLine | null {
  const [credit, debit] = [parseYuan(row[column.credit] || '0'), parseYuan(row[column.debit] || '0')]
  const at = fromBeijing(row[column.at] ?? '')
  const serial = row[column.serial]
  if (!serial || at === null || credit === null || debit === null || credit === debit) return null
  return { serial, at, amount: credit - debit, remark: row[column.remark] ?? '', other: row[column.other] ?? '' }
}

const cells = (row: string) =>
  [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').replaceAll('\t', '').trim(),
  )

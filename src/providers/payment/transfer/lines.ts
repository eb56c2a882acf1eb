import { parseYuan } from '../../../rules/money.ts'
import { fromBeijing } from '../beijing.ts'

/** A line of an account statement as the bank exports it. `amount` in fen; money out is below zero. */
export type BankLine = { serial: string; at: number; amount: number; remark: string; other: string }
/** `line`: the first that cannot be read, from one. */
export type NotRead = { ok: false; line: number; why: 'headings' | 'serial' | 'time' | 'amount' }
type LinesRead = { ok: true; lines: BankLine[] } | NotRead

const columns = {
  serial: /^(交易流水号|流水号|serial)$/i,
  at: /^(交易时间|记账时间|time)$/i,
  credit: /^(贷方发生额|收入金额|收入|credit)$/i,
  debit: /^(借方发生额|支出金额|支出|debit)$/i,
  remark: /^(摘要|附言|用途|remark)$/i,
  other: /^(对方户名|对方名称|counterparty)$/i,
}

/** A file as a bank exports it: in UTF-8, or in GB 18030 as programs in China write CSV by default. */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Reads the statement that a bank exports as CSV, by its headings. */
export function readLines(csv: string): LinesRead {
  const rows = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map(cells)
  const at = columnsOf(rows[0] ?? [])
  if (at.serial < 0 || at.at < 0 || at.credit < 0) return { ok: false, line: 1, why: 'headings' }
  const lines: BankLine[] = []
  for (const [row, written] of rows.slice(1).entries()) {
    const read = lineOf(written, at)
    if (typeof read === 'string') return { ok: false, line: row + 2, why: read }
    lines.push(read)
  }
  return { ok: true, lines }
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

function lineOf(row: string[], column: ReturnType<typeof columnsOf>): BankLine | NotRead['why'] {
  const [credit, debit] = [parseYuan(row[column.credit] || '0'), parseYuan(row[column.debit] || '0')]
  const at = timeIn(row[column.at] ?? '')
  const serial = row[column.serial]
  if (!serial) return 'serial'
  if (at === null) return 'time'
  if (credit === null || debit === null || credit === debit) return 'amount'
  return { serial, at, amount: credit - debit, remark: row[column.remark] ?? '', other: row[column.other] ?? '' }
}

// Banks write 2026/11/24 8:30 and 20261124 083000 as well, and some the day alone.
const written = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?:[ T]*(\d{1,2}):?(\d{2})(?::?(\d{2}))?)?$/

function timeIn(text: string): number | null {
  const parts = written.exec(text)
  if (!parts) return null
  const [year, month, day, hours, minutes, seconds] = parts.slice(1).map((part = '0') => part.padStart(2, '0'))
  return fromBeijing(`${year}-${month}-${day} ${hours}:${minutes}:${seconds}`)
}

const cells = (row: string) =>
  [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').replaceAll('\t', '').trim(),
  )

import { parseYuan } from '../../../rules/money.ts'
import { fromBeijing } from '../beijing.ts'
import type { Statement, StatementLine } from '../port.ts'

/** A bill of the type ALL: a heading, one line a payment or refund with ` before every value, and two lines of sums. */
export function readBill(bill: string): Statement {
  const [heading = '', ...rows] = bill
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  const names = heading.split(',')
  const written = rows.slice(
    0,
    rows.findIndex((row) => !row.startsWith('`')),
  )
  const lines = written.map((row) => lineOf(named(names, row)))
  return lines.includes(null)
    ? { ok: false, because: 'unknown', detail: 'a line of the bill cannot be read' }
    : { ok: true, lines: lines.filter((line) => line !== undefined).filter((line) => line !== null) }
}

type Named = Record<string, string | undefined>

const named = (names: string[], row: string): Named => {
  const values = row.slice(1).split(',`')
  return Object.fromEntries(names.map((name, at) => [name.trim(), values[at]?.trim()]))
}

// Undefined: nothing has moved by this line. Null: it cannot be read.
function lineOf(row: Named): StatementLine | null | undefined {
  if (row.交易状态 === 'REVOKED') return undefined
  if (row.交易状态 === 'REFUND')
    return row.退款状态 === 'SUCCESS' ? line('refund', row, row.申请退款金额 ?? row.退款金额) : undefined
  return row.交易状态 === 'SUCCESS' ? line('payment', row, row.订单金额 ?? row.应结订单金额) : null
}

function line(kind: StatementLine['kind'], row: Named, yuan: string | undefined): StatementLine | null {
  const at = fromBeijing(row.交易时间 ?? '')
  const amount = parseYuan(yuan ?? '')
  const order = row.商户订单号
  return order && at !== null && amount !== null
    ? { kind, order, refund: (kind === 'refund' && row.商户退款单号) || '', amount, at }
    : null
}

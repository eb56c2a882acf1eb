import * as z from 'zod/mini'
import { unzip, zipEntries } from '../../../files/zip.ts'
import { parseYuan } from '../../../rules/money.ts'
import { reach } from '../../reach.ts'
import { fromBeijing } from '../beijing.ts'
import type { Statement, StatementLine } from '../port.ts'
import { ask } from './ask.ts'
import type { Line } from './merchant.ts'

const Ready = z.object({ bill_download_url: z.url() })
const largest = 64 * 1024 * 1024

/** One day in Beijing, `2026-11-24`, from the bill of that day; `not ready` until the morning after. */
export async function statement(line: Line, day: string): Promise<Statement> {
  const told = { bill_type: 'trade', bill_date: day }
  const answer = await ask(line, 'alipay.data.dataservice.bill.downloadurl.query', told)
  if (!answer.ok && answer.code.includes('BILL_NOT_EXIST'))
    return { ok: false, because: 'not ready', detail: answer.detail }
  if (!answer.ok) return { ok: false, because: answer.refused ? 'refused' : 'unknown', detail: answer.detail }
  const ready = Ready.safeParse(answer.value)
  return ready.success ? download(line, ready.data.bill_download_url) : unknown('an unreadable answer')
}

async function download(line: Line, address: string): Promise<Statement> {
  const { hostname, protocol } = new URL(address)
  if (protocol !== 'https:' && protocol !== 'http:') return unknown('a file from somewhere else')
  if (!/(^|\.)alipay(dev)?\.com$/.test(hostname)) return unknown('a file from somewhere else')
  const file = await reach(line.wire, new Request(address.replace(/^http:/, 'https:')))
  return file.ok && file.status === 200 ? readBill(file.body) : unknown(file.ok ? `file ${file.status}` : file.detail)
}

/** A zip of two sheets in GBK: every payment and refund, and sums, which we do not need. */
function readBill(zip: Uint8Array): Statement {
  const sheets = (zipEntries(zip) ?? []).map((entry) => unzip(zip, entry, largest))
  const written = sheets.map((sheet) => (sheet ? new TextDecoder('gbk').decode(sheet) : ''))
  const details = written.find((sheet) => sheet.includes('支付宝交易号,'))
  if (!details) return unknown('a bill without its details')
  const [heading = '', ...rows] = details.split(/\r?\n/).filter((row) => row && !row.startsWith('#'))
  const names = heading.split(',').map((name) => name.trim())
  const lines = rows.map((row) =>
    lineOf(Object.fromEntries(row.split(',').map((value, at) => [names[at], value.trim()]))),
  )
  return lines.some((line) => !line)
    ? unknown('a line of the bill cannot be read')
    : { ok: true, lines: lines.filter((line) => line !== null) }
}

function lineOf(row: Record<string, string | undefined>): StatementLine | null {
  const kind = row.业务类型 === '退款' ? 'refund' : 'payment'
  const at = fromBeijing(row.完成时间 ?? '')
  const amount = parseYuan((row['订单金额（元）'] ?? '').replace(/^-/, ''))
  const order = row.商户订单号
  const refund = kind === 'refund' ? (row['退款批次号/请求号'] ?? '') : ''
  return order && at !== null && amount !== null ? { kind, order, refund, amount, at } : null
}

const unknown = (detail: string) => ({ ok: false, because: 'unknown', detail }) as const

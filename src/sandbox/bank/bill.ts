import { createHash } from 'node:crypto'
import { toBeijing } from '../../providers/payment/beijing.ts'
import { dayIn } from '../../rules/calendar.ts'
import { plainYuan } from '../../rules/money.ts'
import { no, type Said, said } from './answer.ts'
import { type BookRow, bookOf } from './books.ts'
import type { Bank } from './orders.ts'

type Line = BookRow & Merchant & { isRefund: boolean; paid: string; back: string }
type Merchant = { appid: string; mchid: string }

/** What each column of the bill is called, and what stands in it. */
const columns: [title: string, cell: (line: Line) => string][] = [
  ['交易时间', ({ at }) => toBeijing(at)],
  ['公众账号ID', ({ appid }) => appid],
  ['商户号', ({ mchid }) => mchid],
  ['特约商户号', () => '0'],
  ['设备号', () => ''],
  ['微信订单号', ({ order_number }) => order_number],
  ['商户订单号', ({ order_number }) => order_number],
  ['用户标识', () => 'sandbox-payer'],
  ['交易类型', () => 'NATIVE'],
  ['交易状态', ({ isRefund }) => (isRefund ? 'REFUND' : 'SUCCESS')],
  ['付款银行', () => 'OTHERS'],
  ['货币种类', () => 'CNY'],
  ['应结订单金额', ({ paid }) => paid],
  ['代金券金额', () => '0.00'],
  ['微信退款单号', ({ refund }) => refund && `50${refund}`],
  ['商户退款单号', ({ refund }) => refund],
  ['退款金额', ({ back }) => back],
  ['充值券退款金额', () => '0.00'],
  ['退款类型', ({ isRefund }) => (isRefund ? 'ORIGINAL' : '')],
  ['退款状态', ({ isRefund }) => (isRefund ? 'SUCCESS' : '')],
  ['商品名称', () => '保全'],
  ['商户数据包', () => ''],
  ['手续费', () => '0.00000'],
  ['费率', () => '0.00%'],
  ['订单金额', ({ paid }) => paid],
  ['申请退款金额', ({ back }) => back],
  ['费率备注', () => ''],
]
const heading = columns.map(([title]) => title).join(',')
const sums = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'

/** Unlike the live bank, whose bill of a day is there from nine in the morning after, this one can be had at once. */
export function bill(bank: Bank, day: string | null): Said {
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return no(400, 'PARAM_ERROR', '日期错误')
  const raw = billOf(bank, day)
  if (!raw) return no(404, 'NO_STATEMENT_EXIST', '账单文件不存在')
  const hash_value = createHash('sha1').update(raw).digest('hex')
  const download_url = `https://api.mch.weixin.qq.com/v3/billdownload/file?token=${day}`
  return said({ hash_type: 'SHA1', hash_value, download_url })
}

export const billFile = (bank: Bank, token: string | null): Said => ({
  status: 200,
  raw: billOf(bank, token ?? '') ?? '',
})

function billOf({ sql, keys }: Bank, day: string): string | null {
  const rows = bookOf(sql, '').filter(({ at }) => dayIn(at) === day)
  const lines = rows.map((row) => lineOf(keys.merchant, row))
  const paid = total(rows, 'payment')
  const back = total(rows, 'refund')
  return rows.length
    ? [heading, ...lines, sums, values([String(rows.length), paid, back, '0.00', '0.00', paid, back]), ''].join('\r\n')
    : null
}

const values = (cells: string[]) => cells.map((cell) => `\`${cell}`).join(',')
const total = (rows: BookRow[], kind: BookRow['kind']) =>
  plainYuan(rows.filter((row) => row.kind === kind).reduce((sum, { amount }) => sum + amount, 0))

function lineOf({ appid, mchid }: Merchant, row: BookRow): string {
  const isRefund = row.kind === 'refund'
  const [paid, back] = isRefund ? ['0.00', plainYuan(row.amount)] : [plainYuan(row.amount), '0.00']
  const line: Line = { ...row, appid, mchid, isRefund, paid, back }
  return values(columns.map(([, cell]) => cell(line)))
}

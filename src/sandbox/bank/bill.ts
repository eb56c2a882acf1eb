import { createHash } from 'node:crypto'
import { toBeijing } from '../../providers/payment/beijing.ts'
import { dayIn } from '../../rules/calendar.ts'
import { plainYuan } from '../../rules/money.ts'
import { no, type Said, said } from './answer.ts'
import { type BookRow, bookOf } from './books.ts'
import type { Bank } from './orders.ts'

const heading =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
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

function lineOf(
  { appid, mchid }: { appid: string; mchid: string },
  { kind, order_number, refund, amount, at }: BookRow,
): string {
  const [paid, back] = kind === 'payment' ? [plainYuan(amount), '0.00'] : ['0.00', plainYuan(amount)]
  const state = kind === 'payment' ? ['SUCCESS', '', ''] : ['REFUND', 'ORIGINAL', 'SUCCESS']
  return values([
    ...[
      toBeijing(at),
      appid,
      mchid,
      '0',
      '',
      order_number,
      order_number,
      'sandbox-payer',
      'NATIVE',
      state[0]!,
      'OTHERS',
      'CNY',
    ],
    ...[
      paid,
      '0.00',
      refund && `50${refund}`,
      refund,
      back,
      '0.00',
      state[1]!,
      state[2]!,
      '保全',
      '',
      '0.00000',
      '0.00%',
      paid,
      back,
      '',
    ],
  ])
}

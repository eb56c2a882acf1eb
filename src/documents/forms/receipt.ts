import type { Fen } from '../../rules/money.ts'
import { facts, heading, paragraph, right, signature, small } from '../page/blocks.ts'
import type { Composed, Issued } from './form.ts'
import { date, money } from './words.ts'

/** What was paid. `paidAt` in milliseconds, `method` and `transaction` as the payment provider named them. */
type ReceiptInput = {
  payee: string
  payer: string
  applicationNumber: string
  noticeNumber: string
  item: string
  amount: Fen
  paidAt: number
  method: string
  transaction: string
}

export const receipt = (input: ReceiptInput, { number, at }: Issued): Composed => ({
  title: '缴费凭证',
  author: input.payee,
  set: small,
  blocks: [
    heading(input.payee, '缴费凭证'),
    right(`编号：${number}`),
    facts([
      ['缴费人', input.payer],
      ['收款单位', input.payee],
      ['缴费项目', input.item],
      ['实收金额', money(input.amount)],
      ['缴费日期', date(input.paidAt)],
      ['缴费方式', input.method],
      ['交易流水号', input.transaction],
      ['缴费通知书编号', input.noticeNumber],
      ['申请编号', input.applicationNumber],
    ]),
    paragraph('上列款项已经收讫。本凭证仅证明收款事实，需要财政票据或者发票的，请向收款单位另行索取。'),
    signature(input.payee, date(at)),
  ],
  facts: [
    { label: { zh: '收款单位', en: 'Payee' }, value: input.payee },
    { label: { zh: '实收金额', en: 'Amount received' }, value: money(input.amount) },
    { label: { zh: '缴费日期', en: 'Paid on' }, value: date(input.paidAt) },
  ],
})

import type { Fen } from '../../rules/money.ts'
import { common } from '../../words/common.ts'
import { addressee, facts, heading, paragraph, right, signature, small } from '../page/blocks.ts'
import type { Composed, Issued } from './form.ts'
import { date, day, money } from './words.ts'

/** What must be paid, to whom, for what, on which ground, and until when. `payBy` is a day such as 2026-12-01. */
export type PaymentNoticeInput = {
  payee: string
  payer: string
  applicationNumber: string
  item: string
  ground: string
  amount: Fen
  payBy: string
  /** That day falls in a year whose holidays are not published yet. */
  mayMove?: boolean
  ifNot: string
  /** What else whoever pays should know. */
  also?: string
}

/**
 * The ground and the consequence of a court's fee (Measures on the Payment of Litigation Costs, art. 14(2), 20, 22). That
 * an application is accepted is said along with what it costs: no law asks for a notice of its own.
 */
export const feeGround = {
  ground: '经审查符合受理条件，本院予以受理；依照《诉讼费用交纳办法》第十四条第二项、第二十条的规定',
  also: '申请有错误的，申请人应当赔偿被申请人因保全所遭受的损失（《中华人民共和国民事诉讼法》第一百零八条）。',
  ifNot: '逾期未交纳又未获准缓交、减交的，按撤回申请处理（《诉讼费用交纳办法》第二十二条）。',
}

/** The ground and the consequence of an insurer's premium. */
export const premiumGround = {
  ground: '经保险公司审核通过',
  ifNot: '逾期未支付的，本次审核结果失效，可以重新选择保险公司。',
}

const until = ({ payBy, mayMove }: PaymentNoticeInput) => `${day(payBy)}前${mayMove ? common.provisional.zh : ''}`

export const paymentNotice = (input: PaymentNoticeInput, { number, at }: Issued): Composed => ({
  title: '缴费通知书',
  author: input.payee,
  set: small,
  blocks: [
    heading(input.payee, '缴费通知书'),
    right(`编号：${number}`),
    addressee(`${input.payer}：`),
    paragraph(
      `你（单位）提交的申请（申请编号 ${input.applicationNumber}），${input.ground}，应当交纳${input.item}${money(input.amount)}。请于${until(input)}交纳。${input.ifNot}`,
    ),
    facts([
      ['缴费人', input.payer],
      ['收款单位', input.payee],
      ['缴费项目', input.item],
      ['应缴金额', money(input.amount)],
      ['缴费期限', until(input)],
      ['缴费方式', '登录本系统，在“我的申请”中打开该申请缴费，支付方式以缴费页所列为准。'],
    ]),
    ...(input.also ? [paragraph(input.also)] : []),
    paragraph('金额变更时另发新的通知书，原通知书同时作废。请勿向任何个人账户转账。'),
    signature(input.payee, date(at)),
  ],
  facts: [
    { label: { zh: '收款单位', en: 'Payee' }, value: input.payee },
    { label: { zh: '应缴金额', en: 'Amount due' }, value: money(input.amount) },
    { label: { zh: '缴费期限', en: 'To be paid by' }, value: until(input) },
  ],
})

import { type Said, said } from '../words/lang.ts'

export const paymentWords = {
  title: said('缴费', 'Payment'),
  item: said('缴费项目', 'For'),
  fee: said('保全申请费', 'Preservation fee'),
  premium: said('诉讼财产保全责任保险费', 'Premium of the liability insurance'),
  amount: said('应缴金额', 'Amount due'),
  payee: said('收款单位', 'Payee'),
  by: said('缴费期限', 'To be paid by'),
  number: said('通知书编号', 'Notice number'),
  choose: said('选择缴费方式', 'How do you want to pay?'),
  confirm: said('确认并缴费', 'Confirm and pay'),
  nothing: said('现在没有需要缴纳的费用。', 'Nothing is to be paid now.'),
  history: said('缴费记录', 'Payments so far'),
  order: said('订单号', 'Order'),
  refunds: said('退款', 'Refunds'),
  scan: said(
    '请用手机扫描二维码支付。支付后本页会自动更新，请不要重复支付。',
    'Scan the code with your phone and pay there. This page moves on by itself; do not pay twice.',
  ),
  open: said('前往支付页面', 'Go to the payment page'),
  openHere: said('在本设备上打开支付页面（沙箱）', 'Open the payment page on this device (sandbox)'),
  openInApp: said('微信支付', 'Pay with WeChat'),
  inApp: said('请在微信内完成支付。', 'Finish the payment inside WeChat.'),
  transfer: said(
    '请及早转账到下列账户，款项须在期限前到账；附言（备注）中只填写转账编号。到账后系统自动核对。户名与收款单位不同的，是代收账户，款项记在收款单位名下。',
    'Transfer to the account below in good time, as the money must have arrived by then, with nothing but the reference as the remark. It is matched by itself when it arrives. Where its holder is not the payee, it collects for the payee, to whom the money is booked.',
  ),
  holder: said('户名', 'Account holder'),
  bank: said('开户行', 'Bank'),
  account: said('账号', 'Account number'),
  reference: said('转账编号（附言）', 'Reference (remark)'),
  voucher: said('上传转账凭证', 'Upload the transfer slip'),
  voucherHint: said(
    'PDF 或照片。不上传也会自动核对；附言有误时，凭证能帮助法院更快找到款项。',
    'PDF or photograph. It is matched without one; where the remark went wrong, it helps the court find the money.',
  ),
  noSlip: said('请选择凭证文件。', 'Choose the file of the slip.'),
  vouchers: said('已上传的凭证', 'Slips uploaded'),
  upload: said('上传', 'Upload'),
  wasUploaded: said('凭证已上传', 'The slip was uploaded'),
  wasChecked: said('已核对 {time}', 'Checked at {time}'),
  wasEnded: said('上一笔订单已关闭，没有扣款', 'The order before was closed; nothing was charged'),
  check: said('我已支付，立即核对', 'I have paid: check now'),
  refresh: said('刷新', 'Refresh'),
  other: said('换一种缴费方式', 'Pay another way'),
  otherSays: said(
    '先由支付机构关闭这笔订单，确认没有支付后才能换一种方式。',
    'The provider closes this order first; only when it confirms that nothing was paid can another begin.',
  ),
  again: said('重新缴费', 'Pay again'),
  toCase: said('返回申请', 'Back to the application'),
  nextCheck: said('下次核对：{time}', 'Next check at {time}'),
  openUntil: said('这笔支付在 {time} 前有效。', 'This payment is open until {time}.'),
  arrives: said('款项须在 {time} 前到账。', 'The money must arrive by {time}.'),
  noWay: said('这种缴费方式现在不能使用，请换一种。', 'This way of paying is not available now. Choose another.'),
  chooseOne: said('请选择缴费方式。', 'Choose how to pay.'),
  remindSms: said('待缴费 {amount} 元，请于 {day} 前缴纳', '{amount} yuan to be paid by {day}'),
} satisfies Record<string, Said>

/** What the payer reads about each state of a payment: its name, and what it means for them. */
export const stateWords = {
  preparing: {
    name: said('确认中', 'Confirming'),
    says: said(
      '正在联系支付机构。本页会自动更新，请不要重复操作。',
      'We are reaching the payment provider. This page moves on by itself; do nothing twice.',
    ),
  },
  to_pay: { name: said('待支付', 'To be paid'), says: said('请完成支付。', 'Please pay.') },
  confirming: {
    name: said('确认中', 'Confirming'),
    says: said(
      '支付机构暂时没有给出结果。这不是失败：结果确定之前不会开始第二笔支付，请不要重复付款。',
      'The provider has not said how it stands. That is no failure: until it has, no second payment can begin. Please do not pay again.',
    ),
  },
  held: {
    name: said('人工核对中', 'Being looked at'),
    says: said(
      '收到的金额与应缴金额不一致，法院财务人员正在核对。不需要您做什么，也请不要再次付款。',
      'What came in is not the amount due. The court’s finance office is looking at it. Nothing is asked of you; please do not pay again.',
    ),
  },
  checked: {
    name: said('记录核对中', 'Being checked'),
    says: said(
      '系统发现这份申请的记录需要人工核对，核对期间暂停变动。您已付的款项会登记在案，不会丢失，核对完成后自动处理。请不要再次付款。',
      'The record of this application has to be checked by people, and nothing moves in it meanwhile. Money that you have paid is noted and not lost; it is dealt with by itself afterwards. Please do not pay again.',
    ),
  },
  paid: {
    name: said('已支付', 'Paid'),
    says: said('缴费成功，申请已进入下一步。', 'Paid. The application has moved on.'),
  },
  expired: {
    name: said('已过期', 'Expired'),
    says: said('这笔订单没有支付，已经关闭。', 'This order was not paid and is closed.'),
  },
  failed: {
    name: said('未成功', 'Failed'),
    says: said(
      '支付机构没有受理，没有扣款。可以重试或换一种方式。',
      'The provider did not take it; nothing was charged. Try again, or another way.',
    ),
  },
  cancelled: {
    name: said('已关闭', 'Closed'),
    says: said('这笔订单已关闭，没有扣款。', 'This order is closed; nothing was charged.'),
  },
  refunding: {
    name: said('退款中', 'Refunding'),
    says: said(
      '款项正在原路退回，不需要您做什么。',
      'The money is on its way back to where it came from. Nothing is asked of you.',
    ),
  },
  refunded: {
    name: said('已退款', 'Refunded'),
    says: said('款项已原路退回。', 'The money went back to where it came from.'),
  },
} satisfies Record<string, { name: Said; says: Said }>
export type Shown = keyof typeof stateWords

export const causeWords = {
  late: said('款项到达时已不需要缴纳', 'It came when nothing was due any more'),
  overpaid: said('多缴', 'More than was due'),
  wrong_amount: said('金额不符', 'Another amount than was due'),
  withdrawn: said('撤回申请', 'The application was withdrawn'),
  surrendered: said('退保', 'The policy was surrendered'),
  dismissed: said('申请被驳回', 'The application was dismissed'),
  fee_lowered: said('费用调减', 'The fee was lowered'),
} satisfies Record<string, Said>

export const refundWords = {
  proposed: said('待法院复核', 'Waiting for a second person at the court'),
  declined: said('未获同意', 'Not agreed to'),
  requested: said('退款中', 'On its way'),
  stuck: said('退款遇到问题，法院正在处理', 'Held up: the court is seeing to it'),
  succeeded: said('已退回', 'Went back'),
} satisfies Record<string, Said>

export const wayWords: Record<string, Said> = {
  'wechat scan': said('微信支付（用手机扫码）', 'WeChat Pay (scan with a phone)'),
  'wechat page': said('微信支付（就在这部手机上）', 'WeChat Pay (on this phone)'),
  'wechat app': said('微信支付（就在微信里）', 'WeChat Pay (here in WeChat)'),
  'alipay scan': said('支付宝（用手机扫码）', 'Alipay (scan with a phone)'),
  'alipay page': said('支付宝（在本设备上登录）', 'Alipay (sign in on this device)'),
  'transfer transfer': said('银行转账（一至两个工作日）', 'Bank transfer (one or two working days)'),
}

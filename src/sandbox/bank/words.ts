import type { Said } from '../../words/lang.ts'
import type { Fault } from './switches.ts'

export const words = {
  cashier: { zh: '沙箱银行收银台', en: 'Sandbox bank: pay' },
  notReal: { zh: '这是演示用的银行，不会动用真钱。', en: 'This bank is for trying things out. No real money moves.' },
  amount: { zh: '金额', en: 'Amount' },
  order: { zh: '商户订单号', en: 'Merchant’s order' },
  subject: { zh: '用途', en: 'For' },
  state: { zh: '状态', en: 'State' },
  back: { zh: '返回法院网站', en: 'Back to the court’s site' },
  misbehave: { zh: '让银行出错', en: 'Let the bank misbehave' },
  ledger: { zh: '沙箱银行的账簿', en: 'Books of the sandbox bank' },
  switches: { zh: '沙箱银行的故障开关', en: 'Faults of the sandbox bank' },
  set: { zh: '打开', en: 'Switch on' },
  clear: { zh: '全部关闭', en: 'Switch all off' },
  scope: { zh: '订单号开头（空为全部）', en: 'Order numbers that begin with (empty: all)' },
  at: { zh: '环节', en: 'Where' },
  does: { zh: '故障', en: 'What' },
  times: { zh: '次数（-1 为一直）', en: 'How often (-1: always)' },
  kind: { zh: '类型', en: 'Kind' },
  time: { zh: '时间', en: 'Time' },
  refund: { zh: '退款号', en: 'Refund' },
} satisfies Record<string, Said>

export const states: Record<string, Said> = {
  NOTPAY: { zh: '待支付', en: 'to be paid' },
  SUCCESS: { zh: '已支付', en: 'paid' },
  CLOSED: { zh: '已关闭，不能再支付', en: 'closed: it can no longer be paid' },
  REFUND: { zh: '已退款', en: 'given back' },
}

type Chosen = Said & { pays: boolean; says?: string; fault?: Fault }

/** What the payer can do here; all but the first two are what goes wrong in life. */
export const choices: Record<string, Chosen> = {
  pay: { zh: '支付', en: 'Pay', pays: true },
  refuse: { zh: '不支付', en: 'Do not pay', pays: false },
  pay_never_notify: { zh: '支付，但从不通知', en: 'Pay, and never tell', pays: true, fault: 'never' },
  pay_notify_twice: { zh: '支付，通知两次', en: 'Pay, and tell twice', pays: true, fault: 'twice' },
  pay_notify_late: { zh: '支付，迟些通知', en: 'Pay, and tell late', pays: true, fault: 'late' },
  pay_notify_out_of_order: {
    zh: '支付，通知乱序',
    en: 'Pay, and tell out of order',
    pays: true,
    fault: 'out of order',
  },
  pay_notify_wrong_amount: {
    zh: '支付，通知的金额有误',
    en: 'Pay, and tell another amount',
    pays: true,
    fault: 'wrong amount',
  },
  pay_notify_forged: {
    zh: '支付，通知的签名是假的',
    en: 'Pay, and tell under a false signature',
    pays: true,
    fault: 'forged',
  },
  pay_notify_old: {
    zh: '支付，通知是一小时前签的',
    en: 'Pay, and tell under an old signature',
    pays: true,
    fault: 'old',
  },
  pretend: {
    zh: '不支付，却通知已支付',
    en: 'Do not pay, but tell that it was paid',
    pays: false,
    says: 'TRANSACTION.SUCCESS',
  },
}

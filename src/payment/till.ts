import type { Db } from '../db/connect.ts'
import { type Account, accountOf } from '../db/payment/read.ts'
import type { OrderRow } from '../db/payment/schema.ts'
import { paths } from '../paths.ts'
import type { NewOrder, OrderRef, Provider, ProviderName, RefundRef } from '../providers/payment/port.ts'
import { noticeKind } from '../rules/payment-numbers.ts'
import { paymentWords } from './words.ts'

/** What the work on one application's payments needs from outside. */
export type Till = {
  env: Env
  db: Db
  /** The application. */
  id: string
  now: () => number
  provider: (name: ProviderName) => Promise<Provider | null>
}

/** How the application’s payments stand now. */
export async function accountIn({ db, id }: Till): Promise<Account> {
  const account = await accountOf(db, id)
  if (!account) throw new Error('only an application that exists is paid for')
  return account
}

/** What a provider knows an order by; the amount in fen, the end in milliseconds. */
export const refOf = ({ number, amount, expiresAt }: OrderRow): OrderRef => ({ number, amount, expiresAt })

/** What is known of who pays, while they are there. */
export type Payer = Pick<NewOrder, 'payerIp' | 'payerId'>

/** The order as the provider is asked for it: the same words each time, or it would be another order. */
export const newOrderOf = (order: OrderRow, payer: Payer = {}): NewOrder => ({
  ...refOf(order),
  way: order.way,
  subject: paymentWords[noticeKind(order.notice)].zh,
  notifyUrl: order.origin + paths.paymentNotices(order.provider),
  returnUrl: order.origin + paths.paymentOrder(order.applicationId, order.number),
  ...payer,
})

export const refundRefOf = (
  order: OrderRow,
  { number, amount, cause }: { number: string; amount: number; cause: string },
): RefundRef => ({
  number,
  order: refOf(order),
  amount,
  reason: reasons[cause] ?? '退款',
  notifyUrl: order.origin + paths.paymentNotices(order.provider),
})

const reasons: Record<string, string> = {
  late: '逾期或重复支付，原路退回',
  overpaid: '多缴退回',
  wrong_amount: '金额不符，原路退回',
  withdrawn: '撤回申请，退还费用',
  surrendered: '退保，退还保险费',
  dismissed: '驳回申请，退还费用',
  fee_lowered: '费用调减，退还差额',
}

import type { After } from '../after/index.ts'
import type { Application } from '../application.ts'
import { connect } from '../db/connect.ts'
import { courtOf } from '../db/names.ts'
import { accountOf, type NoticeRow } from '../db/payment/read.ts'
import { feeGround, premiumGround } from '../documents/forms/payment-notice.ts'
import { holdersOf } from '../documents/holders.ts'
import { issueDocument } from '../documents/issue.ts'
import { dayIn } from '../rules/calendar.ts'
import { receiptNumber } from '../rules/payment-numbers.ts'
import { namesOf } from '../steps/parties/named.ts'
import { settleKey } from './also.ts'
import { mayMove } from './payable.ts'
import { payeeName } from './payees.ts'
import { providerWords } from './provider-words.ts'
import { paymentWords } from './words.ts'

/** The Cashier looks at what a move changed: orders to close, money to give back, a date to keep. */
export const settlePayments: After = async (env, { id }) => {
  await env.CASHIER.getByName(id).wake()
  return { ok: true }
}

/** The notice as a document under its own number, and the Cashier keeps its date. */
export const sendPaymentNotice: After = async (env, application, event) => {
  const account = await accountOf(connect(env, application.id), application.id)
  const notice = account?.notices.find(({ seq }) => seq === event.seq)
  if (!notice) return { ok: true }
  await env.CASHIER.getByName(application.id).keepDates()
  const issued = await issueDocument(env, {
    applicationId: application.id,
    kind: 'payment_notice',
    number: notice.number,
    at: notice.issuedAt,
    holders: holdersOf(application),
    input: {
      payee: (await payeeName(env, notice.payee, courtOf(application))).zh,
      amount: notice.amount,
      payBy: dayIn(notice.dueAt),
      mayMove: mayMove(notice),
      ...about(application, notice),
    },
  })
  return issued.ok ? { ok: true } : { ok: false, because: issued.because.en }
}

const about = (application: Application, { kind }: Pick<NoticeRow, 'kind'>) => ({
  payer: namesOf(application.answers.applicants).join('、'),
  applicationNumber: application.number ?? '',
  item: paymentWords[kind].zh,
  ...(kind === 'fee' ? feeGround : premiumGround),
})

/** The receipt for what paid the notice; asked again, the same receipt. */
export const sendReceipt: After = async (env, application, event) => {
  const account = await accountOf(connect(env, application.id), application.id)
  const order = account?.orders.find(({ number }) => event.command === settleKey(number))
  const notice = account?.notices.find(({ number }) => number === order?.notice)
  if (!order || !notice || order.paidAt === null) return { ok: false, because: 'what was paid is not there' }
  const issued = await issueDocument(env, {
    applicationId: application.id,
    kind: 'receipt',
    number: receiptNumber(notice.number),
    cause: order.number,
    at: order.paidAt,
    holders: holdersOf(application),
    input: {
      payee: (await payeeName(env, notice.payee, courtOf(application))).zh,
      noticeNumber: notice.number,
      amount: order.amount,
      paidAt: order.paidAt,
      method: providerWords[order.provider]?.zh ?? order.provider,
      transaction: order.trade ?? '',
      ...about(application, notice),
    },
  })
  return issued.ok ? { ok: true } : { ok: false, because: issued.because.en }
}

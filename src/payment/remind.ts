import { tellApplicant } from '../accounts/tell-applicant.ts'
import type { NoticeRow } from '../db/payment/read.ts'
import { yuan } from '../rules/money.ts'
import { fill } from '../words/lang.ts'
import { lastDay } from '../words/last-day.ts'
import { mayMove } from './payable.ts'
import type { Till } from './till.ts'
import { paymentWords } from './words.ts'

/** Tells the payer by SMS that a date draws near. A message that fails is not repeated: the next reminder follows. */
export async function remind({ env, db, id }: Till, notice: NoticeRow): Promise<void> {
  const day = lastDay(notice.dueAt, !mayMove(notice))
  await tellApplicant(env, db, id, fill(paymentWords.remindSms, { amount: yuan(notice.amount), day }))
}

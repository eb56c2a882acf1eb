import { tellApplicant } from '../accounts/tell-applicant.ts'
import type { NoticeRow } from '../db/payment/read.ts'
import { dayIn } from '../rules/calendar.ts'
import { yuan } from '../rules/money.ts'
import { common } from '../words/common.ts'
import { dated, say } from '../words/lang.ts'
import { mayMove } from './payable.ts'
import type { Till } from './till.ts'
import { paymentWords } from './words.ts'

/** Tells the payer by SMS that a date draws near. A message that fails is not repeated: the next reminder follows. */
export async function remind({ env, db, id }: Till, notice: NoticeRow): Promise<void> {
  const day = `${dated(dayIn(notice.dueAt), 'zh')}${mayMove(notice) ? say('zh', common.provisional) : ''}`
  await tellApplicant(env, db, id, say('zh', paymentWords.remindSms, { amount: yuan(notice.amount), day }))
}

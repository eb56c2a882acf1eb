import { mobileOf } from '../accounts/vault.ts'
import { ownerOf } from '../db/owners.ts'
import type { NoticeRow } from '../db/payment.ts'
import { ringOf } from '../privacy/index.ts'
import { smsOf } from '../providers/sms/index.ts'
import { dayIn } from '../rules/calendar.ts'
import { yuan } from '../rules/money.ts'
import { common } from '../words/common.ts'
import { say } from '../words/lang.ts'
import { mayMove } from './payable.ts'
import type { Till } from './till.ts'
import { paymentWords } from './words.ts'

/** Tells the payer by SMS that a date draws near. A message that fails is not repeated: the next reminder follows. */
export async function remind({ env, db, id }: Till, notice: NoticeRow): Promise<void> {
  const owner = await ownerOf(db, id)
  const to = owner && (await mobileOf(ringOf(env), owner.accountId, owner))
  if (!to || !owner.number) return
  const day = `${dayIn(notice.dueAt)}${mayMove(notice) ? say('zh', common.provisional) : ''}`
  const status = say('zh', paymentWords.remindSms, { amount: yuan(notice.amount), day })
  await smsOf(env).send({ to, template: 'status', params: { number: owner.number, status }, lang: 'zh' })
}

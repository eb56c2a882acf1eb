import type { Account, NoticeRow } from '../db/payment/read.ts'
import { reminded } from '../db/payment/write.ts'
import { day, hour } from '../rules/durations.ts'
import { openOrder, unsettled, validNotice } from './open-now.ts'
import { remind } from './remind.ts'
import type { Till } from './till.ts'

/** When the payer is reminded: three days and one day before the date, where the notice is older than that. */
export const reminders = ({ dueAt, issuedAt }: Pick<NoticeRow, 'dueAt' | 'issuedAt'>): number[] =>
  [dueAt - 3 * day, dueAt - day].filter((at) => at > issuedAt)

/** Reminds, and lets the date pass: never while an order is open that may turn out to be paid. */
export async function keepTime(till: Till, account: Account): Promise<void> {
  const notice = validNotice(account)
  if (!notice) return
  const now = till.now()
  const passed = reminders(notice).filter((at) => at <= now).length
  if (passed > notice.reminded && now < notice.dueAt) {
    await reminded(till.db, notice.number, passed).run()
    await remind(till, notice)
  }
  if (now >= notice.dueAt && !openOrder(account)) await lapse(till, notice)
}

const lapse = ({ env, id }: Till, { number }: NoticeRow) =>
  env.DESK.getByName(id).apply({ key: `lapse:${number}`, event: 'lapse', actor: 'clock', actorId: 'clock' })

/** When to look again; null where nothing is open. The date waits for an order that is open. */
export function nextLook(account: Account, now: number): number | null {
  const at = soonest(account)
  return account.frozen && at !== null ? now + hour : at
}

function soonest(account: Account): number | null {
  const notice = validNotice(account)
  const times = [
    ...account.orders.filter(unsettled).map(({ checkAt }) => checkAt),
    ...account.refunds.filter(({ status }) => status === 'requested').map(({ checkAt }) => checkAt),
    ...(notice ? reminders(notice).slice(notice.reminded) : []),
    ...(notice && !openOrder(account) ? [notice.dueAt] : []),
  ]
  return times.length ? Math.min(...times) : null
}

import { tellApplicant } from '../accounts/tell-applicant.ts'
import { connect } from '../db/connect.ts'
import { type Ending, noteTold, untold } from '../db/expiry-reminders.ts'
import { renewalOf, renewalWaits } from '../kinds/standing/renewal.ts'
import { dayIn } from '../rules/calendar.ts'
import { daysToldAhead, toldUntil } from '../rules/deadlines.ts'

/** Tells applicants by SMS that their measures end, each time once: a message that fails is followed by the next. */
export async function remindOfExpiry(env: Env, now: number): Promise<void> {
  const db = connect(env)
  let from = now
  for (const days of daysToldAhead) {
    const until = toldUntil(days, now)
    for (const one of await untold(db, days, from, until))
      if (await noteTold(db, { applicationId: one.applicationId, dueAt: one.dueAt, days }))
        await tellApplicant(env, db, one.applicationId, endsOn(one))
    from = until
  }
}

const endsOn = ({ dueAt, preserves, asked }: Ending) =>
  asked ? renewalWaits(dayIn(dueAt)) : renewalOf(preserves, 'sms', dayIn(dueAt))

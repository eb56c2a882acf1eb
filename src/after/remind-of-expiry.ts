import { tellApplicant } from '../accounts/tell-applicant.ts'
import { connect } from '../db/connect.ts'
import { noteTold, untold } from '../db/expiry-reminders.ts'
import { dayIn } from '../rules/calendar.ts'
import { daysToldAhead, renewBy, toldUntil } from '../rules/deadlines.ts'
import { applyWords } from '../words/apply.ts'
import { say } from '../words/lang.ts'

/** Tells applicants by SMS that their measures end, each time once: a message that fails is followed by the next. */
export async function remindOfExpiry(env: Env, now: number): Promise<void> {
  const db = connect(env)
  let from = now
  for (const days of daysToldAhead) {
    const until = toldUntil(days, now)
    for (const one of await untold(db, days, from, until))
      if (await noteTold(db, { ...one, days })) await tellApplicant(env, db, one.applicationId, endsOn(one.dueAt))
    from = until
  }
}

function endsOn(at: number): string {
  const day = dayIn(at)
  return say('zh', applyWords.endsSms, { day, by: renewBy(day) })
}

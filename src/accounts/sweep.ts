import { forgetChecks } from '../db/accounts/face-checks.ts'
import { forgetForms } from '../db/accounts/kept-forms.ts'
import { forgetSessions } from '../db/accounts/sessions.ts'
import { forgetCodes } from '../db/accounts/sms-codes.ts'
import { connect } from '../db/connect.ts'
import { forgetHalfFilled } from '../db/half-filled.ts'
import { settleGuidance } from '../db/kiosk/guidance.ts'
import { forgetKioskCodes } from '../db/kiosk/kiosks.ts'
import { forgetStaffSessions } from '../db/office/staff.ts'
import { forgetSpent } from '../db/spent.ts'
import { keptSince } from '../half-filled.ts'
import { day } from '../rules/durations.ts'
import { shredDue } from './data/erase.ts'
import { rotateKeys } from './rotate-keys.ts'

/** Forgets what has had its day, and goes on with a change of keys. */
export async function sweepAccounts(env: Env, now: number): Promise<void> {
  const db = connect(env)
  await db.batch([
    forgetSpent(db, now),
    forgetCodes(db, now),
    forgetForms(db, now),
    forgetHalfFilled(db, keptSince(now)),
    forgetChecks(db, now - day),
    forgetKioskCodes(db, now - day),
    settleGuidance(db, now - day),
    // A dead session still knows whose unsaved form arrives late.
    forgetSessions(db, now - 2 * day),
    // Who of the court was in, and when, is a log, which level 3 of MLPS 2.0 wants kept for half a year.
    forgetStaffSessions(db, now - 190 * day),
  ])
  await shredDue(env, now)
  await rotateKeys(env, now)
}

import { sweepAccounts } from '../accounts/sweep.ts'
import { connect } from '../db/connect.ts'
import { forgotten } from '../db/outbox.ts'
import { forgetStaffSessions } from '../db/staff.ts'
import { absolute } from '../office/staff/session.ts'
import { sweepPayments } from '../payment/sweep.ts'
import { tidyPartners } from './tell-partners.ts'

const patience = 5 * 60_000

/** The backstop: what a lost alarm has left open is poked by the clock. */
export async function sweep(env: Env, now: number): Promise<void> {
  const left = await forgotten(connect(env), now - patience)
  await Promise.all(left.map(({ id }) => env.DESK.getByName(id).wake()))
  await sweepPayments(env, now)
  await tidyPartners(env, now)
  await sweepAccounts(env, now)
  await forgetStaffSessions(connect(env), now - absolute)
}

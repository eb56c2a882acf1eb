import { sweepAccounts } from '../accounts/sweep.ts'
import { connect } from '../db/connect.ts'
import { pastLastDay } from '../db/lists.ts'
import { forgotten } from '../db/outbox.ts'
import { sweepPapers } from '../kiosk/prints.ts'
import { sweepPayments } from '../payment/sweep.ts'
import { day, hour, minute } from '../rules/durations.ts'
import { anchorHeads } from './anchors.ts'
import { isNight } from './night.ts'
import { remindOfExpiry } from './remind-of-expiry.ts'
import { tidyPartners } from './tell-partners.ts'

const patience = 5 * minute

/** The backstop of everything that waits for the clock. One part that fails keeps none of the others from their turn. */
export async function sweep(env: Env, now: number): Promise<void> {
  for (const part of [
    anchorHeads,
    wakeForgotten,
    expireMeasures,
    remindOfExpiry,
    sweepPayments,
    tidyPartners,
    sweepAccounts,
    sweepPapers,
  ]) {
    await part(env, now).catch((error: unknown) =>
      console.error(JSON.stringify({ sweep: part.name, error: String(error) })),
    )
  }
}

/** What a lost alarm has left open is poked: what moved in the last hours, and once a day in the last month. */
async function wakeForgotten(env: Env, now: number): Promise<void> {
  const back = isNight(now) ? 31 * day : 2 * hour
  const left = await forgotten(connect(env), now - back, now - patience)
  await Promise.all(left.map(({ id }) => env.DESK.getByName(id).wake()))
}

/** Measures that nobody renewed end by themselves on their last day (SEIZE 27). */
async function expireMeasures(env: Env, now: number): Promise<void> {
  for (const { id, version } of await pastLastDay(connect(env), now)) {
    const command = {
      key: `${id}.expire.${version}`,
      event: 'expire',
      actor: 'clock' as const,
      actorId: 'clock',
      version,
    }
    await env.DESK.getByName(id).apply(command)
  }
}

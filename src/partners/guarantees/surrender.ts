import type { Application } from '../../application.ts'
import { backedBy } from '../../db/work-list.ts'
import type { Call } from '../endpoint.ts'
import { type Refusal, refuse } from '../problems.ts'

const ended = ['dismissed', 'rejected', 'withdrawn', 'fee_overdue']

/** A policy is surrendered only where the court dismissed the preservation, or never came to rule on it. */
export async function afterDismissal(
  { db }: Call<unknown, never>,
  { id }: Application,
): Promise<{ ok: true } | Refusal> {
  const preservation = await backedBy(db, id)
  return preservation && !ended.includes(preservation.status)
    ? refuse('conflict', { detail: notDismissed })
    : { ok: true }
}

const notDismissed = {
  zh: '法院驳回保全申请后方可退保。',
  en: 'The policy can be surrendered only after the court has dismissed the application.',
}

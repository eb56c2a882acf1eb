import { tellApplicant } from '../accounts/tell-applicant.ts'
import { connect } from '../db/connect.ts'
import type { After } from './index.ts'

/** A message with the new status; what it asks for stands on the page, so that nothing personal travels by SMS. */
export const tellSubmitter: After = async (env, { id, kind }, event) => {
  const sent = await tellApplicant(env, connect(env), id, kind.statuses[event.to]!.title.zh)
  // What may have gone out is not sent again; a wrong number or a refusal would only repeat itself.
  const again = sent && !sent.ok && (sent.because === 'down' || sent.because === 'too often')
  return again ? { ok: false, because: sent.detail } : { ok: true }
}

import { mobileOf } from '../accounts/vault.ts'
import { accountById } from '../db/accounts.ts'
import { connect } from '../db/connect.ts'
import { ringOf } from '../privacy/index.ts'
import { smsOf } from '../providers/sms/index.ts'
import type { After } from './index.ts'

/** A message with the new status; what it asks for stands on the page, so that nothing personal travels by SMS. */
export const tellSubmitter: After = async (env, application, event) => {
  const account = await accountById(connect(env), application.owner)
  const to = account && (await mobileOf(ringOf(env), account.id, account))
  if (!to) return { ok: true }
  const status = application.kind.statuses[event.to]!.title.zh
  const params = { number: application.number ?? '', status }
  const sent = await smsOf(env).send({ to, template: 'status', params, lang: 'zh' })
  // What may have gone out is not sent again; a wrong number or a refusal would only repeat itself.
  const again = !sent.ok && (sent.because === 'down' || sent.because === 'too often')
  return again ? { ok: false, because: sent.detail } : { ok: true }
}

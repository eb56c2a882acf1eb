import { type Webhook, webhookOf } from '../../db/partners/webhooks.ts'
import type { Call, Result } from '../endpoint.ts'
import { refuse } from '../problems.ts'

export const base = { tag: 'webhooks', scope: 'webhooks:manage' } as const
export const byId = { params: { id: { zh: '推送编号', en: 'Id of the webhook' } }, refuses: ['not-found'] } as const
export const toOne = { ...base, params: byId.params, refuses: [...byId.refuses] }

/** The Courier that delivers to a webhook. */
export const courierOf = ({ env }: Call, id: string) => env.COURIER.getByName(id)
/** Does something with a webhook of the caller's own; any other is not there. */
export const loaded = async (call: Call, then: (webhook: Webhook) => Promise<Result>): Promise<Result> => {
  const webhook = await webhookOf(call.db, call.partner, call.params.id ?? '')
  return webhook ? then(webhook) : refuse('not-found')
}

import * as z from 'zod/mini'
import type { deliveryLog } from '../../db/partners/deliveries.ts'
import type { Webhook } from '../../db/partners/webhooks.ts'
import { rfc3339 } from '../../rules/calendar.ts'
import { sent, shown } from '../named.ts'
import { Time, text } from '../values.ts'
import { typesToAskFor } from './messages.ts'

const hook = 'wh_5cR0oq2mYb1Jt8kLw3xZ9a'
const publicKey = 'whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='
const secret = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'

/** An address as a partner registers it. */
export const NewWebhook = sent(
  'NewWebhook',
  z.strictObject({
    url: z
      .string()
      .check(z.maxLength(500), z.meta({ format: 'uri', examples: ['https://partner.example.com/baoquan'] })),
    types: z
      ._default(z.array(z.enum(['*', ...typesToAskFor])).check(z.minLength(1), z.maxLength(50)), ['*'])
      .check(z.meta({ description: 'Which events to send; * is all of them.' })),
  }),
)
const webhookShape = z.object({
  id: text(hook),
  url: text('https://partner.example.com/baoquan'),
  types: z.array(z.string()).check(z.meta({ examples: [['*']] })),
  publicKey: z
    .string()
    .check(z.meta({ examples: [publicKey], description: 'whpk_…, for signatures that begin with v1a (Ed25519).' })),
  state: z.enum(['unconfirmed', 'unapproved', 'enabled', 'disabled']).check(
    z.meta({
      description:
        'unconfirmed: POST …/confirm is next. unapproved: a court’s administrator is. Events are sent while enabled.',
    }),
  ),
  disabledBecause: z.optional(z.string()),
  createdAt: Time,
})
export const ShownWebhook = shown('Webhook', webhookShape)
export const Webhooks = shown('Webhooks', z.object({ items: z.array(webhookShape) }))
export const Secret = shown('WebhookSecret', z.object({ secret: text(secret), publicKey: text(publicKey) }))
export const Deliveries = shown(
  'WebhookDeliveries',
  z.object({
    items: z.array(
      z.object({
        event: text('a3f9c2d87b1e04562af8d90c7b6e51a4.2.insurer'),
        seq: z.int(),
        type: text('guarantee.submit'),
        state: z.enum(['waiting', 'delivered', 'failed']),
        tries: z.int(),
        answer: z.optional(z.string()),
        triedAt: z.optional(Time),
        nextTryAt: z.optional(Time),
      }),
    ),
    next: z.nullable(text('41')),
  }),
)

/** A webhook as partners are given it. */
export const showWebhook = (webhook: Webhook): z.infer<typeof webhookShape> => ({
  id: webhook.id,
  url: webhook.url,
  types: webhook.types,
  publicKey: webhook.publicKey,
  state: stateOf(webhook),
  ...(webhook.disabledBecause && { disabledBecause: webhook.disabledBecause }),
  createdAt: rfc3339(webhook.createdAt),
})

const stateOf = ({ disabledAt, confirmedAt, approvedAt }: Webhook) => {
  if (disabledAt) return 'disabled'
  if (!confirmedAt) return 'unconfirmed'
  return approvedAt ? 'enabled' : 'unapproved'
}

type Logged = Awaited<ReturnType<typeof deliveryLog>>[number]
/** A line of the delivery log. */
export const showDelivery = ({ delivery, event }: Logged) => ({
  event: event.id,
  seq: event.seq,
  type: event.type,
  state: delivery.state,
  tries: delivery.tries,
  ...(delivery.answer && { answer: delivery.answer }),
  ...(delivery.triedAt && { triedAt: rfc3339(delivery.triedAt) }),
  ...(delivery.state === 'waiting' && { nextTryAt: rfc3339(delivery.dueAt) }),
})

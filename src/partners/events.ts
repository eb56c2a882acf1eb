import * as z from 'zod/mini'
import { moved } from '../after/news.ts'
import { eventsAfter } from '../db/partners/feed.ts'
import type { PartnerEvent } from '../db/partners/webhooks.ts'
import { rfc3339 } from '../rules/calendar.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { shown } from './named.ts'
import { Time, text } from './values.ts'

const Event = z.object({
  seq: z.int(),
  id: text('a3f9c2d87b1e04562af8d90c7b6e51a4.2.insurer'),
  type: text('guarantee.submit'),
  timestamp: Time,
  data: z
    .record(z.string(), z.unknown())
    .check(z.meta({ description: 'As in the webhook of this type, under `webhooks`.', examples: [moved] })),
})
const Events = shown('Events', z.object({ items: z.array(Event), next: z.int() }))

const show = ({ seq, id, type, at, data }: PartnerEvent): z.infer<typeof Event> => ({
  seq,
  id,
  type,
  timestamp: rfc3339(at),
  data,
})

const feed = endpoint({
  method: 'get',
  path: '/events',
  tag: 'events',
  scope: 'events:read',
  title: { zh: '事件流', en: 'The feed of events' },
  about: {
    zh: '按发生顺序给出 after 之后的事件；把 next 作为下一次的 after。没有新事件时 items 为空。',
    en: 'What happened after `after`, in order; `next` is the `after` of the next call. Empty when nothing is new.',
  },
  query: z.object({
    after: z._default(z.coerce.number().check(z.int(), z.minimum(0)), 0),
    limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
  }),
  gives: Events,
  async run({ db, partner, query }) {
    const rows = await eventsAfter(db, partner, query.after, query.limit)
    return { ok: true, body: { items: rows.map(show), next: rows.at(-1)?.seq ?? query.after } }
  },
})

export const eventEndpoints: Endpoint[] = [feed]

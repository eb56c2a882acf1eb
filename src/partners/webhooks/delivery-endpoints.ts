import * as z from 'zod/mini'
import { deliveryLog, replay } from '../../db/partners/deliveries.ts'
import { publish } from '../../db/partners/feed.ts'
import { enableWebhook } from '../../db/partners/webhooks.ts'
import { type Call, type Endpoint, endpoint } from '../endpoint.ts'
import { refuse } from '../problems.ts'
import { Deliveries, ShownWebhook, showWebhook as show, showDelivery } from './contract.ts'
import { byId, courierOf, loaded, toOne } from './loaded.ts'

const notApproved = {
  zh: '该地址还没有确认和批准。',
  en: 'The address has not been confirmed and approved.',
}
const whenApproved = { ...toOne, refuses: [...toOne.refuses, 'not-open'] } satisfies Partial<Endpoint>

const enable = endpoint({
  ...whenApproved,
  method: 'post',
  path: '/webhooks/{id}/enable',
  title: { zh: '重新启用', en: 'Enable again' },
  about: { zh: '停用期间的事件会随即补发。', en: 'Everything that was missed is sent at once.' },
  gives: ShownWebhook,
  run: (call) =>
    loaded(call, async (webhook) => {
      if (!webhook.approvedAt) return refuse('not-open', { detail: notApproved })
      await enableWebhook(call.db, webhook.id, Date.now())
      await courierOf(call, webhook.id).poke()
      return { ok: true, body: show({ ...webhook, disabledAt: null, disabledBecause: null }) }
    }),
})

const test = endpoint({
  ...whenApproved,
  method: 'post',
  path: '/webhooks/{id}/test',
  title: { zh: '发送测试事件', en: 'Send a test event' },
  gives: 'nothing',
  status: 204,
  run: (call) =>
    loaded(call, async ({ id, kind, tenant, approvedAt }) => {
      if (!approvedAt) return refuse('not-open', { detail: notApproved })
      const news = {
        id: `evt_${call.key.slice(0, 22)}`,
        kind,
        tenant,
        type: 'webhook.test',
        subject: id,
        at: Date.now(),
      }
      await publish(call.db, { ...news, data: { id } }, id)
      await courierOf(call, id).poke()
      return { ok: true }
    }),
})

const Page = z.object({ before: z._default(z.coerce.number().check(z.int(), z.positive()), Number.MAX_SAFE_INTEGER) })
const pageSize = 50

const log = endpoint({
  ...toOne,
  method: 'get',
  path: '/webhooks/{id}/deliveries',
  title: { zh: '投递记录', en: 'The delivery log, newest first' },
  query: Page,
  gives: Deliveries,
  run: (call) =>
    loaded(call as Call, async ({ id }) => {
      const rows = await deliveryLog(call.db, id, call.query.before, pageSize)
      const next = rows.length === pageSize ? String(rows.at(-1)!.delivery.eventSeq) : null
      return { ok: true, body: { items: rows.map(showDelivery), next } }
    }),
})

const again = endpoint({
  ...toOne,
  method: 'post',
  path: '/webhooks/{id}/deliveries/{seq}/replay',
  params: { ...byId.params, seq: { zh: '事件序号', en: 'Sequence number of the event' } },
  title: { zh: '重新投递', en: 'Deliver one again' },
  gives: 'nothing',
  status: 204,
  run: (call) =>
    loaded(call, async ({ id }) => {
      const done = await replay(call.db, id, Number(call.params.seq), Date.now())
      if (!done.meta.changes) return refuse('not-found')
      await courierOf(call, id).poke()
      return { ok: true }
    }),
})

export const deliveryEndpoints: Endpoint[] = [enable, test, log, again]

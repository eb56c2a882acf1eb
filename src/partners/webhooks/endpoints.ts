import { addWebhook, changePublicKey, confirmWebhook, removeWebhook, webhooksOf } from '../../db/partners/webhooks.ts'
import { type Endpoint, endpoint } from '../endpoint.ts'
import { refuse } from '../problems.ts'
import { NewWebhook, Secret, ShownWebhook, showWebhook as show, Webhooks } from './contract.ts'
import { guard } from './guard.ts'
import { base, courierOf, loaded, toOne } from './loaded.ts'

const add = endpoint({
  ...base,
  method: 'post',
  path: '/webhooks',
  title: { zh: '登记推送地址', en: 'Have events sent to an address' },
  about: {
    zh: '登记后先调用 confirm 确认地址，再由法院管理员批准，之后发生的事件才会推送。',
    en: 'First confirm it, then a court’s administrator approves it: what happens from then on is sent.',
  },
  asks: NewWebhook,
  gives: ShownWebhook,
  status: 201,
  async run(call) {
    const { url, types } = call.body
    const guarded = guard(url, call.env.SANDBOX === 'yes')
    if (!guarded.ok) return refuse('wrong', { errors: [{ pointer: '#/url', detail: guarded.because }] })
    const id = `wh_${call.key.slice(0, 22)}`
    const publicKey = await courierOf(call, id).open()
    const { clientId, kind, tenant } = call.partner
    const webhook = { id, clientId, kind, tenant, url: guarded.url.href, types, publicKey, createdAt: Date.now() }
    await addWebhook(call.db, webhook)
    return { ok: true, body: show({ ...webhook, ...fresh }) }
  },
})

const fresh = { confirmedAt: null, approvedAt: null, approvedBy: null, disabledAt: null, disabledBecause: null }

const list = endpoint({
  ...base,
  method: 'get',
  path: '/webhooks',
  title: { zh: '推送地址列表', en: 'The addresses that events are sent to' },
  gives: Webhooks,
  run: async ({ db, partner }) => ({ ok: true, body: { items: (await webhooksOf(db, partner)).map(show) } }),
})

const one = endpoint({
  ...toOne,
  method: 'get',
  path: '/webhooks/{id}',
  title: { zh: '查看推送地址', en: 'One of them' },
  gives: ShownWebhook,
  run: (call) => loaded(call, async (webhook) => ({ ok: true, body: show(webhook) })),
})

const remove = endpoint({
  ...toOne,
  method: 'delete',
  path: '/webhooks/{id}',
  title: { zh: '删除推送地址', en: 'Send no more there' },
  gives: 'nothing',
  status: 204,
  run: (call) =>
    loaded(call, async ({ id }) => {
      await removeWebhook(call.db, id)
      await courierOf(call, id).close()
      return { ok: true }
    }),
})

const secret = endpoint({
  ...toOne,
  method: 'get',
  path: '/webhooks/{id}/secret',
  title: { zh: '查看验签密钥', en: 'What to check signatures with' },
  about: {
    zh: '推荐用公钥（v1a，Ed25519）；secret 供只支持 v1 的现成库使用。',
    en: 'Prefer the public key (v1a, Ed25519); the secret is for ready-made libraries that know v1 only.',
  },
  gives: Secret,
  run: (call) =>
    loaded(call, async ({ id, publicKey }) => ({
      ok: true,
      body: { secret: await courierOf(call, id).secret(), publicKey },
    })),
})

const rotate = endpoint({
  ...toOne,
  method: 'post',
  path: '/webhooks/{id}/rotate',
  title: { zh: '更换验签密钥', en: 'Change what it signs with' },
  about: {
    zh: '旧密钥继续并行签名 24 小时。',
    en: 'For 24 hours every message carries a signature of the old keys as well.',
  },
  gives: ShownWebhook,
  run: (call) =>
    loaded(call, async (webhook) => {
      const publicKey = await courierOf(call, webhook.id).rotate(call.key)
      await changePublicKey(call.db, webhook.id, publicKey)
      return { ok: true, body: show({ ...webhook, publicKey }) }
    }),
})

const confirm = endpoint({
  ...toOne,
  refuses: [...toOne.refuses, 'conflict'],
  method: 'post',
  path: '/webhooks/{id}/confirm',
  title: { zh: '确认推送地址', en: 'Confirm the address' },
  about: {
    zh: '向该地址发送一条签名的 webhook.challenge，对方须在十秒内以 JSON 原样答复 data 中的 challenge。不成功的，修好后用新的 Idempotency-Key 再试。',
    en: 'Sends a signed webhook.challenge there. The address answers within ten seconds, as JSON, with the `challenge` of its data. Where it does not, mend it and try again under another Idempotency-Key.',
  },
  gives: ShownWebhook,
  run: (call) =>
    loaded(call, async (webhook) => {
      const echoed = webhook.confirmedAt !== null || (await courierOf(call, webhook.id).challenge())
      if (!echoed) return refuse('conflict', { detail: notEchoed })
      const confirmedAt = webhook.confirmedAt ?? Date.now()
      await confirmWebhook(call.db, webhook.id, confirmedAt)
      return { ok: true, body: show({ ...webhook, confirmedAt }) }
    }),
})
const notEchoed = {
  zh: '该地址没有原样答复 challenge。',
  en: 'The address did not answer with the challenge.',
}

export const webhookEndpoints: Endpoint[] = [add, confirm, list, one, remove, secret, rotate]

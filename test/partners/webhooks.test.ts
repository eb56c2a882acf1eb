import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { moved } from '../../src/after/news.ts'
import { tell } from '../../src/after/tell-partners.ts'
import { confirmWebhook, decideWebhook } from '../../src/db/partners/webhooks.ts'
import { guard } from '../../src/partners/webhooks/guard.ts'
import { isPublicAddress, isPublicName } from '../../src/partners/webhooks/resolve.ts'
import { outcome, waits } from '../../src/partners/webhooks/schedule.ts'
import { officer } from '../office/court.ts'
import { conformsAsMessage } from './contract.ts'
import { type Caller, db, newCaller, newClient, unique } from './partner.ts'

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 })

type Received = { url: string; body: string; headers: Record<string, string> }

/** Every test has an address of its own: what another one is still being sent in its own time does not come here. */
let hook: string
beforeEach(() => {
  hook = `http://localhost:9999/${unique('hook')}`
})

/** A receiver on the other side; what it answers is for the test to say. */
function receiver(answer: (message: Received) => Response | Promise<Response>) {
  const received: Received[] = []
  const here = hook
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input as RequestInfo, { ...init, signal: undefined })
    const message = {
      url: request.url,
      body: await request.text(),
      headers: Object.fromEntries(request.headers) as Record<string, string>,
    }
    if (message.url !== here) return ok()
    received.push(message)
    return answer(message)
  })
  return received
}
const ok = () => new Response('thanks')
const after = async <T>(milliseconds: number, work: () => Promise<T>): Promise<T> => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds })
  try {
    return await work()
  } finally {
    vi.useRealTimers()
  }
}
afterEach(() => void vi.restoreAllMocks())

const registered = async (caller: Caller, types?: string[]) =>
  (await caller.post('/webhooks', { url: hook, ...(types && { types }) })).body as {
    id: string
    publicKey: string
  }
/** An address that was confirmed and approved, which is proved below. */
async function subscribe(caller: Caller, types?: string[]) {
  const webhook = await registered(caller, types)
  await confirmWebhook(db, webhook.id, Date.now())
  await decideWebhook(db, '津0116', webhook.id, { by: 'an administrator', yes: true, at: Date.now() })
  return webhook
}
const deliver = (id: string) => runDurableObjectAlarm(env.COURIER.getByName(id))
const happens = (caller: Caller, type = 'guarantee.submit', id = unique('evt')) =>
  tell(env, {
    id,
    kind: caller.kind,
    tenant: caller.tenant,
    type,
    subject: 'a1',
    data: { ...moved, id: 'a1' },
    at: Date.now(),
  })
const log = async (caller: Caller, id: string) =>
  (await caller.get(`/webhooks/${id}/deliveries`)).body.items as Record<string, unknown>[]

describe('an address is sent events', () => {
  const echo = ({ body }: Received) => Response.json({ challenge: JSON.parse(body).data.challenge })
  const confirm = (caller: Caller, id: string) => caller.post(`/webhooks/${id}/confirm`)
  const decide = async (id: string, yes: string, court?: string) =>
    (await officer('administrator', court).open('/court/alarms')).send({}, yes, id)

  it('once it has answered a challenge and an administrator has approved it, and nothing from before', async () => {
    const insurer = await newCaller()
    const { id, publicKey } = await registered(insurer)
    const received = receiver(echo)
    await happens(insurer)
    expect((await insurer.post(`/webhooks/${id}/test`)).status).toBe(409)
    await deliver(id)
    expect(received).toEqual([])
    expect((await confirm(insurer, id)).body).toMatchObject({ state: 'unapproved' })
    expect(JSON.parse(received[0]!.body)).toMatchObject({ type: 'webhook.challenge', data: { id } })
    expect(await hasGoodSignature(publicKey, received[0]!)).toBe(true)
    await happens(insurer)
    const page = await decide(id, '批准')
    expect(page.status).toBe(200)
    expect((await insurer.get(`/webhooks/${id}`)).body).toMatchObject({ state: 'enabled' })
    await happens(insurer, 'guarantee.pay')
    await deliver(id)
    const types = received.slice(1).map(({ body }) => JSON.parse(body).type)
    expect(types).toEqual(['webhook.approved', 'guarantee.pay'])
    for (const { body } of received) await conformsAsMessage(body)
    expect((await confirm(insurer, id)).body).toMatchObject({ state: 'enabled' })
  })

  it.each<[string, (message: Received) => Response]>([
    ['thanks', ok],
    ['says another challenge', () => Response.json({ challenge: crypto.randomUUID() })],
    ['says it and fails', (message) => new Response(echo(message).body, { status: 500 })],
    ['sends elsewhere', () => Response.redirect('http://localhost:9999/other')],
    ['goes on and on', ({ body }) => new Response(`${' '.repeat(5000)}${body}`)],
  ])('but not where it only %s', async (_, answer) => {
    const insurer = await newCaller()
    const { id } = await registered(insurer)
    receiver(answer)
    expect(await confirm(insurer, id)).toMatchObject({ status: 409, body: { type: '/api/docs#conflict' } })
    expect((await insurer.get(`/webhooks/${id}`)).body).toMatchObject({ state: 'unconfirmed' })
    expect((await officer('administrator').open('/court/alarms')).html).not.toContain(id)
  })

  it('nor where it was turned down, which the partner cannot undo', async () => {
    const insurer = await newCaller()
    const { id } = await registered(insurer)
    receiver(echo)
    await confirm(insurer, id)
    await decide(id, '不批准')
    const rested = (await insurer.get(`/webhooks/${id}`)).body
    expect(rested).toMatchObject({ state: 'disabled', disabledBecause: 'the court did not approve the address' })
    expect((await insurer.post(`/webhooks/${id}/enable`)).status).toBe(409)
  })

  it('and an administrator who comes second is told that it no longer waits', async () => {
    const insurer = await newCaller()
    const { id } = await registered(insurer)
    receiver(echo)
    await confirm(insurer, id)
    const late = await officer('administrator').open('/court/alarms')
    await decide(id, '批准')
    await late.send({}, '不批准', id)
    expect([late.status, late.text]).toEqual([200, expect.stringContaining('这个地址已不在等待批准')])
    expect((await insurer.get(`/webhooks/${id}`)).body).toMatchObject({ state: 'enabled' })
  })

  it('and that of a court’s own system is approved at that court alone', async () => {
    const system = await newCaller(await newClient('court', '沪0115'))
    const { id } = await registered(system)
    receiver(echo)
    await confirm(system, id)
    expect((await officer('administrator').open('/court/alarms')).html).not.toContain(id)
    await decide(id, '批准', '沪0115')
    await deliver(id)
    expect((await system.get(`/webhooks/${id}`)).body).toMatchObject({ state: 'enabled' })
  })
})

describe('an event is sent to the addresses that asked for it', () => {
  it('signed so that a ready-made library accepts it, and refuses it changed', async () => {
    const insurer = await newCaller()
    const { id } = await subscribe(insurer)
    const received = receiver(ok)
    await happens(insurer)
    await deliver(id)
    const [message] = received
    expect(JSON.parse(message!.body)).toMatchObject({ type: 'guarantee.submit', data: { id: 'a1' } })
    const { secret } = (await insurer.get(`/webhooks/${id}/secret`)).body as { secret: string }
    const library = new Webhook(secret)
    expect(library.verify(message!.body, message!.headers)).toMatchObject({ type: 'guarantee.submit' })
    expect(() => library.verify(message!.body.replace('a1', 'a2'), message!.headers)).toThrow()
    expect(await log(insurer, id)).toMatchObject([{ state: 'delivered', tries: 1, answer: '200' }])
  })

  it('and with Ed25519, so that only the public key has to be known', async () => {
    const insurer = await newCaller()
    const { id, publicKey } = await subscribe(insurer)
    const received = receiver(ok)
    await happens(insurer)
    await deliver(id)
    expect(await hasGoodSignature(publicKey, received[0]!)).toBe(true)
    expect(await hasGoodSignature(publicKey, { ...received[0]!, body: '{}' })).toBe(false)
  })

  it('after a change of keys by the old and by the new one, for a day', async () => {
    const insurer = await newCaller()
    const { id, publicKey } = await subscribe(insurer)
    const key = crypto.randomUUID()
    const changed = await insurer.post(`/webhooks/${id}/rotate`, undefined, { key })
    const received = receiver(ok)
    await happens(insurer)
    await deliver(id)
    const fresh = String(changed.body.publicKey)
    expect(fresh).not.toBe(publicKey)
    expect([await hasGoodSignature(publicKey, received[0]!), await hasGoodSignature(fresh, received[0]!)]).toEqual([
      true,
      true,
    ])
    await after(25 * 3_600_000, async () => {
      await happens(insurer)
      await deliver(id)
    })
    expect([await hasGoodSignature(publicKey, received[1]!), await hasGoodSignature(fresh, received[1]!)]).toEqual([
      false,
      true,
    ])
  })

  it('may be asked for what is told of quotes alone', async () => {
    const types = ['quote.asked', 'quote.taken', 'quote.not_taken']
    expect(await registered(await newCaller(), types)).toMatchObject({ types })
  })

  it('but not to other tenants, nor of types that were not asked for; told twice, it is sent once', async () => {
    const [insurer, other] = [await newCaller(), await newCaller()]
    const mine = await subscribe(insurer, ['guarantee.submit'])
    const theirs = await subscribe(other)
    const received = receiver(ok)
    await happens(insurer, 'guarantee.submit', 'evt-twice')
    await happens(insurer, 'guarantee.submit', 'evt-twice')
    await happens(insurer, 'guarantee.pay')
    await deliver(mine.id)
    await deliver(theirs.id)
    expect(received.map(({ body }) => JSON.parse(body).type)).toEqual(['guarantee.submit'])
    expect(await log(other, theirs.id)).toEqual([])
    expect((await other.get('/events')).body.items).toEqual([])
  })
})

describe('an address that does not take it', () => {
  it('is tried ten times over three days, then rests with a notice, and misses nothing once enabled again', async () => {
    const insurer = await newCaller()
    const { id } = await subscribe(insurer)
    let working = false
    const received = receiver(() => new Response(null, { status: working ? 204 : 500 }))
    await happens(insurer)
    await deliver(id)
    let later = 0
    for (const wait of waits) {
      later += wait + 1000
      await after(later, () => deliver(id))
    }
    expect(received).toHaveLength(10)
    expect((await log(insurer, id)).at(-1)).toMatchObject({ state: 'failed', tries: 10, answer: '500' })
    const rested = (await insurer.get(`/webhooks/${id}`)).body
    expect(rested).toMatchObject({ state: 'disabled', disabledBecause: 'nothing was accepted for three days' })
    const types = ((await insurer.get('/events')).body.items as { type: string }[]).map(({ type }) => type)
    expect(types).toEqual(['guarantee.submit', 'webhook.disabled'])

    await happens(insurer, 'guarantee.pay')
    working = true
    await insurer.post(`/webhooks/${id}/enable`)
    await deliver(id)
    const sent = received.slice(10).map(({ body }) => JSON.parse(body).type)
    expect(sent).toEqual(['guarantee.submit', 'webhook.disabled', 'guarantee.pay'])
  })

  it('is left alone at once when it answers 410, and the other addresses are told', async () => {
    const insurer = await newCaller()
    const gone = await subscribe(insurer, ['guarantee.submit'])
    const alive = await subscribe(insurer, ['webhook.disabled'])
    const received = receiver(() => new Response(null, { status: received.length === 1 ? 410 : 200 }))
    await happens(insurer)
    await deliver(gone.id)
    await deliver(alive.id)
    expect((await insurer.get(`/webhooks/${gone.id}`)).body).toMatchObject({ state: 'disabled' })
    expect(JSON.parse(received[1]!.body)).toMatchObject({ type: 'webhook.disabled', data: { id: gone.id } })
  })

  it('by sending elsewhere has not taken it: redirects are not followed', async () => {
    const insurer = await newCaller()
    const { id } = await subscribe(insurer)
    const received = receiver(
      () => new Response(null, { status: 302, headers: { location: 'http://169.254.169.254/' } }),
    )
    await happens(insurer)
    await deliver(id)
    expect(received).toHaveLength(1)
    expect(await log(insurer, id)).toMatchObject([{ state: 'waiting', answer: '302' }])
  })

  it('by hanging or refusing to connect is tried again', async () => {
    const insurer = await newCaller()
    const { id } = await subscribe(insurer)
    receiver(() => Promise.reject(Object.assign(new Error('late'), { name: 'TimeoutError' })))
    await happens(insurer)
    await deliver(id)
    expect(await log(insurer, id)).toMatchObject([{ state: 'waiting', tries: 1, answer: 'no answer in 10 s' }])
  })

  it('can have any message again', async () => {
    const insurer = await newCaller()
    const { id } = await subscribe(insurer)
    const received = receiver(ok)
    await happens(insurer)
    await deliver(id)
    const [{ seq } = { seq: 0 }] = (await log(insurer, id)) as { seq: number }[]
    expect((await insurer.post(`/webhooks/${id}/deliveries/${seq}/replay`)).status).toBe(204)
    await deliver(id)
    expect(received.map(({ headers }) => headers['webhook-id'])).toEqual(
      Array(2).fill(received[0]!.headers['webhook-id']),
    )
    expect((await insurer.post(`/webhooks/${id}/deliveries/999999999/replay`)).status).toBe(404)
  })
})

describe('webhooks are one tenant’s own', () => {
  it('another tenant finds none of them', async () => {
    const [insurer, other] = [await newCaller(), await newCaller()]
    const { id } = await subscribe(insurer)
    const none = await other.get('/webhooks/wh_none')
    const theirs = await other.get(`/webhooks/${id}`)
    expect(theirs).toMatchObject({ status: 404, body: none.body })
    expect((await other.remove(`/webhooks/${id}`)).status).toBe(404)
    expect((await other.get(`/webhooks/${id}/secret`)).status).toBe(404)
    expect((await insurer.get('/webhooks')).body.items).toHaveLength(1)
  })

  it('its owner tests it, and removes it', async () => {
    const insurer = await newCaller()
    const [one, two] = [await subscribe(insurer), await subscribe(insurer)]
    const received = receiver(ok)
    expect((await insurer.post(`/webhooks/${one.id}/test`)).status).toBe(204)
    await deliver(one.id)
    await deliver(two.id)
    expect(received.map(({ body }) => JSON.parse(body).data.id)).toEqual([one.id])
    expect((await insurer.remove(`/webhooks/${one.id}`)).status).toBe(204)
    expect((await insurer.get(`/webhooks/${one.id}`)).status).toBe(404)
  })
})

describe('addresses that may not be called', () => {
  const refused = [
    'http://partner.example.com/',
    'ftp://partner.example.com/',
    'https://127.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://017700000001/',
    'https://10.1/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://localhost../',
    'https://a..example.com/',
    'https://db.internal/',
    'https://printer.local/',
    'https://intranet/',
    'https://partner.example.com:8443/',
    'https://partner.example.com:80/',
    'https://user:password@partner.example.com/',
    'https://user@partner.example.com/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'partner.example.com',
    '//partner.example.com/',
    '',
  ]
  it.each(refused)('%s', (address) => expect(guard(address, false).ok).toBe(false))
  it.each(['https://partner.example.com/hook', 'https://partner.example.com:443/', 'https://保全.example.cn/hook'])(
    '%s may',
    (address) => expect(guard(address, false).ok).toBe(true),
  )
  it('the sandbox adds this machine and nothing else', () => {
    expect(guard('http://localhost:9000/hook', true).ok).toBe(true)
    expect(guard('http://127.0.0.1:9000/hook', true).ok).toBe(true)
    expect(guard('http://10.0.0.1/hook', true).ok).toBe(false)
    expect(guard('http://partner.example.com/', true).ok).toBe(false)
  })

  it('the interface refuses them with the field', async () => {
    const insurer = await newCaller()
    const answer = await insurer.post('/webhooks', { url: 'https://169.254.169.254/' })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/url' }] } })
  })

  it('a public name that points inside is not public', async () => {
    const records: Record<string, string[]> = { good: ['93.184.216.34'], bad: ['93.184.216.34', '10.0.0.8'], none: [] }
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
      const asked = new URL(String(input)).searchParams
      const data = asked.get('type') === 'A' ? (records[asked.get('name')!] ?? []) : []
      return Response.json({ Answer: data.map((address) => ({ type: 1, data: address })) })
    })
    const isPublic = (name: string) => isPublicName(name, 'https://resolver.example/dns-query')
    expect([await isPublic('good'), await isPublic('bad'), await isPublic('none')]).toEqual([true, false, false])
  })

  it.each([
    ['8.8.8.8', true],
    ['93.184.216.34', true],
    ['2606:4700::1111', true],
    ['0.0.0.0', false],
    ['10.0.0.1', false],
    ['100.64.0.1', false],
    ['127.0.0.1', false],
    ['169.254.169.254', false],
    ['172.16.0.1', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['198.18.0.1', false],
    ['203.0.113.5', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::ffff:127.0.0.1', false],
    ['fc00::1', false],
    ['fe80::1', false],
    ['2001:db8::1', false],
    ['2001::1', false],
    ['2002:7f00:1::', false],
    ['64:ff9b::7f00:1', false],
  ])('%s is public: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected))
})

describe('the waits between tries', () => {
  it('reach over three days and then end', () => {
    const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000
    expect(hours).toBeGreaterThan(72)
    expect(outcome(false, 1)).toEqual({ state: 'waiting', wait: 5_000 })
    expect(outcome(false, 10)).toEqual({ state: 'failed' })
    expect(outcome(true, 10)).toEqual({ state: 'delivered' })
  })
})

async function hasGoodSignature(publicKey: string, { body, headers }: Received): Promise<boolean> {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
  const key = await crypto.subtle.importKey('raw', bytes(publicKey.replace('whpk_', '')), 'Ed25519', false, ['verify'])
  const message = new TextEncoder().encode(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
  const signatures = headers['webhook-signature']!.split(' ').filter((s) => s.startsWith('v1a,'))
  const checked = signatures.map((s) => crypto.subtle.verify('Ed25519', key, bytes(s.slice(4)), message))
  return (await Promise.all(checked)).includes(true)
}

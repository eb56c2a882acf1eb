import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { newCaller } from './partner.ts'

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 })

const hook = (name: string) => ({ url: `https://${name}.example.com/hook` })

describe('Idempotency-Key', () => {
  it('gives the same answer again and does the thing once', async () => {
    const insurer = await newCaller()
    const key = crypto.randomUUID()
    const first = await insurer.post('/webhooks', hook('one'), { key })
    const again = await insurer.post('/webhooks', hook('one'), { key })
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect((await insurer.get('/webhooks')).body.items).toHaveLength(1)
  })

  it('refuses the same key with another body, and changes nothing', async () => {
    const insurer = await newCaller()
    const key = crypto.randomUUID()
    await insurer.post('/webhooks', hook('one'), { key })
    const other = await insurer.post('/webhooks', hook('two'), { key })
    expect(other).toMatchObject({ status: 422, body: { type: '/api/docs#key-reused' } })
    expect((await insurer.get('/webhooks')).body.items).toHaveLength(1)
  })

  it('also for another address, and takes key order and blanks in the body as the same', async () => {
    const insurer = await newCaller()
    const key = crypto.randomUUID()
    const body = '{ "types": ["*"],  "url": "https://one.example.com/hook" }'
    const first = await insurer.post('/webhooks', hook('one'), { key })
    expect((await insurer.post('/webhooks', body, { key })).body).toEqual(first.body)
    const elsewhere = await insurer.post(`/webhooks/${first.body.id}/enable`, undefined, { key })
    expect(elsewhere.status).toBe(422)
  })

  it('is one partner’s own: another may use the same', async () => {
    const [one, two] = [await newCaller(), await newCaller()]
    const key = 'the-same-key'
    const first = await one.post('/webhooks', hook('one'), { key })
    const second = await two.post('/webhooks', hook('one'), { key })
    expect(second.status).toBe(201)
    expect(second.body.id).not.toBe(first.body.id)
  })

  it('finishes what was begun and never answered', async () => {
    const insurer = await newCaller()
    const key = crypto.randomUUID()
    const first = await insurer.post('/webhooks', hook('one'), { key })
    await env.DB.prepare('update partner_request set body = null where client_id = ?').bind(insurer.clientId).run()
    const resumed = await insurer.post('/webhooks', hook('one'), { key })
    expect(resumed).toMatchObject({ status: 201, body: { id: first.body.id } })
    expect((await insurer.get('/webhooks')).body.items).toHaveLength(1)
  })

  it('holds when ten come at once', async () => {
    const insurer = await newCaller()
    const key = crypto.randomUUID()
    const answers = await Promise.all(Array.from({ length: 10 }, () => insurer.post('/webhooks', hook('one'), { key })))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect((await insurer.get('/webhooks')).body.items).toHaveLength(1)
  })

  it('has to be there, and has to be a key', async () => {
    const insurer = await newCaller()
    const status = async (key: string) =>
      (await insurer.post('/webhooks', hook('one'), { headers: { 'idempotency-key': key } })).status
    expect([await status(''), await status('short'), await status('x'.repeat(256))]).toEqual([400, 400, 400])
  })
})

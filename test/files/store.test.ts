import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { send } from '../../src/files/send.ts'
import { keep, keepMaterial } from '../../src/files/store.ts'
import { sha256Hex } from '../../src/privacy/bytes.ts'
import { bytesOf, pdf } from './samples.ts'

const own = () => `test/${crypto.randomUUID()}`
const stored = async (key: string) => (await env.FILES.get(key))?.text()

describe('a file is kept once', () => {
  it('is found again under its key with its own hash', async () => {
    const result = await keep(env.FILES, own(), { bytes: pdf(), type: 'text/plain' })
    if (!result.ok) throw new Error(result.because.en)
    expect(result.stored.sha256).toBe(await sha256Hex(pdf()))
    expect(await stored(result.stored.key)).toBe(new TextDecoder().decode(pdf()))
  })

  it('kept again with the same bytes is the same success', async () => {
    const key = own()
    await keep(env.FILES, key, { bytes: pdf(), type: 'application/pdf' })
    expect(await keep(env.FILES, key, { bytes: pdf(), type: 'application/pdf' })).toMatchObject({
      ok: true,
      already: true,
    })
  })

  it('is never overwritten by another', async () => {
    const key = own()
    await keep(env.FILES, key, { bytes: bytesOf('first'), type: 'text/plain' })
    expect(await keep(env.FILES, key, { bytes: bytesOf('second'), type: 'text/plain' })).toMatchObject({ ok: false })
    expect(await stored(key)).toBe('first')
  })

  it('of twenty kept at once, one lands and the others are told', async () => {
    const key = own()
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, at) => keep(env.FILES, key, { bytes: bytesOf(`${at}`), type: 'text/plain' })),
    )
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('the same material twice is one object, and its name is no part of the key', async () => {
    const application = crypto.randomUUID()
    await keepMaterial(env.FILES, application, { bytes: pdf(), type: 'application/pdf' })
    await keepMaterial(env.FILES, application, { bytes: pdf(), type: 'application/pdf' })
    const { objects } = await env.FILES.list({ prefix: `materials/${application}/` })
    expect(objects.map(({ key }) => key)).toEqual([`materials/${application}/${await sha256Hex(pdf())}`])
  })
})

describe('a download', () => {
  const kept = async (text = '0123456789') => {
    const key = own()
    await keep(env.FILES, key, { bytes: bytesOf(text), type: 'application/pdf' })
    return { key, name: '保全申请书 (1).pdf', type: 'text/plain' }
  }
  const get = async (headers: Record<string, string> = {}, method = 'GET') =>
    (await send(env.FILES, await kept(), new Request('https://test.invalid/', { method, headers })))!

  it('is never shown in the page and never guessed at', async () => {
    const answer = await get()
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/plain',
      'content-length': '10',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    })
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="_____ _1_.pdf"; filename*=UTF-8''%E4%BF%9D%E5%85%A8%E7%94%B3%E8%AF%B7%E4%B9%A6%20%281%29.pdf`,
    )
    expect(await answer.text()).toBe('0123456789')
  })

  it.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=4-', '456789', 'bytes 4-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
    ['bytes=-99', '0123456789', 'bytes 0-9/10'],
  ])('goes on from where the line broke: %s', async (range, text, said) => {
    const answer = await get({ range })
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([206, text, said])
  })

  it.each(['bytes=10-', 'bytes=-0', 'bytes=99-100'])('%s asks for nothing of it', async (range) => {
    const answer = await get({ range })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */10'])
  })

  it.each(['bytes=5-2', 'bytes=a-b', 'lines=0-1', 'bytes=0-1,4-5', 'bytes=-'])(
    '%s is no range, so all of it is sent',
    async (range) => {
      expect((await get({ range })).status).toBe(200)
    },
  )

  it('a part of an older file is not joined to a newer one', async () => {
    expect((await get({ range: 'bytes=4-', 'if-range': '"older"' })).status).toBe(200)
  })

  it('asked for its head alone, sends no body', async () => {
    const answer = await get({}, 'HEAD')
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '10', ''])
  })

  it('that is gone is null', async () => {
    const gone = { key: own(), name: 'a.pdf', type: 'application/pdf' }
    expect(await send(env.FILES, gone, new Request('https://test.invalid/'))).toBeNull()
  })
})

import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { full, takeOne } from '../../src/partners/bucket.ts'
import { askToken, newCaller, unique } from './partner.ts'

const rate = { most: 3, perSecond: 0.5 }

describe('a partner that calls too often', () => {
  it('is told how many seconds to wait, and is served again after them', () => {
    let bucket = full(rate, 0)
    const take = (now: number) => {
      const next = takeOne(bucket, rate, now)
      bucket = next.bucket
      return next.taken
    }
    expect([take(0), take(0), take(0)].map(({ ok }) => ok)).toEqual([true, true, true])
    expect(take(0)).toEqual({ ok: false, wait: 2 })
    expect(take(1_900)).toEqual({ ok: false, wait: 1 })
    expect(take(2_000)).toMatchObject({ ok: true })
    expect(take(1_000_000), 'a long rest fills no more than the bucket').toEqual({ ok: true, left: 2 })
  })

  it('gets 429 with Retry-After, while another is served', async () => {
    const [busy, calm] = [await newCaller(), await newCaller()]
    // Time stands still, so that nothing flows back meanwhile.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
    const pace = env.PACE.getByName(busy.clientId)
    await Promise.all(Array.from({ length: 300 }, () => pace.take()))
    const [answer, other] = [await busy.get('/events'), await calm.get('/events')]
    vi.useRealTimers()
    expect([answer.status, other.status]).toEqual([429, 200])
    expect(answer.headers.get('retry-after')).toBe('1')
  })

  it('counts whoever asks for tokens from one network as one, however many addresses it has', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
    const ask = (address: string) => askToken('grant_type=x', { 'cf-connecting-ip': address })
    await Promise.all(Array.from({ length: 300 }, () => env.PACE.getByName('token 2001:db8:1:2').take()))
    const answers = [await ask('2001:db8:1:2::77'), await ask('2001:db8:1:3::77')]
    vi.useRealTimers()
    expect(answers.map(({ status }) => status)).toEqual([429, 400])
  })

  it('counts each partner by itself', async () => {
    const name = unique('pace')
    expect(await env.PACE.getByName(name).take()).toEqual({ ok: true, left: 299 })
    expect(await env.PACE.getByName(`${name}-other`).take()).toEqual({ ok: true, left: 299 })
  })
})

import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { marketFor } from '../../src/quotes/market.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { newInsurer } from './guarantees.ts'

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 })

const cny = (amount: number) => ({ amount, currency: 'CNY' })
const card = (maxRate = 2000, more = {}) => ({
  method: 'whole',
  tiers: [
    { upTo: cny(100_000_000), minRate: 1000, maxRate },
    { upTo: null, minRate: 500, maxRate: maxRate / 2 },
  ],
  minPremium: cny(50_000),
  minAmount: cny(100_000),
  maxAmount: cny(10_000_000_000),
  maxApplyAmount: cny(5_000_000_000),
  answers: [{ upTo: null, hours: 4 }],
  notCovered: ['9015'],
  ...more,
})
// A court of its own, so that other tests' insurers do not stand in the list.
const court = '渝0103'
const wanted = { court, amount: 100_000_000, cause: '9142' }
const mine = async (ids: string[], asked = wanted) =>
  (await marketFor(env, asked)).filter(({ insurer }) => ids.includes(insurer.id))

describe('rate cards', () => {
  beforeAll(() => seed(env))

  it('are set for a court or everywhere, shown back, and withdrawn', async () => {
    const insurer = await newInsurer()
    expect((await insurer.put('/rates/all', card(3000))).status).toBe(200)
    expect((await insurer.put(`/rates/${encodeURIComponent(court)}`, card())).body.card).toEqual(card())
    expect((await insurer.get('/rates')).body.items).toMatchObject([{ court: 'all' }, { court }])
    expect(await mine([insurer.tenant])).toMatchObject([{ covers: true, high: 200_000 }])
    expect(await mine([insurer.tenant], { ...wanted, court: '京0491' })).toMatchObject([{ high: 300_000 }])
    expect((await insurer.remove(`/rates/${encodeURIComponent(court)}`)).status).toBe(204)
    expect((await insurer.remove('/rates/nowhere')).status, 'a court that nobody knows').toBe(404)
    expect(await mine([insurer.tenant]), 'withdrawn at this court').toEqual([])
    expect((await insurer.get('/rates')).body).toMatchObject({ items: [{ court: 'all' }], nothingAt: [court] })
    expect((await insurer.put('/rates/nowhere', card())).status).toBe(404)
  })

  it('leave their history, and none where nothing changed', async () => {
    const insurer = await newInsurer()
    for (const rate of [2000, 2000, 3000]) await insurer.put('/rates/all', card(rate))
    const rows = await env.DB.prepare('select version from rate_card where insurer = ?').bind(insurer.tenant).all()
    expect(rows.results).toHaveLength(2)
  })

  it('make no sense where tiers fall or limits cross', async () => {
    const insurer = await newInsurer()
    const tier = (upTo: number | null) => ({ upTo: upTo && cny(upTo), minRate: 1, maxRate: 2 })
    const pointers = async (body: object) =>
      ((await insurer.put('/rates/all', body)).body.errors as { pointer: string }[]).map(({ pointer }) => pointer)
    expect(await pointers(card(2000, { tiers: [tier(200), tier(100)] }))).toEqual(['#/tiers'])
    expect(await pointers(card(2000, { tiers: [tier(null), tier(100)] }))).toEqual(['#/tiers'])
    expect(await pointers(card(500))).toEqual(['#/tiers'])
    expect(await pointers(card(2000, { maxApplyAmount: cny(1) }))).toEqual(['#/maxApplyAmount'])
    expect(await pointers(card(2000, { maxAmount: cny(200_000) }))).toEqual(['#/maxAmount'])
    expect(await pointers(card(2000, { minPremium: cny(-1) }))).toEqual(['#/minPremium/amount'])
    expect(await pointers(card(2000, { notCovered: ['9015', '9142', 'divorce'] }))).toEqual(['#/notCovered/2'])
  })
})

describe('choosing among insurers', () => {
  it('the cheapest stands first; who does not cover it stands last and says why', async () => {
    const [dear, cheap, away] = [await newInsurer(), await newInsurer(), await newInsurer()]
    await dear.put('/rates/all', card(2000, { minPremium: cny(150_000) }))
    await cheap.put('/rates/all', card())
    await away.put('/rates/all', card(2000, { notCovered: ['9142'] }))
    const found = await mine([dear.tenant, cheap.tenant, away.tenant])
    expect(found.map(({ insurer }) => insurer.id)).toEqual([cheap.tenant, dear.tenant, away.tenant])
    expect(found[2]).toMatchObject({ covers: false, because: { zh: '该公司不承保此案由。' } })
    const [tooMuch] = await mine([cheap.tenant], { ...wanted, amount: 99_000_000_000 })
    expect(tooMuch).toMatchObject({ covers: false })
  })
})

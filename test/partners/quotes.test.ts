import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { connect } from '../../src/db/connect.ts'
import { takeQuote } from '../../src/db/partners/quotes.ts'
import { askQuotes, offersFor, takeOffer } from '../../src/quotes/asking.ts'
import { apply, approval, deskOf, filledIn, newInsurer, stateOf } from './guarantees.ts'
import type { Caller } from './partner.ts'

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 })

const offer = (amount: number) => ({
  premium: { amount, currency: 'CNY' },
  rate: Math.round(amount / 100),
  validUntil: '2030-12-31',
})
const asked = async (insurer: Caller, state = 'asked') =>
  (await insurer.get(`/quotes?state=${state}`)).body.items as { id: string; applicationId: string }[]
const told = async (insurer: Caller) =>
  ((await insurer.get('/events')).body.items as { type: string }[]).map(({ type }) => type)

/** An applicant whose application is complete, asking these insurers; each one's quote. */
async function asking(...insurers: Caller[]) {
  const id = await filledIn('guarantee', { insurer: insurers[0]!.tenant })
  await askQuotes(
    env,
    await stateOf(id),
    insurers.map(({ tenant }) => tenant),
  )
  const quotes = await Promise.all(insurers.map(async (insurer) => (await asked(insurer))[0]!.id))
  return { id, quotes }
}

describe('several insurers are asked at once', () => {
  it('each sees the whole application, privately, and makes an offer', async () => {
    const [one, two] = [await newInsurer(), await newInsurer()]
    const { id, quotes } = await asking(one, two)
    const { body } = await one.get(`/quotes/${quotes[0]}`)
    expect(JSON.stringify(body.answers)).toContain('王小明')
    expect(JSON.stringify(body.answers)).not.toContain('120116190001010010')
    const [paper] = body.materials as { id: string }[]
    expect((await one.get(`/quotes/${quotes[0]}/materials/${paper!.id}`)).status).toBe(200)
    expect((await one.post(`/quotes/${quotes[0]}/offer`, offer(90_000))).body).toMatchObject({ state: 'offered' })
    expect((await two.post(`/quotes/${quotes[1]}/decline`, { reason: '本周不承保此类案件' })).body.state).toBe(
      'declined',
    )
    expect((await two.get(`/quotes/${quotes[0]}`)).status).toBe(404)
    expect((await two.post(`/quotes/${quotes[0]}/offer`, offer(1))).status).toBe(404)
    const seen = await offersFor(env, await stateOf(id), Date.now())
    expect(seen.map(({ state, premium }) => [state, premium]).sort()).toEqual([
      ['declined', null],
      ['offered', 90_000],
    ])
  })

  it('one offer is taken and the others are told; a second cannot be', async () => {
    const [one, two, three] = [await newInsurer(), await newInsurer(), await newInsurer()]
    const { id, quotes } = await asking(one, two, three)
    await one.post(`/quotes/${quotes[0]}/offer`, offer(90_000))
    await two.post(`/quotes/${quotes[1]}/offer`, offer(80_000))
    const application = await stateOf(id)
    expect(await takeOffer(env, application, quotes[1]!, 2)).toBe(true)
    expect(await takeOffer(env, application, quotes[0]!, 2)).toBe(false)
    expect([await told(one), await told(two), await told(three)]).toEqual([
      ['quote.asked', 'quote.not_taken'],
      ['quote.asked', 'quote.taken'],
      ['quote.asked', 'quote.not_taken'],
    ])
    expect((await three.post(`/quotes/${quotes[2]}/offer`, offer(1))).status).toBe(409)
  })

  it('whoever was not told, since the request was cut off, is told when it is repeated', async () => {
    const [one, two] = [await newInsurer(), await newInsurer()]
    const { id, quotes } = await asking(one, two)
    await one.post(`/quotes/${quotes[0]}/offer`, offer(90_000))
    const application = await stateOf(id)
    const [seen] = (await offersFor(env, application, Date.now())).filter((quote) => quote.id === quotes[0])
    expect(await takeQuote(connect(env, id), seen!)).toBe(true)
    expect(await takeOffer(env, application, quotes[0]!, 2)).toBe(true)
    expect([await told(one), await told(two)]).toEqual([
      ['quote.asked', 'quote.taken'],
      ['quote.asked', 'quote.not_taken'],
    ])
  })

  it('whoever made no offer, or was not chosen, looks into the application no longer', async () => {
    const insurers = [await newInsurer(), await newInsurer(), await newInsurer()] as const
    const [chosen, declines, waits] = insurers
    const { id, quotes } = await asking(...insurers)
    const [paper] = (await chosen.get(`/quotes/${quotes[0]}`)).body.materials as { id: string }[]
    const seen = () =>
      Promise.all(
        insurers.map(async (insurer, at) => [
          JSON.stringify((await insurer.get(`/quotes/${quotes[at]}`)).body).includes('王小明'),
          (await insurer.get(`/quotes/${quotes[at]}/materials/${paper!.id}`)).status,
        ]),
      )
    await declines.post(`/quotes/${quotes[1]}/decline`, { reason: '本周不承保此类案件' })
    expect(await seen()).toEqual([
      [true, 200],
      [false, 404],
      [true, 200],
    ])
    // Chosen by its rate card, so the others were never told.
    await apply(id, 'submit', 'submitter')
    expect(await seen()).toEqual([
      [true, 200],
      [false, 404],
      [false, 404],
    ])
    expect((await waits.get(`/quotes/${quotes[2]}`)).body.state).toBe('asked')
  })

  it('an offer bettered meanwhile is not taken unseen', async () => {
    const one = await newInsurer()
    const { id, quotes } = await asking(one)
    await one.post(`/quotes/${quotes[0]}/offer`, offer(90_000))
    await one.post(`/quotes/${quotes[0]}/offer`, offer(95_000))
    expect(await takeOffer(env, await stateOf(id), quotes[0]!, 2)).toBe(false)
    expect(await takeOffer(env, await stateOf(id), quotes[0]!, 3)).toBe(true)
  })

  it('two taken at once: one is', async () => {
    const [one, two] = [await newInsurer(), await newInsurer()]
    const { id, quotes } = await asking(one, two)
    await one.post(`/quotes/${quotes[0]}/offer`, offer(90_000))
    await two.post(`/quotes/${quotes[1]}/offer`, offer(80_000))
    const application = await stateOf(id)
    const taken = await Promise.all(quotes.map((quote) => takeOffer(env, application, quote, 2)))
    expect(taken.filter(Boolean)).toHaveLength(1)
  })

  it('an offer stands only for what was asked, and until its day', async () => {
    const one = await newInsurer()
    const { id, quotes } = await asking(one)
    await one.post(`/quotes/${quotes[0]}/offer`, offer(90_000))
    const stands = async (now = Date.now()) => (await offersFor(env, await stateOf(id), now))[0]!.stands
    expect([await stands(), await stands(Date.parse('2031-01-01T00:00:00+08:00'))]).toEqual([true, false])
    const [entry] = (await stateOf(id)).answers.basics!
    const given = { ...entry!.value, amount: '2000000.00' } as Record<string, string>
    const change = { step: 'basics', form: 'basics', entry: entry!.id, version: entry!.version, confirmed: true, given }
    await deskOf(id).answer(change)
    expect(await stands()).toBe(false)
    expect(await takeOffer(env, await stateOf(id), quotes[0]!, 2)).toBe(false)
    await askQuotes(env, await stateOf(id), [one.tenant])
    expect(await asked(one)).toHaveLength(1)
  })

  it('asked twice about the same, an insurer is asked once', async () => {
    const one = await newInsurer()
    const { id } = await asking(one)
    await askQuotes(env, await stateOf(id), [one.tenant])
    expect(await told(one)).toEqual(['quote.asked'])
  })
})

describe('an offer that was taken binds', () => {
  it('the premium approved may be lower, not higher', async () => {
    const one = await newInsurer()
    const { id, quotes } = await asking(one)
    await one.post(`/quotes/${quotes[0]}/offer`, offer(100_000))
    await takeOffer(env, await stateOf(id), quotes[0]!, 2)
    await apply(id, 'submit', 'submitter')
    const above = await one.post(`/guarantees/${id}/approve`, approval)
    expect(above).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/premium/amount' }] } })
    const lower = { ...approval, premium: { amount: 99_999, currency: 'CNY' } }
    expect((await one.post(`/guarantees/${id}/approve`, lower)).status).toBe(200)
  })

  it('wrong offers come back with their fields', async () => {
    const one = await newInsurer()
    const { quotes } = await asking(one)
    const pointer = async (body: object) => (await one.post(`/quotes/${quotes[0]}/offer`, body)).body.errors
    expect(await pointer({ ...offer(1), validUntil: '2020-01-01' })).toMatchObject([{ pointer: '#/validUntil' }])
    expect(await pointer({ ...offer(1), validUntil: 'soon' })).toMatchObject([{ pointer: '#/validUntil' }])
    expect(await pointer({ ...offer(1), rate: 0.1 })).toMatchObject([{ pointer: '#/rate' }])
  })
})

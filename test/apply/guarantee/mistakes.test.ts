import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { seed } from '../../../src/sandbox/seed/index.ts'
import { type Litigant, litigant } from '../../litigant.ts'
import { deskOf, stateOf } from '../../partners/guarantees.ts'
import { complete, insurerAt } from './insurers.ts'

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 })

beforeAll(() => seed(env))

const post = ({ fetch }: Litigant, path: string, sent: Record<string, string>) =>
  fetch(path, { method: 'POST', body: new URLSearchParams({ key: crypto.randomUUID(), ...sent }) })

/** Where the list on top leads to, with the mistake that stands there. */
const mistakesIn = (html: string) =>
  [...html.matchAll(/<li><a href="?#([\w-]+)"?>([^<]*?) ?<\/a>/g)].map(([, place, said]) => {
    const there = new RegExp(`id="?${place}-mistake"?>([^<]*)`).exec(html)
    return { place, said, there: there?.[1]?.trim(), found: new RegExp(` id="?${place}"?[ >]`).test(html) }
  })

describe('at the choice of insurer, a mistake stands where it was made and the list leads there', () => {
  test('nobody was chosen', async () => {
    const someone = await litigant()
    const id = await complete(someone, await insurerAt(700))
    const answer = await post(someone, `/applications/${id}/edit/insurer/e?form=insurer`, {})
    const there = '请选择一家能够承保的保险公司。'
    expect([answer.status, mistakesIn(await answer.text())]).toEqual([
      422,
      [{ place: 'insurer', said: `保险公司：${there}`, there, found: true }],
    ])
  })

  test('nobody was asked, and nobody is ticked again', async () => {
    const someone = await litigant()
    const id = await complete(someone, await insurerAt(700))
    const answer = await post(someone, `/applications/${id}/quotes`, {})
    const html = await answer.text()
    const there = '请勾选要询价的保险公司。'
    expect([answer.status, mistakesIn(html)]).toEqual([422, [{ place: 'ask', said: there, there, found: true }]])
    expect(html).toContain('name="ask"')
    expect(html).not.toMatch(/name="ask"[^>]* checked/)
  })

  test('an offer is gone', async () => {
    const someone = await litigant()
    const id = await complete(someone, await insurerAt(700))
    const answer = await post(someone, `/applications/${id}/quotes/none/taking`, { version: '1' })
    const there = '该报价已变更或失效，请看最新内容。'
    expect(mistakesIn(await answer.text())).toEqual([{ place: 'offers', said: there, there, found: true }])
  })

  test('an offer needs the whole application', async () => {
    const someone = await litigant()
    const insurer = await insurerAt(700)
    const id = await complete(someone, insurer)
    await deskOf(id).detach((await stateOf(id)).files[0]!.id)
    const answer = await post(someone, `/applications/${id}/quotes`, { ask: insurer.tenant })
    expect(mistakesIn(await answer.text())).toEqual([expect.objectContaining({ place: 'ask', found: true })])
  })
})

test('an offer that was taken says when it no longer binds, as what it was about has changed', async () => {
  const someone = await litigant()
  const insurer = await insurerAt(700)
  const id = await complete(someone, insurer)
  const { visitor } = someone
  await visitor.open(`/applications/${id}/edit/insurer`)
  await visitor.send({ ask: [insurer.tenant] }, '向勾选的公司询价')
  const [quote] = (await insurer.get('/quotes')).body.items as { id: string }[]
  const offer = { premium: { amount: 77_700, currency: 'CNY' }, rate: 777, validUntil: '2030-12-31' }
  await insurer.post(`/quotes/${quote!.id}/offer`, offer)
  await visitor.follow('查看最新答复')
  await visitor.send({}, '接受此报价')
  await visitor.open(`/applications/${id}/edit/insurer`)
  expect(visitor.text).toContain('已接受')
  expect(visitor.text).not.toContain('内容已变更')
  await deskOf(id).detach((await stateOf(id)).files.at(-1)!.id)
  await visitor.open(`/applications/${id}/edit/insurer`)
  expect(visitor.text).toContain('内容已变更，此报价不再有效')
})

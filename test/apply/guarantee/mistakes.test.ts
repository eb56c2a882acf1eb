import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { seed } from '../../../src/sandbox/seed/index.ts'
import { pdf } from '../../journey.ts'
import { type Litigant, litigant } from '../../litigant.ts'
import { apply, deskOf, stateOf } from '../../partners/guarantees.ts'
import { complete, insurerAt, offeredBy } from './insurers.ts'

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

/** A guarantee for which the offer of an insurer has been taken. */
async function offerTaken() {
  const someone = await litigant()
  const insurer = await insurerAt(700)
  const id = await complete(someone, insurer)
  await offeredBy(insurer, someone, id)
  await someone.visitor.send({}, '接受此报价')
  return { someone, insurer, id, visitor: someone.visitor }
}

test('an offer that was taken says when it no longer binds, as what it was about has changed', async () => {
  const { id, visitor } = await offerTaken()
  await visitor.open(`/applications/${id}/edit/insurer`)
  expect(visitor.text).toContain('已接受')
  expect(visitor.text).not.toContain('内容已变更')
  await deskOf(id).detach((await stateOf(id)).files.at(-1)!.id)
  await visitor.open(`/applications/${id}/edit/insurer`)
  expect(visitor.text).toContain('内容已变更，此报价不再有效')
})

test('whoever corrects what was returned reads, before handing it in, that the offer they took no longer binds', async () => {
  const { someone, insurer, id, visitor } = await offerTaken()
  await apply(id, 'submit', 'submitter')
  const defects = [{ at: 'materials/evidence', note: '请补充付款凭证' }]
  await insurer.post(`/guarantees/${id}/return`, { defects, until: '2030-01-01' })
  await visitor.open(`/applications/${id}/preview`)
  expect(visitor.text).not.toContain('不再有约束力')
  const body = new FormData()
  body.set('slot', 'evidence')
  body.set('files', new File([pdf], '付款凭证.pdf'))
  await someone.fetch(`/applications/${id}/edit/materials`, { method: 'POST', body })
  await visitor.open(`/applications/${id}/preview`)
  expect(visitor.text).toContain(`您接受的报价（${insurer.tenant}保险，777.00 元）因内容已变更，对该公司不再有约束力`)
  await visitor.follow('先按现在的内容重新询价')
  await visitor.send({ ask: [insurer.tenant] }, '向勾选的公司询价')
  expect(visitor.text).toContain('等待答复')
  await visitor.open(`/applications/${id}/preview`)
  expect(visitor.text).not.toContain('不再有约束力')
})

import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seed } from '../../src/sandbox/seed/index.ts'
import { begin, submitted } from '../journey.ts'
import { type Litigant, litigant } from '../litigant.ts'
import { officer } from '../office/court.ts'
import { calm } from '../payment/calm.ts'
import { inReview, move, stateOf } from '../payment/payer.ts'

let someone: Litigant
let rejected: string

beforeAll(async () => {
  await seed(env)
  someone = await litigant()
  rejected = await submitted(someone)
  const no = { event: 'reject', actor: 'clerk' as const, actorId: 'x', told: { reason: '不属于本院管辖。' } }
  await env.DESK.getByName(rejected).apply({ ...no, key: crypto.randomUUID() })
})
afterAll(calm)

const copied = async () => {
  await someone.visitor.open(`/applications/${rejected}`)
  await someone.visitor.send({}, '复制为新的申请')
  return someone.visitor.url.split('/').at(-2)!
}

describe('an application that the court did not take', () => {
  test('is copied into a new draft with its answers and papers, and handed in as it is', async () => {
    const id = await copied()
    expect(id).not.toBe(rejected)
    const [before, draft] = [await stateOf(rejected), await stateOf(id)]
    expect(draft).toMatchObject({ status: 'draft', version: 0, number: null, court: before.court, about: before.about })
    const said = ({ answers }: typeof before) =>
      Object.entries(answers).map(([step, all]) => [step, all?.map(({ id, form, value }) => ({ id, form, value }))])
    expect(Object.fromEntries(said(draft))).toEqual(Object.fromEntries(said(before)))
    const papers = ({ files }: typeof before) => files.map(({ slot, name, key, sha256 }) => [slot, name, key, sha256])
    expect(papers(draft).toSorted()).toEqual(papers(before).toSorted())
    await someone.visitor.send({}, '提交申请')
    expect((await stateOf(id)).status).toBe('in_review')
    expect((await stateOf(rejected)).status).toBe('rejected')
  })

  test('is copied once however often one form is sent, and by its owner alone', async () => {
    await someone.visitor.open(`/applications/${rejected}`)
    const key = /name=key value=([\w-]+)/.exec(someone.visitor.html)![1]!
    const send = (who: Litigant, form = {}) =>
      who.fetch(`/applications/${rejected}/copy`, { method: 'POST', body: new URLSearchParams(form) })
    const [one, two] = [await send(someone, { key }), await send(someone, { key })]
    expect(one.headers.get('location')).toBe(two.headers.get('location'))
    expect((await send(await litigant())).status).toBe(404)
  })

  test('is not copied while it may still come to something', async () => {
    const draft = await begin(someone)
    const answer = await someone.fetch(`/applications/${draft}/copy`, { method: 'POST', body: new URLSearchParams() })
    expect(answer.status).toBe(409)
  })
})

test('one’s own applications are found by how they stand', async () => {
  const { visitor } = someone
  await visitor.open('/applications?status=rejected')
  expect(visitor.text).toContain('退回补正 / 退回补充')
  expect(visitor.html).toContain(rejected)
  await visitor.send({ status: 'granted' })
  expect(visitor.url).toContain('status=granted')
  expect(visitor.html).not.toContain(rejected)
  expect(visitor.text).not.toContain('我要申请保全')
})

test('the further cases of a search are of the same search', async () => {
  for (let n = 0; n < 21; n++) await move(await inReview(), 'return', 'clerk', returning)
  const clerk = officer('clerk')
  await clerk.open('/court?q=BQ-a&all=1')
  await clerk.follow('后面的案件')
  expect(new URL(clerk.url).searchParams.get('q')).toBe('BQ-a')
  expect(clerk.status).toBe(200)
  await clerk.open('/court?q=nowhere')
  expect(clerk.text).toContain('没有找到')
})

const returning = {
  'defects:other': '请补签。',
  until: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10),
}

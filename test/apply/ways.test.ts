import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { seed } from '../../src/sandbox/seed/index.ts'
import { begin } from '../journey.ts'
import { litigant } from '../litigant.ts'

beforeAll(() => seed(env))

test('what one needs before one acts for others is a link away from where one reads of it, and leads back', async () => {
  const { visitor } = await litigant()
  await visitor.open('/preservations/new')
  for (const words of ['核验单位', '提交律师执业证', '登记授权委托书']) {
    await visitor.open('/preservations/new')
    await visitor.follow(words)
    expect(visitor.status).toBe(200)
  }
  await visitor.follow('返回申请')
  expect(new URL(visitor.url).pathname).toBe('/preservations/new')
})

test('who has looked over what they filled in gets back to the application', async () => {
  const someone = await litigant()
  const id = await begin(someone)
  await someone.visitor.open(`/applications/${id}/preview`)
  await someone.visitor.follow('返回')
  expect(new URL(someone.visitor.url).pathname).toBe(`/applications/${id}`)
})

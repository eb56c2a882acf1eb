import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { seed } from '../../src/sandbox/seed/index.ts'
import { all, text } from '../html.ts'
import { begin } from '../journey.ts'
import { litigant } from '../litigant.ts'

beforeAll(() => seed(env))

test.each([
  ['zh', '待审核', '退回补正 / 退回补充'],
  ['en', 'Under review / With the insurer', 'Returned for correction / Returned for more'],
] as const)('a status is offered once by each name that it has (%s)', async (lang, same, other) => {
  const someone = await litigant(lang)
  await begin(someone)
  await someone.visitor.open('/applications')
  const offered = all(someone.visitor.page, 'option').map(text)
  expect(offered).toEqual(expect.arrayContaining([same, other]))
  for (const names of offered.map((one) => one.split(' / '))) expect(new Set(names).size).toBe(names.length)
})

import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { isApplicationNumber } from '../../src/rules/application-number.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { begin, fillIn, stateOf, submitted } from '../journey.ts'
import { litigant } from '../litigant.ts'

beforeAll(() => seed(env))

test('a litigant fills in every step, hands in the papers and submits', async () => {
  const someone = await litigant()
  const id = await submitted(someone)
  const { status, number, history } = await stateOf(id)
  expect(status).toBe('in_review')
  expect(isApplicationNumber(number!)).toBe(true)
  expect(history.map(({ event }) => event)).toEqual(['submit'])
  expect(someone.visitor.url).toBe(`https://test.invalid/applications/${id}`)
  expect(someone.visitor.text).toContain('待审核')
})

test('what is missing is listed before an application can be submitted', async () => {
  const someone = await litigant()
  const id = await begin(someone)
  await someone.visitor.open(`/applications/${id}/preview`)
  expect(someone.visitor.text).toContain('请至少添加一名申请人')
  await fillIn(someone, id)
  await someone.visitor.open(`/applications/${id}/preview`)
  expect(someone.visitor.text).not.toContain('请至少添加一名申请人')
  expect(someone.visitor.text).toContain('请上传')
})

import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { seed } from '../../src/sandbox/seed/index.ts'
import { all, text } from '../html.ts'
import { begin, fillIn } from '../journey.ts'
import { litigant } from '../litigant.ts'

beforeAll(() => seed(env))

// As a draft has it that was begun before a question was asked.
const unanswered = (id: string, step: string, field: string) =>
  env.DB.prepare(`update entries set value = json_remove(value, '$.${field}') where application_id = ? and step = ?`)
    .bind(id, step)
    .run()

test.each([
  ['zh', '基本信息 · 提交人身份：请选择。', '津海贸易有限公司 · 联系地址：请填写。'],
  ['en', 'Basic information · You file as: Choose one.', '津海贸易有限公司 · Address: Fill this in.'],
] as const)('in %s, what is lacking in an answer is named before it is handed in', async (lang, ...says) => {
  const someone = await litigant(lang)
  const id = await begin(someone)
  await fillIn(someone, id)
  await unanswered(id, 'basics', 'submitterIdentity')
  await unanswered(id, 'respondents', 'address')
  await someone.visitor.open(`/applications/${id}/preview`)
  const led = (to: string) => text(all(someone.visitor.page, 'a').find(({ at }) => at.href?.endsWith(to))!)
  expect([led('#submitterIdentity'), led('#address')]).toEqual(says)
})

import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../../src/paths.ts'
import { seed } from '../../../src/sandbox/seed/index.ts'
import { formsOf } from '../../forms.ts'
import { all, text } from '../../html.ts'
import { begin, stateOf } from '../../journey.ts'
import { type Litigant, litigant } from '../../litigant.ts'

const first = { stage: 'litigation', submitterIdentity: 'party' }
const second = { type: 'property', amount: '1000000' }
let someone: Litigant
let id: string

beforeAll(async () => {
  await seed(env)
  someone = await litigant()
  id = await begin(someone)
})

const wrong = () => all(someone.visitor.page, 'a').filter(({ at }) => at.href?.startsWith('#') && at.href !== '#main')
const given = (name: string) =>
  formsOf(someone.visitor.page)
    .flatMap(({ controls }) => controls)
    .find((one) => one.name === name && one.on)?.value

test('a long form is asked on two pages, each checked by itself, and saved as one', async () => {
  const { visitor } = someone
  await visitor.open(paths.step(id, 'basics'))
  expect(visitor.text).toContain('第 1 页，共 2 页')
  expect(visitor.text).not.toContain('担保情况')
  await visitor.send({ ...first, court_find: '滨海' }, '下一页')
  expect([visitor.status, wrong().map(text).join()]).toEqual([422, expect.stringMatching(/^申请法院：[^,]*$/)])
  await visitor.send({}, '下一页')
  expect([visitor.status, wrong()]).toEqual([200, []])
  expect(visitor.text).toContain('第 2 页，共 2 页')
  await visitor.send({}, '保存并继续')
  expect([visitor.status, wrong().map(text)]).toEqual([422, ['保全类型：请选择。', '担保情况：请选择。']])

  await visitor.send({ guaranteeSituation: 'guaranteed' }, '上一页')
  expect([visitor.status, given('court'), given('stage')]).toEqual([200, '津0116', 'litigation'])
  await visitor.send({ stage: 'arbitration' }, '下一页')
  expect(given('guaranteeSituation')).toBe('guaranteed')
  expect((await stateOf(id)).answers.basics).toBeUndefined()
  await visitor.send(second, '保存并继续')
  expect((await stateOf(id)).answers.basics![0]!.value).toMatchObject({ stage: 'arbitration', amount: '1000000.00' })
})

test('what few are asked stands on a page that only they see', async () => {
  const { visitor } = someone
  const mine = await begin(someone)
  await visitor.open(`${paths.step(mine, 'basics')}?example=1`)
  await visitor.send(first, '下一页')
  await visitor.send({ ...second, guaranteeSituation: 'not_needed' }, '保存并继续')
  expect([visitor.status, visitor.text.includes('第 3 页，共 3 页'), wrong()]).toEqual([200, true, []])
  await visitor.send({}, '保存并继续')
  expect([visitor.status, wrong().map(text)]).toEqual([422, ['无需担保的理由：请选择。']])
  await visitor.send({ waiverGround: 'good_samaritan' }, '保存并继续')
  const { value } = (await stateOf(mine)).answers.basics![0]!
  expect(value).toMatchObject({ guaranteeSituation: 'not_needed', waiverGround: 'good_samaritan' })

  await visitor.open(`${paths.step(mine, 'basics')}?page=1`)
  await visitor.send({}, '下一页')
  expect(given('waiverGround')).toBe('good_samaritan')
  await visitor.send({}, '上一页')
  await visitor.send({ guaranteeSituation: 'guaranteed' }, '下一页')
  expect((await stateOf(mine)).answers.basics![0]!.value.waiverGround).toBeUndefined()
})

test('what was left on the second page, and what is to be changed on it, is found there', async () => {
  const { visitor } = someone
  await visitor.open(`/applications/${id}/preview`)
  const toGuarantee = all(visitor.page, 'a').find(({ at }) => at.href?.endsWith('#guaranteeSituation'))!.at.href!
  expect((await visitor.open(toGuarantee)).text).toContain('第 2 页，共 2 页')
  const other = await begin(someone)
  await visitor.open(paths.step(other, 'basics'))
  await visitor.send({ ...first, court_find: '滨海' }, '下一页')
  await visitor.send({}, '下一页')
  await visitor.send({ remarks: '明天再补' }, '暂存')
  await visitor.open(paths.step(other, 'basics'))
  expect([given('remarks'), visitor.text.includes('第 2 页，共 2 页')]).toEqual(['明天再补', true])
})

test.each(['-1', '0.5', '7', 'x', '1e9'])('a page “%s” that there is not is the first', async (page) => {
  const { visitor } = someone
  const { id: entry } = (await stateOf(id)).answers.basics![0]!
  await visitor.open(`${paths.entry(id, 'basics', entry, 'basics')}&page=${page}`)
  expect([visitor.status, visitor.text.includes('第 1 页')]).toEqual([200, true])
})

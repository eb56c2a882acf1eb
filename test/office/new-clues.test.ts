import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { deadline } from '../../src/rules/deadlines.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { all } from '../html.ts'
import { type Other, pdf, stateOf, submitted } from '../journey.ts'
import { type Litigant, litigant } from '../litigant.ts'
import { paid } from '../payment/payer.ts'
import { rulingNumber } from '../ruling-number.ts'
import { save } from '../walk/walker.ts'
import { officer } from './court.ts'

beforeAll(() => seed(env))

const takes = async (post: 'clerk' | 'judge' | 'enforcement_officer', id: string, event: string, told = {}) =>
  (await officer(post).open(paths.courtEvent(id, event))).send(told)

/** A case in which nothing was found. */
async function nothingFound(someone: Litigant, other?: Other): Promise<string> {
  const id = await submitted(someone, other)
  await takes('clerk', id, 'accept')
  await paid(id)
  await takes('judge', id, 'grant', { number: rulingNumber(), reasoning: '符合规定。' })
  await takes('enforcement_officer', id, 'enforce')
  await takes('enforcement_officer', id, 'find_nothing', { reason: '账户已销户。' })
  expect((await stateOf(id)).status).toBe('no_property')
  return id
}

const queue = async () => (await officer('enforcement_officer').open(paths.court)).text
const page = async ({ visitor }: Litigant, id: string) => (await visitor.open(paths.application(id))).text

test('who is told that nothing was found reads what it means and what they can do, and hands in a new clue', async () => {
  const someone = await litigant()
  const id = await nothingFound(someone)
  const { number } = await stateOf(id)
  expect(await page(someone, id)).toMatch(/等您处理.*裁定仍然有效：您可以补充新的财产线索.*第十一条.*账户已销户。/)
  expect(await queue(), 'nothing is to be done there before there is a clue').not.toContain(number)

  const { visitor } = someone
  await visitor.open(paths.preview(id))
  expect(visitor.text).toContain('还没有新的线索或者材料')
  await visitor.open(`${paths.step(id, 'clues')}/new?form=vehicle&example=1`)
  await save(visitor)
  await visitor.open(paths.preview(id))
  await visitor.send({}, '提交新线索')
  expect(await page(someone, id)).toMatch(/等法院处理.*申请人提交了新线索/)

  expect(await queue()).toMatch(new RegExp(`${number} .*?无可供保全财产 有新线索`))
  const { answerBy } = await stateOf(id)
  expect(answerBy).toBe(deadline('EXEC_5D', Date.now()).at)
  expect((await officer('enforcement_officer').open(paths.courtCase(id))).text).toMatch(/补充提交的变化 新增：.*车/)
  await takes('enforcement_officer', id, 'enforce')
  expect((await stateOf(id)).answerBy).toBeNull()
  await takes('enforcement_officer', id, 'find_nothing', { reason: '车辆已过户。' })
  expect(await queue(), 'the clue was followed').not.toContain(number)
})

test('a request for a search of the networks is handed in like a clue', async () => {
  const someone = await litigant()
  const id = await nothingFound(someone)
  const body = new FormData()
  body.set('slot', 'search_request')
  body.append('files', new File([pdf], '查控申请书.pdf', { type: 'application/pdf' }))
  await someone.fetch(`/applications/${id}/edit/materials`, { method: 'POST', body })
  await someone.visitor.open(paths.preview(id))
  await someone.visitor.send({}, '提交新线索')
  expect((await officer('enforcement_officer').open(paths.courtCase(id))).text).toContain('新增：查控申请书.pdf')
})

test('nothing else of the application can be changed then', async () => {
  const someone = await litigant()
  const id = await nothingFound(someone)
  for (const step of ['basics', 'respondents', 'guarantees'])
    expect((await someone.visitor.open(paths.step(id, step))).status, step).toBe(409)
  await someone.visitor.open(paths.preview(id))
  const steps = all(someone.visitor.page, 'a').flatMap(({ at }) => /edit\/(\w+)/.exec(at.href ?? '')?.[1] ?? [])
  expect(new Set(steps), 'and nothing else leads to where it would be').toEqual(new Set(['clues', 'materials']))
})

test('where evidence was not found, papers may be added to say where it is', async () => {
  const someone = await litigant()
  const id = await nothingFound(someone, { basics: { type: 'evidence' } })
  expect(await page(someone, id)).toContain('请写明后作为材料上传并提交')
  await someone.visitor.follow('补充新线索')
  expect(someone.visitor.url).toMatch(/edit\/materials$/)
})

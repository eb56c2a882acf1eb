import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { stateOf, submitted } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { officer } from './court.ts'

beforeAll(() => seed(env))

const eventsOf = async (id: string) => (await stateOf(id)).history.map(({ event }) => event)

test('a clerk who decides on a page of before a withdrawal is told how it stands, and nothing happens', async () => {
  const someone = await litigant()
  const id = await submitted(someone)
  const clerk = await officer('clerk').open(paths.courtEvent(id, 'accept'))
  await (await someone.visitor.open(paths.event(id, 'withdraw'))).send({})
  const before = await stateOf(id)
  await clerk.send({})
  expect(clerk.status).toBe(409)
  expect([clerk.title, clerk.text]).toEqual(['申请已有变化', expect.stringMatching(/已撤回 申请人撤回了申请/)])
  expect(await stateOf(id)).toEqual(before)
})

test('a clerk who is overtaken by a colleague reads who did what, and has what was typed', async () => {
  const id = await submitted(await litigant())
  const slow = await officer(['clerk', 'finance_officer']).open(paths.courtEvent(id, 'return'))
  await (await officer('clerk').open(paths.courtEvent(id, 'accept'))).send({})
  await slow.send({ 'defects:other': '申请书第三页缺少签名', until: '2035-12-31' })
  expect([slow.status, slow.title]).toEqual([409, '申请已有变化'])
  expect(slow.text).toMatch(/法院受理，发出缴费通知 .* 赵法/)
  expect(slow.text).toContain('申请书第三页缺少签名')
  expect(await eventsOf(id)).toEqual(['submit', 'accept'])
})

test('a litigant who withdraws on a page of before the fee was asked for is told so, and can then withdraw', async () => {
  const someone = await litigant()
  const id = await submitted(someone)
  const stale = await someone.visitor.open(paths.event(id, 'withdraw'))
  await (await officer('clerk').open(paths.courtEvent(id, 'accept'))).send({})
  await stale.send({})
  expect([stale.status, stale.title]).toEqual([409, '申请已有变化'])
  expect(await eventsOf(id)).toEqual(['submit', 'accept'])
  await (await someone.visitor.open(paths.event(id, 'withdraw'))).send({})
  expect(await eventsOf(id)).toEqual(['submit', 'accept', 'withdraw'])
})

test.for(Array.from({ length: 3 }, (_, n) => n))(
  'a clerk and a litigant who decide at once: one is done, and the other told (%i)',
  async () => {
    const someone = await litigant()
    const id = await submitted(someone)
    const clerk = await officer('clerk').open(paths.courtEvent(id, 'return'))
    const owner = await someone.visitor.open(paths.event(id, 'withdraw'))
    await Promise.all([clerk.send({ 'defects:other': '缺少签名', until: '2035-12-31' }), owner.send({})])
    const [, ...moves] = await eventsOf(id)
    expect(moves).toHaveLength(1)
    expect([clerk.status, owner.status].toSorted()).toEqual([200, 409])
  },
)

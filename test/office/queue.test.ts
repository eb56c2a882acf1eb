import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import type { Role } from '../../src/kinds/officer.ts'
import { preservation } from '../../src/kinds/preservation.ts'
import { paths } from '../../src/paths.ts'
import { addDays, dayIn } from '../../src/rules/calendar.ts'
import { deadline } from '../../src/rules/deadlines.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { submitted } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { awaitingFee, deskOf, paid, stateOf } from '../payment/payer.ts'
import { rulingNumber } from '../ruling-number.ts'
import { officer } from './court.ts'

beforeAll(() => seed(env))

const numbersOn = (html: string) => [...html.matchAll(/>(BQ-[\w-]+)<\/a>/g)].map(([, number]) => number!)
const queueOf = async (role: Role, court = '津0116') => numbersOn((await officer(role, court).open(paths.court)).html)

/** Every page of what waits, one after the other. */
async function pages(path: string): Promise<string[][]> {
  const clerk = await officer('clerk', '沪0115').open(path)
  const read = [numbersOn(clerk.html)]
  while (clerk.text.includes('后面的案件')) read.push(numbersOn((await clerk.follow('后面的案件')).html))
  return read
}

test.each([
  ['what waits stands in the order handed in where times are equal', paths.court],
  ['of all there is, what was handed in last stands first', `${paths.court}?all=1`],
])('%s, page after page', async (_, path) => {
  await env.DB.prepare(`
    with recursive n (i) as (values (1) union all select i + 1 from n where i < 45)
    insert into applications (id, kind, status, owner, number, court, due_at, data_key, created_at, updated_at, submitted_at)
    select printf('q%d', i * 7919 % 1000), 'preservation', 'in_review', 'nobody', printf('BQ-0115-20261127-%06d-1', i), '沪0115',
      case when i <= 30 then 4e12 end, 'k', i, i, i from n where true on conflict do nothing`).run()
  const all = Array.from({ length: 45 }, (_, i) => `BQ-0115-20261127-${String(i + 1).padStart(6, '0')}-1`)
  if (path !== paths.court) all.reverse()
  expect(await pages(path)).toEqual([all.slice(0, 20), all.slice(20, 40), all.slice(40)])
})

const lastDay = addDays(dayIn(Date.now()), 300)
const ruling = () => ({
  number: rulingNumber(),
  reasoning: '符合规定。',
  order: '冻结存款。',
})

async function step(id: string, event: string, told: Record<string, string> = {}) {
  const [, , , actor] = preservation.lifecycle.find(([name]) => name === event)!
  const key = crypto.randomUUID()
  const done = await deskOf(id).apply({ key, event, actor, actorId: `a ${actor}`, told })
  if (!done.ok) throw new Error(`${event}: ${JSON.stringify(done)}`)
}

async function inForce(): Promise<{ id: string; number: string }> {
  const id = await awaitingFee()
  await paid(id)
  await step(id, 'grant', ruling())
  await step(id, 'enforce')
  await step(id, 'secure', { expiresOn: lastDay })
  return { id, number: (await stateOf(id)).number! }
}

test('what is in force waits for nobody at the court until something is asked for', async () => {
  const { id, number } = await inForce()
  for (const role of ['judge', 'enforcement_officer'] as const) expect(await queueOf(role)).not.toContain(number)
  await step(id, 'ask_lifting', { reason: '已履行完毕。' })
  expect((await queueOf('judge'))[0]).toBe(number)
  expect(await queueOf('enforcement_officer')).not.toContain(number)
  expect((await stateOf(id)).answerBy).toBe(deadline('LIFT_5D', Date.now()).at)
  const judge = await officer('judge').open(paths.courtCase(id))
  expect(judge.text).toContain('等本院处理')
  expect(judge.text).toContain('已申请解除保全')
})

test.each([
  ['lift', { reasoning: '申请人的申请符合法律规定。' }, 'lifted'],
  ['refuse_lifting', { reasoning: '解除的理由不成立。' }, 'in_force'],
])('lifting that was asked for leaves the queue when the judge decides (%s)', async (event, told, status) => {
  const { id, number } = await inForce()
  const { dueAt } = await stateOf(id)
  await step(id, 'ask_lifting', { reason: '已履行完毕。' })
  const judge = await officer('judge').open(paths.courtEvent(id, event))
  await judge.send({ ...told, number: ruling().number })
  expect(await queueOf('judge')).not.toContain(number)
  const now = await stateOf(id)
  expect(now).toMatchObject({ status, answerBy: status === 'lifted' ? now.updatedAt : null })
  if (status === 'in_force') expect(now.dueAt, 'the measures last as long as before').toBe(dueAt)
})

test('renewal that was asked for waits until the measures end, and the case rests again when it is granted', async () => {
  const { id, number } = await inForce()
  await step(id, 'ask_renewal', { reason: '尚未审结。' })
  expect((await stateOf(id)).answerBy).toBe((await stateOf(id)).dueAt)
  expect(await queueOf('judge')).toContain(number)
  await step(id, 'renew', { expiresOn: addDays(lastDay, 30), reason: '准予。' })
  expect(await queueOf('judge')).not.toContain(number)
})

test('nobody refuses what was not asked for', async () => {
  const { id } = await inForce()
  const judge = await officer('judge').open(paths.courtCase(id))
  expect(judge.html).not.toContain('refuse_')
  expect((await judge.open(paths.courtEvent(id, 'refuse_lifting'))).status).toBe(409)
  await expect(step(id, 'refuse_lifting', ruling())).rejects.toThrow('not open')
})

test.each([
  ['zh', '下一件', '已办理：法院受理，发出缴费通知。', '短信告知申请人'],
  ['en', 'Next case', 'Done: The court accepted it and sent the payment notice.', 'told by text message'],
] as const)('one case leads to the next, before it is decided and after (%s)', async (lang, next, done, follows) => {
  for (let more = 3; more > 0; more--) await submitted(await litigant())
  const [first, second, third, ...rest] = await queueOf('clerk')
  const clerk = officer('clerk', '津0116', lang)
  await clerk.open(paths.courtNext(''))
  expect(clerk.text).toContain(first)
  await clerk.follow(next)
  expect(clerk.text).toContain(second)
  expect(clerk.text).not.toContain(done)
  await clerk.follow(preservation.events.accept!.title[lang])
  await clerk.send({})
  expect(clerk.text).toContain(done)
  expect(clerk.text).toContain(follows)
  await clerk.follow(next)
  expect(clerk.text).toContain(third)
  for (const _ of rest) await clerk.follow(next)
  await clerk.follow(next)
  expect(new URL(clerk.url).pathname).toBe(paths.court)
  expect(numbersOn(clerk.html)).not.toContain(second)
})

test('what a colleague has done is not said to be one’s own', async () => {
  const id = await submitted(await litigant())
  await (await officer('clerk').open(paths.courtEvent(id, 'accept'))).send({})
  const place = await stateOf(id)
  const address = paths.courtMoved(id, `${place.dueAt}.${place.number}`)
  expect((await officer('clerk').open(address)).text).toContain('已办理')
  expect((await officer('judge').open(address)).text).not.toContain('已办理')
})

test('the page of a case leads to every part of it, and to its decision at the end', async () => {
  const clerk = await officer('clerk').open(paths.courtCase(await submitted(await litigant())))
  const places = [...clerk.html.matchAll(/href="?#([\w-]+)/g)].map(([, place]) => place!)
  expect(places).toEqual(expect.arrayContaining(['of-respondents', 'of-materials', 'timeline', 'decide']))
  for (const place of places) expect(clerk.html).toMatch(new RegExp(`id="?${place}[" >]`))
  expect(clerk.text).toContain('诉讼保全 · 财产保全 · 申请 ¥1,000,000.00')
})

import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { sweep } from '../../src/after/sweep.ts'
import { addDays, dayIn, startOfDay } from '../../src/rules/calendar.ts'
import { day, hour } from '../../src/rules/durations.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import type { Given } from '../../src/steps/form/control.ts'
import { dated } from '../../src/words/lang.ts'
import { member } from '../accounts/member.ts'
import { followed } from '../at-the-desk.ts'
import { stateOf } from '../journey.ts'
import { sql } from './behind.ts'
import { inForce } from './in-force.ts'

beforeAll(() => seed(env))

test('measures that nobody renews end by themselves on their last day, and not before', async () => {
  const id = await inForce(addDays(dayIn(Date.now()), 300))
  const { dueAt } = await stateOf(id)
  await sweep(env, dueAt! - day)
  expect((await stateOf(id)).status).toBe('in_force')
  await sweep(env, dueAt! + 1)
  await sweep(env, dueAt! + 1)
  const { status, history } = await stateOf(id)
  expect([status, history.filter(({ event }) => event === 'expire').length]).toEqual(['expired', 1])
})

test('an applicant is told thirty, fifteen and eight days before measures end, in the morning, each once, and then that they ended', async () => {
  const last = addDays(dayIn(Date.now()), 40)
  const id = await inForce(last)
  const { mobile, id: owner } = await member()
  await sql('update applications set owner = ? where id = ?', owner, id)
  const told = async (ahead: number, at = 9) => {
    await sweep(env, startOfDay(addDays(last, -ahead)) + at * hour)
    return (await env.SANDBOX_PHONE.getByName(mobile).messages()).filter(({ text }) => text.includes('申请续行')).length
  }
  expect([await told(31), await told(30, 8), await told(30), await told(29)]).toEqual([0, 0, 1, 1])
  expect([await told(15), await told(9), await told(8), await told(8), await told(1)]).toEqual([2, 2, 3, 3, 3])
  // What was told of its enforcement may come between.
  const texts = async () => (await env.SANDBOX_PHONE.getByName(mobile).messages()).map(({ text }) => text).join()
  expect(await texts()).toContain(`已保全，${dated(last, 'zh')} 到期，最迟 ${dated(addDays(last, -7), 'zh')} 申请续行`)

  await sweep(env, startOfDay(addDays(last, 1)))
  await followed(id)
  await expect.poll(texts).toContain('现为已到期')
})

test('who has asked for renewal is reminded that it waits, and not to ask for it', async () => {
  const last = addDays(dayIn(Date.now()), 40)
  const id = await inForce(last)
  const { mobile, id: owner } = await member()
  await sql('update applications set owner = ? where id = ?', owner, id)
  const move = (event: string, actor: 'submitter' | 'judge', told: Given) =>
    env.DESK.getByName(id).apply({ key: `${id}.${event}`, event, actor, actorId: actor, told })
  const texts = async () => (await env.SANDBOX_PHONE.getByName(mobile).messages()).map(({ text }) => text).join()
  const reminded = async (ahead: number) => {
    await sweep(env, startOfDay(addDays(last, -ahead)) + 9 * hour)
    return texts()
  }
  expect(await move('ask_renewal', 'submitter', { reason: '本案尚未审结。' })).toMatchObject({ ok: true })
  const waiting = await reminded(30)
  expect(waiting).toContain(`已保全，${dated(last, 'zh')} 到期，续行申请等法院决定`)
  expect(waiting).not.toContain('最迟')
  expect(await move('refuse_renewal', 'judge', { reason: '理由不成立。' })).toMatchObject({ ok: true })
  expect(await reminded(15), 'may ask anew').toContain(`最迟 ${dated(addDays(last, -7), 'zh')} 申请续行`)
})

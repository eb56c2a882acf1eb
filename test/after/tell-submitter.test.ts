import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { tellSubmitter } from '../../src/after/tell-submitter.ts'
import { addDays, dayIn } from '../../src/rules/calendar.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { member } from '../accounts/member.ts'
import { followed } from '../at-the-desk.ts'
import { stateOf, submitted } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { officer } from '../office/court.ts'
import { inForce } from './in-force.ts'

beforeAll(() => seed(env))

test('whoever has something to do is told by when; whoever has to wait is not', async () => {
  const id = await submitted(await litigant())
  await followed(id)
  const { mobile, id: owner } = await member()
  await env.DB.prepare('update applications set owner = ? where id = ?').bind(owner, id).run()
  const newest = async () => (await env.SANDBOX_PHONE.getByName(mobile).messages())[0]?.text
  const application = await stateOf(id)
  await tellSubmitter(env, application, application.history[0]!)
  expect(await newest()).toContain('现为待审核。')

  const clerk = await officer('clerk').open(`/court/cases/${id}/return`)
  await clerk.send({ 'defects:other': '缺少签名', until: '2030-01-02' })
  await followed(id)
  expect(await newest()).toMatch(/现为退回补正，请在 2030年1月2日.* 前办理。/)
})

test('whoever is refused does not read only that all stands as before, and reads it in their own language', async () => {
  const id = await inForce(addDays(dayIn(Date.now()), 200))
  await followed(id)
  const { mobile, id: owner } = await member()
  await env.DB.prepare('update applications set owner = ? where id = ?').bind(owner, id).run()
  await env.DB.prepare("update accounts set lang = 'en' where id = ?").bind(owner).run()
  const move = async (event: string, actor: 'submitter' | 'judge') => {
    const command = { key: `${id}.${event}`, event, actor, actorId: actor, told: { reason: '案件尚未审结。' } }
    expect(await env.DESK.getByName(id).apply(command)).toMatchObject({ ok: true })
  }
  await move('ask_renewal', 'submitter')
  await move('refuse_renewal', 'judge')
  await followed(id)
  const [newest] = await env.SANDBOX_PHONE.getByName(mobile).messages()
  expect(newest?.text).toContain('– In force: The court refused the renewal.')
})

test('whoever has very much moving in a day is told no more of it by SMS', async () => {
  const id = await submitted(await litigant())
  await followed(id)
  const { mobile, id: owner } = await member()
  await env.DB.prepare('update applications set owner = ? where id = ?').bind(owner, id).run()
  const told = async (...moves: number[]) => {
    await env.DB.prepare(
      `insert into events (application_id, seq, command, event, from_status, to_status, actor, actor_id, told, at, prev, hash)
       select application_id, value, value, event, from_status, to_status, actor, actor_id, told, at,
         iif(value = 2, hash, value - 1), value
       from events, json_each(?2) where application_id = ?1 and seq = 1`,
    )
      .bind(id, JSON.stringify(moves))
      .run()
    const application = await stateOf(id)
    await tellSubmitter(env, application, application.history[0]!)
    return (await env.SANDBOX_PHONE.getByName(mobile).messages()).length
  }
  expect(await told(...Array.from({ length: 49 }, (_, at) => at + 2))).toBe(1)
  expect(await told(51)).toBe(1)
})

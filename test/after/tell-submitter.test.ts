import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { seed } from '../../src/sandbox/seed/index.ts'
import { member } from '../accounts/member.ts'
import { submitted } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { officer } from '../office/court.ts'

beforeAll(() => seed(env))

test('whoever has something to do is told by when; whoever has to wait is not', async () => {
  const id = await submitted(await litigant())
  const { mobile, id: owner } = await member()
  await env.DB.prepare('update applications set owner = ? where id = ?').bind(owner, id).run()
  const newest = async () => (await env.SANDBOX_PHONE.getByName(mobile).messages())[0]?.text
  await runDurableObjectAlarm(env.DESK.getByName(id))
  expect(await newest()).toContain('现为“待审核”。')

  const clerk = await officer('clerk').open(`/court/cases/${id}/return`)
  await clerk.send({ 'defects:other': '缺少签名', until: '2026-12-31' })
  await runDurableObjectAlarm(env.DESK.getByName(id))
  expect(await newest()).toContain('现为“退回补正，请在 2026年12月31日 前办理”。')
})

test('whoever has very much moving in a day is told no more of it by SMS', async () => {
  const someone = await litigant()
  const [busy, one, other] = [await submitted(someone), await submitted(someone), await submitted(someone)]
  for (const id of [busy, one, other]) await runDurableObjectAlarm(env.DESK.getByName(id))
  const { mobile, id: owner } = await member()
  await env.DB.prepare('update applications set owner = ? where owner = ?').bind(owner, someone.account).run()
  await env.DB.prepare(
    `insert into events (application_id, seq, command, event, from_status, to_status, actor, actor_id, told, at, prev, hash)
     select application_id, value, value, event, from_status, to_status, actor, actor_id, told, at, prev, hash
     from events, json_each(?2) where application_id = ?1 and seq = 1`,
  )
    .bind(busy, JSON.stringify(Array.from({ length: 46 }, (_, at) => at + 2)))
    .run()
  const told = async (id: string) => {
    await env.DESK.getByName(id).apply({ key: `${id}.w`, event: 'withdraw', actor: 'submitter', actorId: owner })
    await runDurableObjectAlarm(env.DESK.getByName(id))
    return (await env.SANDBOX_PHONE.getByName(mobile).messages()).length
  }
  expect([await told(one), await told(other)]).toEqual([1, 1])
})

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

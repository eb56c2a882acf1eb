import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { sweep } from '../../src/after/sweep.ts'
import { addDays, dayIn, startOfDay } from '../../src/rules/calendar.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { dated } from '../../src/words/lang.ts'
import { member } from '../accounts/member.ts'
import { sql } from '../after/behind.ts'
import { followed } from '../at-the-desk.ts'
import { type Other, stateOf, submitted } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { paid } from '../payment/payer.ts'
import { rulingNumber } from '../ruling-number.ts'
import { officer } from './court.ts'

beforeAll(() => seed(env))

const anAct = (ip: 'yes' | 'no') => ({ basics: { type: 'act' }, act: { ip } })

/** A case that awaits its ruling, with everybody who will see it. */
async function awaiting(other: Other) {
  const someone = await litigant()
  const id = await submitted(someone, other)
  await (await officer('clerk').open(`/court/cases/${id}/accept`)).send({})
  await paid(id)
  const number = rulingNumber()
  return { id, visitor: someone.visitor, judge: officer('judge'), enforcement: officer('enforcement_officer'), number }
}
const seen = async ({ visitor, id }: Pick<Awaited<ReturnType<typeof awaiting>>, 'visitor' | 'id'>) =>
  (await visitor.open(`/applications/${id}`)).text

test('an act over intellectual property: heard first, in force as long as ruled, renewed within the last week', async () => {
  const at = await awaiting(anAct('yes'))
  const { id, judge, enforcement, number } = at
  expect((await stateOf(id)).history.at(-2)!.told.fen, 'Measures on Litigation Costs art. 14(2)').toBe(3000)

  await judge.open(`/court/cases/${id}/grant`)
  expect(judge.text).toContain('保全期限：至本案裁判生效之日。')
  await judge.send({ number, reasoning: '有侵权可能。' })
  expect([judge.status, judge.text.includes('裁定前的询问：请选择。')]).toEqual([422, true])
  await judge.send({ number, reasoning: '有侵权可能。', heard: 'both' })
  await followed(id)

  await (await enforcement.open(`/court/cases/${id}/enforce`)).send({})
  expect(await seen(at)).toContain('法院正在实施行为保全')
  const last = addDays(dayIn(Date.now()), 40)
  await (await enforcement.open(`/court/cases/${id}/secure`)).send({ expiresOn: last })
  const text = await seen(at)
  expect(text).toContain(`自 ${dated(addDays(last, -7), 'zh')} 起至到期日申请续行`)
  expect(text).toContain('行为保全已实施')
  expect(text).not.toMatch(/冻结|财产已保全|《财产保全规定》第十八条/)

  const { mobile, id: owner } = await member()
  await sql('update applications set owner = ? where id = ?', owner, id)
  await sweep(env, startOfDay(addDays(last, -8)) + 9 * 3_600_000)
  const told = (await env.SANDBOX_PHONE.getByName(mobile).messages()).map(({ text }) => text).join()
  expect(told).toContain(`${dated(last, 'zh')} 到期，${dated(addDays(last, -7), 'zh')} 起申请续行`)

  await (await judge.open(`/court/cases/${id}/renew`)).send({ expiresOn: '', reason: '至裁判生效时止。' })
  expect(await stateOf(id)).toMatchObject({ status: 'in_force', dueAt: null })
  expect((await judge.open(`/court/cases/${id}/lift`)).text).toContain('一般不因被申请人提供担保而解除')
})

test('another act is ruled on without those rules, in part without an amount, and may have no last day', async () => {
  const at = await awaiting(anAct('no'))
  const { id, judge, enforcement, number } = at
  await judge.open(`/court/cases/${id}/grant_in_part`)
  expect(judge.text).not.toMatch(/裁定前的询问|准予保全的数额/)
  await judge.send({ number, reasoning: '部分成立。' })
  await (await enforcement.open(`/court/cases/${id}/enforce`)).send({})
  await (await enforcement.open(`/court/cases/${id}/secure`)).send({ expiresOn: '' })
  expect(await stateOf(id)).toMatchObject({ status: 'in_force', dueAt: null })
  expect(await seen(at)).toContain('期限以裁定为准')
})

test('evidence that was not found is called so wherever the status stands', async () => {
  const at = await awaiting({ basics: { type: 'evidence' } })
  const { id, judge, enforcement, number, visitor } = at
  await (await judge.open(`/court/cases/${id}/grant`)).send({ number, reasoning: '可能灭失。' })
  await (await enforcement.open(`/court/cases/${id}/enforce`)).send({})
  expect(await seen(at)).toContain('法院正在固定证据')
  await enforcement.open(`/court/cases/${id}/find_nothing`)
  await enforcement.send({ reason: '保存人已搬离。' })
  for (const page of [`/applications/${id}`, '/applications'])
    expect((await visitor.open(page)).text, page).toContain('未取得证据')
  expect((await enforcement.open(`/court?all=1&q=${(await stateOf(id)).number}`)).text).toContain('未取得证据')
})

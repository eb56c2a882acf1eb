import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { hour } from '../../src/rules/durations.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { stateOf, submitted } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { paid } from '../payment/payer.ts'
import { rulingNumber } from '../ruling-number.ts'
import { officer } from './court.ts'

beforeAll(() => seed(env))

const said = { request: { urgent: 'yes', urgentReason: '被申请人今日挂牌出售唯一厂房。' } }
const left = async (id: string) => {
  const { dueAt, history } = await stateOf(id)
  return (dueAt! - history.at(-1)!.at) / hour
}

test.each(['yes', 'no'])(
  'in litigation the court says whether it is urgent (%s), and the clocks follow',
  async (urgent) => {
    const someone = await litigant()
    const id = await submitted(someone, said)
    expect(await left(id)).toBe(48)
    const { number } = await stateOf(id)
    const clerk = officer('clerk')
    expect((await clerk.open(`/court?q=${number}`)).text).toContain('待审核 紧急')
    expect((await clerk.open(`/court/cases/${id}`)).text).toMatch(/紧急 四十八小时内.*被申请人今日挂牌出售唯一厂房/s)
    await (await clerk.open(`/court/cases/${id}/accept`)).send({})
    expect([clerk.status, clerk.text.includes('申请人称情况紧急：请选择。')]).toEqual([422, true])
    await clerk.send({ urgent })
    await paid(id)

    const hurried = urgent === 'yes'
    expect((await left(id)) === 48).toBe(hurried)
    const judge = officer('judge')
    expect((await judge.open(`/court/cases/${id}`)).text.includes('紧急 四十八小时内裁定')).toBe(hurried)
    expect((await someone.visitor.open(`/applications/${id}`)).text).toContain(
      hurried ? '申请人称情况紧急：情况紧急，四十八小时内裁定' : '申请人称情况紧急：不属于情况紧急，五日内裁定',
    )
    await judge.open(`/court/cases/${id}/grant`)
    await judge.send({ number: rulingNumber(), reasoning: '符合规定。' })
    expect((await left(id)) === 0).toBe(hurried)
    const bureau = officer('enforcement_officer')
    expect((await bureau.open(`/court/cases/${id}`)).text.includes(' 立即 紧急 情况紧急的立即开始执行')).toBe(hurried)
    expect((await bureau.open(`/court?q=${number}`)).text).not.toContain('已超期')
  },
)

test('who says nothing of it is asked nothing more, and the court neither', async () => {
  const id = await submitted(await litigant())
  const clerk = await officer('clerk').open(`/court/cases/${id}/accept`)
  expect(clerk.text).not.toContain('情况紧急')
  await clerk.send({})
  await paid(id)
  expect(await stateOf(id)).toMatchObject({ status: 'awaiting_ruling', urgent: false })
})

import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anchorHeads } from '../../src/after/anchors.ts'
import { type Alarm, raiseAlarm } from '../../src/db/alarms.ts'
import { connect } from '../../src/db/connect.ts'
import { alarmsAt } from '../../src/db/office/alarms.ts'
import { sweepPayments } from '../../src/payment/sweep.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { demoOfficers } from '../../src/sandbox/seed/officers.ts'
import { behindItsBack, sql } from '../after/behind.ts'
import { litigant } from '../litigant.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { calm } from '../payment/calm.ts'
import { account, awaitingFee, bank, begin, cashierOf, fee, ordered, stateOf } from '../payment/payer.ts'
import { signIn } from './staff/visitor.ts'

const nameOf = (subject: string) => demoOfficers.find((one) => one.subject === subject)!.name
const [first, second] = [nameOf('0116-administrator'), nameOf('0116-administrator-2')]
let one: Visitor
let two: Visitor

beforeAll(async () => {
  await seed(env)
  ;[one, two] = [await signIn(first), await signIn(second)]
})
afterAll(calm)

const later = () => Date.now() + 60_001
const raise = (alarm: Omit<Alarm, 'at'> & { about: string }) =>
  raiseAlarm(connect(env), { ...alarm, at: Date.now() } as Alarm)
const counted = async (who: Visitor) => Number(/告警（(\d+)）/.exec((await who.open('/court/kiosks')).text)?.[1] ?? 0)

/** A case with its fee due whose history was changed behind the database's back; the way back. */
async function tampered(owner?: string) {
  const id = await awaitingFee(fee, undefined, owner)
  const { number } = await ordered(id)
  await anchorHeads(env, later())
  const { hash, told } = (await stateOf(id)).history[1]!
  const change = (told: string, hash: string) =>
    behindItsBack(() =>
      sql(`update events set told = ?, hash = ? where application_id = ? and seq = 2`, told, hash, id),
    )
  await change('{}', 'f'.repeat(64))
  await anchorHeads(env, later())
  // Found now, not in the minute to come that the anchors were told it was.
  await behindItsBack(() => sql('update frozen_applications set found_at = ? where application_id = ?', Date.now(), id))
  return { id, number, mend: () => change(JSON.stringify(told), hash) }
}

describe('an alarm', () => {
  test('is listed with what to do, counted above every page, and seen to once, by name', async () => {
    const before = await counted(one)
    await raise({ name: 'sms_account', facts: { words: 'the purse of the test is empty' }, about: 'the purse' })
    expect(await counted(one)).toBe(before + 1)
    await one.open('/court/alarms')
    expect(one.text).toContain('短信服务商拒绝了我们的账户')
    expect(one.text).toContain('收到的原话：“the purse of the test is empty”')
    expect(one.text).toContain('请检查余额、密钥、签名和模板')
    await one.open('/court/alarms/sms_account%20the%20purse')
    await one.send({ done: '' })
    expect(one.status).toBe(422)
    await one.send({ done: '已充值' })
    expect(one.text).toContain('告警已标记为已处理')
    expect(one.text).toContain(`${first} 于`)
    expect(one.text).toContain('已充值')
    expect(await counted(two)).toBe(before)
    await two.open('/court/alarms/sms_account%20the%20purse?lang=en')
    expect(two.text).toContain('The SMS provider refuses our account')
    expect(two.text).toContain(first)
    await two.open('/court/alarms?lang=zh')
  })

  test('that a colleague has seen to meanwhile says so, and that what was written is not recorded', async () => {
    await raise({ name: 'sms_account', facts: { words: 'empty' }, about: 'the second purse' })
    const at = '/court/alarms/sms_account%20the%20second%20purse'
    await Promise.all([one.open(at), two.open(at)])
    await one.send({ done: '已充值' })
    await two.send({ done: '已联系服务商' })
    expect(two.status).toBe(422)
    expect(two.text).toContain('另一位管理员已先处理，您写的内容没有记录。 已联系服务商')
    expect(two.text).toMatch(new RegExp(`${first} 于 .*已充值`))
    expect(two.text).not.toContain('告警已标记为已处理')
  })

  test('about a case of another court is that court’s alone', async () => {
    const id = await awaitingFee()
    await raise({ name: 'payment held', facts: { order: 'J1', due: 2, paid: 1 }, about: 'J1', applicationId: id })
    const held = '/court/alarms/payment%20held%20J1'
    expect((await one.open(held)).status).toBe(200)
    const elsewhere = await signIn(nameOf('0105-administrator'))
    expect((await elsewhere.open(held)).status).toBe(404)
    expect((await elsewhere.open('/court/alarms')).text).not.toContain('订单 J1')
  })
})

describe('a case that stands still', () => {
  test('tells its payer so, keeps what is paid, and makes no noise', async () => {
    const someone = await litigant()
    const { id, number, mend } = await tampered(someone.account)
    await someone.visitor.open(`/applications/${id}/payment/${number}`)
    expect(someone.visitor.text).toContain('记录核对中')
    expect(someone.visitor.text).toContain('不会丢失')
    const [made] = (await bank().ledger(number)).orders
    await bank().pay(made!.prepay, 'never')
    await cashierOf(id).look(number)
    await cashierOf(id).look()
    expect((await account(id)).orders[0]).toMatchObject({ status: 'pending', paid: fee })
    expect((await stateOf(id)).status).toBe('awaiting_fee')
    expect(await begin(id)).toEqual({ ok: false, because: 'frozen' })
    await sweepPayments(env, later())
    await mend()
  })

  test('with nothing begun says on the page of its payment that nothing is lost', async () => {
    const someone = await litigant()
    const { id, mend } = await tampered(someone.account)
    await sql(`update payment_orders set status = 'closed', closing = 'replaced' where application_id = ?`, id)
    await someone.visitor.open(`/applications/${id}/payment`)
    expect(someone.visitor.status).toBe(409)
    expect(someone.visitor.text).toContain('不会丢失')
    await mend()
  })

  test('moves again once two administrators have said why, and its money finds it', async () => {
    const { id, number, mend } = await tampered()
    const [made] = (await bank().ledger(number)).orders
    await bank().pay(made!.prepay, 'never')
    const before = await counted(one)
    await one.open('/court/alarms')
    await one.follow((await stateOf(id)).number!)
    expect(one.text).toContain('指纹不同：这一步被改写')
    expect(one.text).toContain('第 2 步的内容与它自己的指纹不符')
    await mend()
    await one.send({ reason: '' })
    expect(one.status).toBe(422)
    await one.send({ reason: '已从备份改回' }, '提出恢复')
    expect(one.text).toContain('已提出恢复变动')
    expect(one.text).toContain('等待另一位管理员同意')
    expect(one.text).not.toContain('同意恢复')
    expect(await forced(one, id)).toEqual([422, expect.stringContaining('提出的人不能自己同意')])
    await expect(sql('update frozen_applications set lifted_at = 1 where application_id = ?', id)).rejects.toThrow(
      /two people/,
    )
    await two.open(`/court/frozen/${id}`)
    await two.send({}, '同意恢复')
    expect(two.text).toContain('已同意恢复，这份申请可以变动了')
    expect(two.text).toContain(`${first} 提出、${second} 同意`)
    expect(two.text).toContain('这份申请现在可以变动')
    expect(await counted(one)).toBe(before - 1)
    await cashierOf(id).look(number)
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
    const { seen } = await alarmsAt(connect(env), '津0116', 500)
    expect(seen).toContainEqual(expect.objectContaining({ applicationId: id, officer: second, done: '已从备份改回' }))
  })

  test('is nobody else’s court’s business, and nobody’s but administrators’', async () => {
    const { id, mend } = await tampered()
    const elsewhere = await signIn(nameOf('0105-administrator'))
    const clerk = await signIn(nameOf('0116-clerk'))
    expect((await elsewhere.open(`/court/frozen/${id}`)).status).toBe(404)
    expect((await clerk.open(`/court/frozen/${id}`)).status).toBe(403)
    await mend()
  })
})

// What the page does not offer, sent all the same.
const forced = async (who: Visitor, id: string) => {
  const answer = await who.ask(`/court/frozen/${id}/decision`, {
    method: 'POST',
    body: new URLSearchParams({ yes: 'yes' }),
  })
  return [answer.status, await answer.text()]
}

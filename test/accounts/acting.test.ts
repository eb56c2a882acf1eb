import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { makeCounterCode } from '../../src/accounts/identity/counter.ts'
import { joinOrganisation } from '../../src/accounts/identity/organisation.ts'
import { remove } from '../../src/accounts/organisations/handlers.ts'
import { organisationsOf } from '../../src/db/accounts/organisations.ts'
import { connect } from '../../src/db/connect.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { member } from './member.ts'

/** Somebody registered and verified at the counter. */
async function verified(name = '王小明') {
  const { visitor, mobile, id } = await member()
  const person = { name, idKind: 'resident_id', idNumber: '120116190001010010' }
  const code = await makeCounterCode(env, { officer: 'c', court: '津0116' }, person)
  await visitor.open('/identity/counter')
  await visitor.send({ name, idKind: person.idKind, idNumber: person.idNumber, code })
  return { visitor, mobile, id }
}

const newCode = () => `91120116MA${crypto.randomUUID().slice(0, 8).toUpperCase()}`
const join = (account: string, uscc: string) =>
  joinOrganisation(env, account, { name: '津海贸易有限公司', uscc, representative: '陈海' })
const party = { name: '李四', idKind: 'resident_id', idNumber: '11010519491231002X', address: '北京市' }

async function inviteHandler(visitor: Visitor, mobile: string, role = '经办人') {
  await visitor.open('/account/organisations')
  await visitor.send({ 手机号码: mobile, 角色: role }, '邀请经办人')
}

describe('an organisation', () => {
  test('is administered by the first whom the court authorised; later ones are handlers', async () => {
    const [first, second, uscc] = [await verified(), await verified('李四'), newCode()]
    await join(first.id, uscc)
    await join(second.id, uscc)
    expect(await organisationsOf(connect(env), first.id)).toMatchObject([{ uscc, role: 'administrator' }])
    expect(await organisationsOf(connect(env), second.id)).toMatchObject([{ uscc, role: 'handler' }])
  })

  test('gets more handlers by invitation, which only the owner of that number can accept, once', async () => {
    const [boss, clerk, stranger, uscc] = [await verified(), await verified('李四'), await verified('赵六'), newCode()]
    await join(boss.id, uscc)
    await inviteHandler(boss.visitor, clerk.mobile)
    expect(boss.visitor.text).toContain('邀请已登记')
    expect((await stranger.visitor.open('/account/organisations')).text).not.toContain('邀请您')
    await clerk.visitor.open('/account/organisations')
    expect(clerk.visitor.text).toContain('津海贸易有限公司 邀请您担任经办人')
    await clerk.visitor.send({}, '接受')
    expect(await organisationsOf(connect(env), clerk.id)).toMatchObject([{ uscc, role: 'handler' }])
    expect(clerk.visitor.text).not.toContain('邀请您')
    expect((await boss.visitor.open('/account/organisations')).text).toContain('李四')
  })

  test('is not come back to by an invitation that one made out before being removed', async () => {
    const [boss, second, again, uscc] = [await verified(), await verified('李四'), await verified('李四'), newCode()]
    await join(boss.id, uscc)
    await inviteHandler(boss.visitor, second.mobile, '管理员')
    await second.visitor.open('/account/organisations')
    await second.visitor.send({}, '接受')
    await inviteHandler(second.visitor, again.mobile, '管理员')
    const [organisation] = await organisationsOf(connect(env), boss.id)
    await again.visitor.open('/account/organisations')
    expect(again.visitor.text).toContain('邀请您担任管理员')
    expect(await remove(env, boss.id, organisation!.id, second.id)).toEqual({ ok: true })
    await again.visitor.send({}, '接受')
    expect(again.visitor.status).toBe(404)
    expect(await organisationsOf(connect(env), again.id)).toEqual([])
    expect((await again.visitor.open('/account/organisations')).text).not.toContain('邀请您')
  })

  test('keeps its administrator where they accept to be a handler', async () => {
    const [boss, uscc] = [await verified(), newCode()]
    await join(boss.id, uscc)
    await inviteHandler(boss.visitor, boss.mobile)
    await boss.visitor.open('/account/organisations')
    await boss.visitor.send({}, '接受')
    await join(boss.id, uscc)
    expect(await organisationsOf(connect(env), boss.id)).toMatchObject([{ uscc, role: 'administrator' }])
  })

  test('answers alike whether the invited number has an account or not', async () => {
    const [boss, other] = [await verified(), await verified()]
    await join(boss.id, newCode())
    await inviteHandler(boss.visitor, other.mobile)
    const known = boss.visitor.text
    await inviteHandler(boss.visitor, '13912340000')
    expect(boss.visitor.text).toBe(known)
  })

  test('is never left without an administrator, and a handler cannot remove others', async () => {
    const [boss, clerk, uscc] = [await verified(), await verified('李四'), newCode()]
    await join(boss.id, uscc)
    await join(clerk.id, uscc)
    const [organisation] = await organisationsOf(connect(env), boss.id)
    expect(await remove(env, clerk.id, organisation!.id, boss.id)).toEqual({ ok: false, because: 'not allowed' })
    await boss.visitor.open('/account/organisations')
    await boss.visitor.send({}, '退出该单位')
    expect(boss.visitor.status).toBe(409)
    await clerk.visitor.open('/account/organisations')
    expect(clerk.visitor.html).not.toContain(`/handlers/${boss.id}`)
    expect(clerk.visitor.text).not.toContain('邀请经办人')
    await boss.visitor.open('/account/organisations')
    await boss.visitor.send({}, '移除')
    expect(await organisationsOf(connect(env), clerk.id)).toEqual([])
  })
})

describe('the address book', () => {
  const keep = async (visitor: Visitor, more = {}) => {
    await visitor.open('/account/parties/new?form=person')
    return visitor.send({ ...party, ...more }, '保存')
  }

  test('keeps a party sealed, lists it masked, and gives it back whole to its owner', async () => {
    const { visitor, id } = await verified()
    await keep(visitor)
    expect(visitor.text).toContain('110***********002X')
    expect(visitor.html).not.toContain(party.idNumber)
    const rows = await env.DB.prepare('SELECT * FROM address_book WHERE account_id = ?').bind(id).all()
    expect(rows.results).toHaveLength(1)
    expect(JSON.stringify(rows.results)).not.toContain(party.idNumber)
    await visitor.follow('李四')
    expect(visitor.html).toContain(party.idNumber)
    await visitor.send({ name: '李四四' }, '保存')
    expect(visitor.text).toContain('李四四')
    await visitor.send({}, '删除')
    expect(visitor.text).toContain('还没有保存')
  })

  test('of somebody else is not found', async () => {
    const [mine, other] = [await verified(), await verified()]
    await keep(mine.visitor)
    const [, id = ''] = /\/account\/parties\/(\w{20,})"/.exec(mine.visitor.html) ?? []
    expect(id).not.toBe('')
    expect((await other.visitor.open(`/account/parties/${id}`)).status).toBe(404)
  })

  test('of an organisation is shared by its handlers, until they leave', async () => {
    const [boss, clerk, uscc] = [await verified(), await verified('李四'), newCode()]
    await join(boss.id, uscc)
    await join(clerk.id, uscc)
    await keep(boss.visitor, { organisation: '津海贸易有限公司' })
    await clerk.visitor.open('/account/parties')
    expect(clerk.visitor.text).toContain('津海贸易有限公司 共用')
    await clerk.visitor.open('/account/organisations')
    await clerk.visitor.send({}, '退出该单位')
    expect((await clerk.visitor.open('/account/parties')).text).toContain('还没有保存')
  })
})

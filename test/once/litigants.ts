import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { paths } from '../../src/paths.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { askForCode, newMobile, newVisitor } from '../accounts/people.ts'
import { begin, fillIn, pdf, stateOf } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { account, awaitingFee } from '../payment/payer.ts'

beforeAll(() => seed(env))
const paper = () => new File([pdf], '材料.pdf', { type: 'application/pdf' })

const company = { name: '津海贸易有限公司', uscc: '91120116MA0DEMX13M', representative: '陈海' }

describe('a litigant whose line loses answers', () => {
  test('hands a paper in once, takes it out, removes an entry, and deletes the draft', async () => {
    const someone = await litigant()
    const { visitor } = someone
    const id = await begin(someone)
    await fillIn(someone, id)
    await visitor.open(paths.materials(id))
    await visitor.send({ files: [paper()] }, '上传')
    expect((await stateOf(id)).files).toHaveLength(1)
    await visitor.follow('再加一份')
    await visitor.send({}, '删除')
    expect((await stateOf(id)).files).toHaveLength(0)
    const [clue] = (await stateOf(id)).answers.clues!
    await visitor.open(paths.removal(id, 'clues', clue!.id))
    await visitor.send({}, '删除')
    expect((await stateOf(id)).answers.clues ?? []).toEqual([])
    await visitor.open(paths.deletion(id))
    await visitor.send({})
    expect(new URL(visitor.url).pathname).toBe(paths.applications)
  })

  test('hands in one slip of a transfer', async () => {
    const { visitor, account: owner } = await litigant()
    const id = await awaitingFee(undefined, undefined, owner)
    await visitor.open(paths.payment(id))
    await visitor.send({ way: 'transfer transfer' }, '确认并缴费')
    await visitor.send({ slip: paper() })
    const { number } = (await account(id)).orders[0]!
    expect(visitor.url).toContain(number)
    expect(visitor.text).toContain('材料.pdf')
  })

  test('is sent one more code, not two', async () => {
    const [visitor, mobile] = [newVisitor(), newMobile()]
    await askForCode(visitor, paths.register, mobile)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
    await visitor.send({}, '重新发送验证码')
    vi.useRealTimers()
    expect(await env.SANDBOX_PHONE.getByName(mobile).messages()).toHaveLength(2)
  })

  test('lets go of what was saved for now', async () => {
    const someone = await litigant()
    const { visitor } = someone
    const id = await begin(someone)
    await visitor.open(paths.step(id, 'basics'))
    await visitor.send({ stage: 'litigation' }, '暂存')
    await visitor.open(paths.step(id, 'basics'))
    expect(visitor.text).toContain('暂存')
    await visitor.send({}, '放弃暂存')
    expect(new URL(visitor.url).pathname).toBe(paths.step(id, 'basics'))
  })

  test.each([
    ['律师执业', paths.identityLawyer],
    ['单位', paths.identityOrganisation],
  ])('asks the court once to check: %s', async (_, path) => {
    const { visitor, account } = await litigant()
    await visitor.open(path)
    await visitor.send({ court_find: '滨海' }, '查找')
    const asked =
      path === paths.identityLawyer ? { firm: '天津海河律师事务所', licenceNumber: '11201201810123456' } : company
    await visitor.send({ ...asked, papers: paper() }, '提交核验')
    const waiting = `select count(*) as n from identities where account_id = ? and state = 'waiting'`
    expect(await env.DB.prepare(waiting).bind(account).first('n')).toBe(1)
  })
})

import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { decide } from '../../src/accounts/identity/lane.ts'
import { paths } from '../../src/paths.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { all } from '../html.ts'
import { begin } from '../journey.ts'
import { litigant } from '../litigant.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { save } from '../walk/walker.ts'
import { handedInIdentity, paper } from './handed-in.ts'

beforeAll(() => seed(env))

const at = ({ url }: Visitor) => new URL(url).pathname

/** A party who is none of the applicants they have filled in. */
async function stranger() {
  const someone = await litigant()
  const id = await begin(someone)
  await someone.visitor.open(`${paths.entry(id, 'applicants', 'new', 'legal_person')}&example=1`)
  await save(someone.visitor)
  return { ...someone, id }
}

describe('whoever leaves an application for what it lacks comes back to it', () => {
  test('from the address book, with whom they have put into it', async () => {
    const someone = await litigant()
    const { visitor } = someone
    const id = await begin(someone)
    await visitor.open(paths.fromBook(id, 'respondents'))
    await visitor.follow('常用当事人')
    await visitor.follow('自然人')
    const party = { name: '李四', idKind: 'resident_id', idNumber: '11010519491231002X', address: '北京市朝阳区' }
    await visitor.send({}, '保存')
    expect(visitor.status, 'a mistake on the way').toBe(422)
    await visitor.send(party, '保存')
    expect(at(visitor)).toBe(paths.accountParties)
    await visitor.follow('返回申请')
    expect(at(visitor)).toBe(paths.fromBook(id, 'respondents'))
    await visitor.follow('李四')
    expect(visitor.html).toContain(party.idNumber)
    await visitor.open(paths.fromBook(id, 'respondents'))
    await visitor.follow('返回')
    expect(at(visitor)).toBe(paths.step(id, 'respondents'))
  })

  test('also when all they did there was to remove somebody', async () => {
    const someone = await litigant()
    const { visitor } = someone
    const back = paths.fromBook(await begin(someone), 'respondents')
    await visitor.open(`${paths.accountParty('new')}?form=person&next=${encodeURIComponent(back)}`)
    await visitor.send({ name: '李四', idKind: 'resident_id', idNumber: '11010519491231002X', address: '北京' }, '保存')
    await visitor.send({}, '删除')
    expect(visitor.text).toContain('还没有保存')
    await visitor.follow('返回申请')
    expect(at(visitor)).toBe(back)
  })

  test('from the organisation whose papers they have handed in', async () => {
    const { visitor, id } = await stranger()
    await visitor.follow('核验单位')
    await visitor.send({ court_find: '滨海' }, '查找')
    const company = { name: '津海贸易有限公司', uscc: '91120116MA0DEMX13M', representative: '陈海' }
    await visitor.send({ ...company, papers: paper() }, '提交核验')
    expect([at(visitor), visitor.text]).toEqual([paths.identity, expect.stringContaining('等待法院核对')])
    await visitor.follow('返回申请')
    expect(at(visitor)).toBe(paths.step(id, 'applicants'))
  })

  test('once the court has checked who they are, from where they see that', async () => {
    const { person, id } = await handedInIdentity()
    await person.open(paths.newGuarantee)
    expect(at(person), 'not yet').toBe(paths.identity)
    await decide(env, { id, officer: 'clerk-1', court: '津0116' })
    await person.open(paths.identity)
    await person.follow('继续')
    expect(at(person)).toBe(paths.newGuarantee)
  })

  test('nobody is led back who came from nowhere, nor to another site', async () => {
    const { visitor } = await litigant()
    for (const path of [paths.identity, paths.identityOrganisation, paths.accountParties])
      for (const next of ['', '?next=https%3A%2F%2Felsewhere.example%2F'])
        expect((await visitor.open(path + next)).text).not.toContain('返回申请')
  })
})

test('of the ways to what is lacking one stands out, and the others are there', async () => {
  const { visitor } = await stranger()
  const [box] = all(visitor.page, 'section').filter(({ at }) => at.class?.includes('warn'))
  expect(all(box!, 'a').map(({ at }) => at.class)).toEqual(['button', 'button quiet'])
})

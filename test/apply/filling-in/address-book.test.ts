import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { openAccountKey } from '../../../src/accounts/account-key.ts'
import { type Party, partiesOf, saveParty } from '../../../src/accounts/book/book.ts'
import { sealDetails } from '../../../src/accounts/identity/details.ts'
import { joinOrganisation } from '../../../src/accounts/identity/organisation.ts'
import { identities } from '../../../src/db/accounts/identities.ts'
import { organisationsOf } from '../../../src/db/accounts/organisations.ts'
import { connect } from '../../../src/db/connect.ts'
import { paths } from '../../../src/paths.ts'
import { randomId } from '../../../src/privacy/bytes.ts'
import { seed } from '../../../src/sandbox/seed/index.ts'
import { begin, stateOf } from '../../journey.ts'
import { type Litigant, litigant } from '../../litigant.ts'

beforeAll(() => seed(env))

const lisi = {
  name: '李四',
  idKind: 'resident_id',
  idNumber: '11010519491231002X',
  address: '北京市朝阳区',
  mobile: '13900139123',
}

/** Somebody with an application begun, and one person in their address book. */
async function kept(form = 'person', value: Party['value'] = lisi) {
  const someone = await litigant()
  const id = await begin(someone)
  const party = (await saveParty(env, someone.account, { form, value, organisationId: null }))!
  return { ...someone, id, party }
}

/** Fills in a respondent by hand, and saves with these ticks. */
async function entered({ visitor }: Litigant, id: string, ticks: Record<string, boolean> = {}, step = 'respondents') {
  await visitor.open(`${paths.entry(id, step, 'new', 'person')}&example=1`)
  await visitor.send(ticks, '保存并继续')
}

const company = async (account: string) => {
  const uscc = `91120116MA${crypto.randomUUID().slice(0, 8).toUpperCase()}`
  await joinOrganisation(env, account, { name: '津海贸易有限公司', uscc, representative: '陈海' })
  return (await organisationsOf(connect(env), account))[0]!.id
}

const licence = { licenceNumber: '11201201010123456', firm: '天津海河律师事务所' }

/** A court has checked their licence. */
async function licensed(accountId: string) {
  const { key } = (await openAccountKey(env, accountId))!
  const id = randomId()
  const details = { name: '王小明', ...licence }
  await connect(env)
    .insert(identities)
    .values({
      id,
      accountId,
      kind: 'lawyer',
      state: 'verified',
      method: 'documents',
      numberIndex: randomId(),
      detailsSealed: await sealDetails(key, 'identities', id, details),
      askedAt: Date.now(),
    })
}

describe('whoever fills in an application', () => {
  test('need not type again who they were proved to be, as an applicant', async () => {
    const someone = await litigant()
    const id = await begin(someone)
    const { visitor } = someone
    await visitor.open(paths.step(id, 'applicants'))
    await visitor.follow('我本人')
    expect(visitor.html).toContain('120116190001010010')
    await visitor.send({ mobile: '13800138000', address: '天津市滨海新区洞庭路1号' }, '保存并继续')
    expect((await stateOf(id)).answers.applicants).toMatchObject([
      { form: 'person', value: { name: '王小明', idKind: 'resident_id', idNumber: '120116190001010010' } },
    ])
  })

  test('nor, as a lawyer whose licence a court has checked, what stands on it, nor for whom where there is one', async () => {
    const { account, visitor, ...rest } = await litigant()
    await licensed(account)
    const id = await begin({ account, visitor, ...rest })
    await visitor.open(`${paths.entry(id, 'applicants', 'new', 'person')}&example=1`)
    await visitor.send({}, '保存并继续')
    await visitor.open(paths.step(id, 'agents'))
    await visitor.follow('我本人')
    await visitor.send({ mobile: '13800138000', authority: 'general' }, '保存并继续')
    const { agents, applicants } = (await stateOf(id)).answers
    expect(agents).toMatchObject([
      { value: { ...licence, kind: 'lawyer', name: '王小明', applicants: [applicants![0]!.id] } },
    ])
  })

  test('nor as an agent; against themselves they do not apply', async () => {
    const someone = await litigant()
    const id = await begin(someone)
    await someone.visitor.open(paths.step(id, 'agents'))
    await someone.visitor.follow('我本人')
    expect(someone.visitor.html).toContain('value="王小明"')
    expect((await someone.visitor.open(paths.step(id, 'respondents'))).text).not.toContain('我本人')
    expect((await someone.visitor.open(paths.asMyself(id, 'respondents'))).status).toBe(404)
  })
})

describe('an organisation that the court has checked', () => {
  test('is offered to its handler as an applicant, as the court knows it', async () => {
    const someone = await litigant()
    const { visitor, account } = someone
    await company(account)
    const id = await begin(someone)
    await visitor.open(paths.step(id, 'applicants'))
    await visitor.follow('津海贸易有限公司')
    const rest = { nature: 'company', address: '天津市滨海新区洞庭路1号', mobile: '13800138000' }
    await visitor.send(rest, '保存并继续')
    const [uscc] = (await organisationsOf(connect(env), account)).map(({ uscc }) => uscc)
    expect((await stateOf(id)).answers.applicants).toMatchObject([
      { form: 'legal_person', value: { name: '津海贸易有限公司', licenceNumber: uscc, head: '陈海' } },
    ])
  })

  test('is not offered again once it is an applicant, until it is taken out; nor is whoever applies themselves', async () => {
    const someone = await litigant()
    const { visitor } = someone
    await company(someone.account)
    const id = await begin(someone)
    await visitor.open(paths.step(id, 'applicants'))
    await visitor.follow('津海贸易有限公司')
    await visitor.send({ nature: 'company', address: '天津市滨海新区洞庭路1号', mobile: '13800138000' }, '保存并继续')
    await visitor.open(paths.step(id, 'applicants'))
    expect(visitor.text).not.toMatch(/＋\s津海贸易有限公司/)
    await visitor.follow('我本人')
    await visitor.send({ mobile: '13800138000', address: '天津市滨海新区洞庭路1号' }, '保存并继续')
    await visitor.open(paths.step(id, 'applicants'))
    expect(visitor.text).not.toContain('我本人')
    const added = (await stateOf(id)).answers.applicants!.find(({ form }) => form === 'legal_person')!
    await visitor.open(paths.removal(id, 'applicants', added.id))
    await visitor.send({}, '删除')
    await visitor.open(paths.step(id, 'applicants'))
    expect(visitor.text).toMatch(/＋\s津海贸易有限公司/)
  })

  test('is no agent and no respondent of its own handler', async () => {
    const someone = await litigant()
    const organisation = await company(someone.account)
    const id = await begin(someone)
    for (const step of ['respondents', 'agents']) {
      expect((await someone.visitor.open(paths.step(id, step))).text).not.toContain('津海贸易有限公司')
      expect((await someone.visitor.open(paths.asOrganisation(id, step, organisation))).status).toBe(404)
    }
  })

  test('is offered to nobody else, nor to its handler once they have left', async () => {
    const [someone, other] = [await litigant(), await litigant()]
    const organisation = await company(someone.account)
    const theirs = async ({ visitor }: Litigant, id: string) => [
      (await visitor.open(paths.step(id, 'applicants'))).text.includes('津海贸易有限公司'),
      (await visitor.open(paths.asOrganisation(id, 'applicants', organisation))).status,
    ]
    const id = await begin(someone)
    expect(await theirs(someone, id)).toEqual([true, 200])
    expect(await theirs(other, await begin(other))).toEqual([false, 404])
    await env.DB.prepare('UPDATE handlers SET until = 1 WHERE account_id = ?').bind(someone.account).run()
    expect(await theirs(someone, id)).toEqual([false, 404])
  })
})

describe('a party of one’s address book', () => {
  test.each(['applicants', 'respondents'])('fills the form among the %s by links alone', async (step) => {
    const { visitor, id } = await kept()
    await visitor.open(paths.step(id, step))
    await visitor.follow('从常用当事人选择')
    expect(visitor.text).toContain('李四 110***********002X')
    expect(visitor.html).not.toContain(lisi.idNumber)
    await visitor.follow('李四')
    expect((await stateOf(id)).answers[step] ?? []).toEqual([])
    await visitor.send({}, '保存并继续')
    expect((await stateOf(id)).answers[step]).toMatchObject([{ form: 'person', value: lisi }])
  })

  test('fills in an agent as far as an agent is asked the same', async () => {
    const { visitor, id } = await kept()
    await visitor.open(paths.step(id, 'agents'))
    await visitor.follow('从常用当事人选择')
    await visitor.follow('李四')
    expect(visitor.html).toContain(lisi.idNumber)
    expect(visitor.html).not.toContain(lisi.address)
    expect(visitor.sees('代理人类型')).toBe(true)
  })

  test('is offered only where its kind is asked for', async () => {
    const licence = { licenceKind: 'uscc', licenceNumber: '91120116MA0DEMX13M' }
    const { visitor, id, party } = await kept('legal_person', { name: '津海贸易有限公司', ...licence })
    expect((await visitor.open(paths.fromBook(id, 'respondents'))).text).toContain('津海贸易有限公司')
    expect((await visitor.open(paths.fromBook(id, 'agents'))).text).not.toContain('津海贸易有限公司')
    expect((await visitor.open(`${paths.fromBook(id, 'agents')}/${party}`)).status).toBe(404)
    expect((await visitor.open(paths.fromBook(id, 'basics'))).status).toBe(404)
  })

  test('of somebody else is not found', async () => {
    const { party } = await kept()
    const other = await kept('person', { ...lisi, name: '赵六' })
    const list = await other.visitor.open(paths.fromBook(other.id, 'respondents'))
    expect([list.text.includes('赵六'), list.text.includes('李四')]).toEqual([true, false])
    await other.visitor.open(`${paths.fromBook(other.id, 'respondents')}/${party}`)
    expect(other.visitor.status).toBe(404)
    expect(other.visitor.html).not.toContain('李四')
  })

  test('of one’s organisation is there for its handlers, and for nobody after they have left', async () => {
    const { visitor, account, id } = await kept()
    const organisationId = await company(account)
    await saveParty(env, account, { form: 'person', value: { ...lisi, name: '孙七' }, organisationId })
    expect((await visitor.open(paths.fromBook(id, 'respondents'))).text).toContain('孙七')
    await env.DB.prepare('UPDATE handlers SET until = 1 WHERE account_id = ?').bind(account).run()
    expect((await visitor.open(paths.fromBook(id, 'respondents'))).text).not.toContain('孙七')
  })
})

describe('a party entered in an application', () => {
  test('is kept when that is ticked, and not otherwise', async () => {
    const someone = await litigant()
    const id = await begin(someone)
    await entered(someone, id)
    expect(await partiesOf(env, someone.account)).toEqual([])
    await entered(someone, id, { 存入常用当事人: true }, 'applicants')
    const { answers } = await stateOf(id)
    expect(await partiesOf(env, someone.account)).toMatchObject([
      { form: 'person', value: answers.applicants![0]!.value },
    ])
    expect(new URL(someone.visitor.url).pathname).toBe(paths.step(id, 'applicants'))
  })

  test('is kept once, however often it is entered', async () => {
    const someone = await litigant()
    for (let n = 0; n < 2; n++) await entered(someone, await begin(someone), { 存入常用当事人: true })
    expect(await partiesOf(env, someone.account)).toHaveLength(1)
  })

  test('keeps its tick while a mistake is put right', async () => {
    const someone = await litigant()
    const id = await begin(someone)
    await someone.visitor.open(`${paths.entry(id, 'respondents', 'new', 'person')}&example=1`)
    await someone.visitor.send({ 姓名: '', 存入常用当事人: true }, '保存并继续')
    expect(someone.visitor.status).toBe(422)
    await someone.visitor.send({ 姓名: '李四' }, '保存并继续')
    expect(await partiesOf(env, someone.account)).toMatchObject([{ value: { name: '李四' } }])
  })

  test('goes into the book that is chosen by who acts for an organisation', async () => {
    const someone = await litigant()
    const organisationId = await company(someone.account)
    const id = await begin(someone)
    await entered(someone, id, { 存入常用当事人: true })
    expect(await partiesOf(env, someone.account)).toEqual([])
    await someone.visitor.send({ organisation: '津海贸易有限公司' }, '保存')
    expect(await partiesOf(env, someone.account)).toMatchObject([{ organisationId }])
  })

  test('goes into no book of an organisation one does not act for', async () => {
    const [someone, other] = [await litigant(), await litigant()]
    const organisation = await company(other.account)
    const id = await begin(someone)
    await entered(someone, id)
    const [entry] = (await stateOf(id)).answers.respondents!
    const body = new URLSearchParams({ organisation })
    const answer = await someone.fetch(paths.keeping(id, 'respondents', entry!.id), { method: 'POST', body })
    expect(answer.status).toBe(404)
    expect(await partiesOf(env, other.account)).toEqual([])
    expect(await partiesOf(env, someone.account)).toEqual([])
  })
})

import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import { speaks } from '../../src/db/accounts/accounts.ts'
import { papersOf } from '../../src/db/accounts/identities.ts'
import { organisationsOf } from '../../src/db/accounts/organisations.ts'
import { rightsOf } from '../../src/db/accounts/rights.ts'
import { connect } from '../../src/db/connect.ts'
import type { Officer } from '../../src/kinds/officer.ts'
import { identities } from '../../src/office/identities/index.tsx'
import { seed } from '../../src/sandbox/seed/index.ts'
import { arrival, session, spoken } from '../../src/session.ts'
import type { OfficeVisit, Visit } from '../../src/visit.ts'
import { handedInIdentity, paper, png } from '../accounts/handed-in.ts'
import { member } from '../accounts/member.ts'
import { docx } from '../files/samples.ts'
import { all } from '../html.ts'
import { litigant } from '../litigant.ts'
import { Visitor } from '../no-script-visitor.ts'
import { revealsOf } from './reveals-of.ts'

beforeAll(() => seed(env))

const clerk: Officer = { id: 'clerk-7', court: '津0116', name: '钱书记', roles: ['clerk'] }

/** A browser in which an officer has been signed in by the court. */
function desk(officer: Partial<Officer> = {}): Visitor {
  const door = new Hono<OfficeVisit>()
  door.use(async (c, next) => {
    c.set('officer', { ...clerk, ...officer })
    await next()
  })
  door.route('/', identities)
  const app = new Hono<Visit>()
  app.use(spoken, arrival)
  app.use(session)
  app.route('/court', door)
  const fetcher = async (request: Request) => {
    const context = createExecutionContext()
    const answer = await app.fetch(request, env, context)
    await waitOnExecutionContext(context)
    return answer
  }
  return new Visitor('https://test.invalid', { fetcher })
}

/** What has come to their phone last. */
async function heardLast(mobile: string): Promise<string> {
  const messages = await env.SANDBOX_PHONE.getByName(mobile).messages()
  return JSON.stringify(messages.toSorted((a, b) => b.at - a.at)[0])
}

async function looked(officer: Visitor, id: string) {
  await officer.open(`/court/identities/${id}`)
  return officer.send({ 查看理由: '核对证件' }, '显示完整信息')
}

describe('a document handed in for the court to check', () => {
  test('waits in the queue of the chosen court, masked, and shows in no other', async () => {
    const { person, id, number } = await handedInIdentity()
    expect(person.text).toContain('等待法院核对')
    const list = await desk().open('/court/identities')
    expect(all(list.page, 'a').some(({ at }) => at.href === `/court/identities/${id}`)).toBe(true)
    expect(list.text).toContain('陈**')
    expect(list.html).not.toContain(number)
    const elsewhere = desk({ court: '京0105' })
    expect((await elsewhere.open('/court/identities')).html).not.toContain(id)
    expect((await elsewhere.open(`/court/identities/${id}`)).status).toBe(404)
  })

  test('is shown in full only for a reason, which is recorded with who gave it', async () => {
    const { id, number } = await handedInIdentity()
    const officer = desk()
    await officer.open(`/court/identities/${id}`)
    expect(officer.html).not.toContain(number)
    expect((await desk().open(`/court/identities/${id}/papers/0`)).status).toBe(404)
    await officer.open(`/court/identities/${id}`)
    await officer.send({ 查看理由: '' }, '显示完整信息')
    expect(officer.status).toBe(422)
    await looked(officer, id)
    expect(officer.text).toContain(number)
    const [entry] = await revealsOf('identities', id)
    expect(entry).toMatchObject({ by: 'clerk-7', reason: '核对证件', columnName: 'details_sealed' })
    expect(JSON.stringify(entry)).not.toContain(number)
    await officer.open(`/court/identities/${id}/papers/0`)
    expect([...officer.bytes]).toEqual([...png])
    expect((await desk({ id: 'clerk-8' }).open(`/court/identities/${id}`)).html).not.toContain(number)
  })

  test('accepted gives the person their name, and the copies are deleted', async () => {
    const { person, id, account, mobile } = await handedInIdentity()
    const officer = desk()
    await looked(officer, id)
    const [copy] = await papersOf(connect(env), id)
    await officer.send({}, '核验通过')
    expect(officer.text).toContain('已核验通过，并短信通知本人。')
    expect(await heardLast(mobile)).toContain('法院已对您提交的身份作出核验结论：通过。')
    await person.open('/identity')
    expect(person.text).toContain('您的身份已核验')
    expect(person.text).toContain('法院人工核验')
    expect(await papersOf(connect(env), id)).toEqual([])
    expect(await env.FILES.head(copy!.key)).toBeNull()
    const row = await env.DB.prepare('SELECT decided_by FROM identities WHERE account_id = ?').bind(account.id).first()
    expect(row).toEqual({ decided_by: 'clerk-7' })
  })

  test('refused says why, and can be handed in again', async () => {
    const { person, id, account, mobile } = await handedInIdentity()
    await speaks(connect(env), account.id, 'en')
    const officer = desk()
    await looked(officer, id)
    await officer.send({ 理由: '照片不清楚' }, '不予通过')
    expect(officer.text).toContain('已不予通过，并短信通知本人')
    expect(await heardLast(mobile)).toContain('The court has checked your identity: not accepted.')
    await person.open('/identity')
    expect(person.text).toContain('未通过：照片不清楚')
    expect(person.text).toContain('人脸核验')
    await person.open('/identity/documents')
    expect(person.status).toBe(200)
  })

  test('cannot be decided unseen, nor twice', async () => {
    const { id, person } = await handedInIdentity()
    const [first, second] = [desk(), desk({ id: 'clerk-8' })]
    const blind = await env.DB.prepare('SELECT state FROM identities WHERE id = ?').bind(id)
    await first.open(`/court/identities/${id}`)
    await looked(first, id)
    await looked(second, id)
    await first.send({}, '核验通过')
    await second.send({ 理由: '照片不清楚' }, '不予通过')
    expect(second.status).toBe(409)
    expect(await blind.first()).toEqual({ state: 'verified' })
    expect((await person.open('/identity')).text).toContain('您的身份已核验')
  })

  test('is not before judges, and not asked for twice at once', async () => {
    const { person } = await handedInIdentity()
    expect((await desk({ roles: ['judge'] }).open('/court/identities')).status).toBe(403)
    expect((await person.open('/identity/documents')).status).toBe(409)
  })

  test.each([
    ['a page', new File(['<html><script>alert(1)</script></html>'], 'id.png', { type: 'image/png' }), '只接收'],
    ['a Word document', new File([docx()], 'id.docx'), '这里只接收照片或扫描件：JPG、PNG、PDF'],
  ])('must be a picture or a PDF, by its bytes: not %s', async (_, wrong, says) => {
    const { visitor: person } = await member()
    await person.open('/identity/documents')
    expect(person.html).toMatch(/type="file"[^>]* accept="\.pdf,\.jpg,\.jpeg,\.png"/)
    await person.send({ court_find: '滨海' }, '查找')
    await person.send(
      { 姓名: '陈大文', 证件类型: '护照', 证件号码: 'E12345678', 出生日期: '1990-05-20', 性别: '男', papers: wrong },
      '提交核验',
    )
    expect(person.status).toBe(422)
    expect(person.text).toContain(`${wrong.name}：${says}`)
  })
})

describe('a calling that only papers prove', () => {
  async function handIn(path: string, given: Record<string, string>) {
    const someone = await litigant()
    await someone.visitor.open(path)
    await someone.visitor.send({ court_find: '滨海' }, '查找')
    await someone.visitor.send({ ...given, papers: paper() }, '提交核验')
    const row = await env.DB.prepare("SELECT id FROM identities WHERE account_id = ? AND state = 'waiting'")
      .bind(someone.account)
      .first<{ id: string }>()
    return { ...someone, id: row!.id }
  }

  const licence = expect.objectContaining({ kind: 'lawyer' })

  test('a lawyer’s licence counts once the court has accepted it, and not before', async () => {
    const lawyer = await handIn('/identity/lawyer', { 执业证号: '11201201810123456', 所在律所: '天津海河律师事务所' })
    expect((await rightsOf(connect(env), lawyer.account)).proofs).not.toContainEqual(licence)
    const officer = desk()
    await officer.open(`/court/identities/${lawyer.id}`)
    expect(officer.html).not.toContain('11201201810123456')
    await looked(officer, lawyer.id)
    expect(officer.text).toContain('11201201810123456')
    await officer.send({}, '核验通过')
    expect((await rightsOf(connect(env), lawyer.account)).proofs).toContainEqual(licence)
  })

  test('an organisation’s authorisation seats its handler, and a refused one seats nobody', async () => {
    const company = { 单位名称: '津海贸易有限公司', 统一社会信用代码: '91120116MA0DEMX13M', 法定代表人: '陈海' }
    const [boss, other] = [
      await handIn('/identity/organisation', company),
      await handIn('/identity/organisation', company),
    ]
    expect((await other.visitor.open('/account/organisations')).text).toContain('等待法院核对')
    const officer = desk()
    await officer.open(`/court/identities/${other.id}`)
    expect(officer.text).toContain('提交人（已核验的姓名） 王**')
    await looked(officer, other.id)
    expect(officer.text).toContain('提交人（已核验的姓名） 王小明')
    expect(officer.text).toContain('核验通过后 成为该单位的管理员')
    await officer.send({ 理由: '授权书未盖章' }, '不予通过')
    expect((await other.visitor.open('/account/organisations')).text).toContain('授权书未盖章')
    expect(await organisationsOf(connect(env), other.account)).toEqual([])
    await looked(officer, boss.id)
    await officer.send({}, '核验通过')
    expect(await organisationsOf(connect(env), boss.account)).toMatchObject([{ role: 'administrator' }])
    const second = await handIn('/identity/organisation', company)
    await officer.open(`/court/identities/${second.id}`)
    expect(officer.text).toContain('该单位已有管理员，提交人成为经办人')
  })

  test('waits for the court’s word: what to do meanwhile is said, and no second one is asked for until then', async () => {
    const licensed = { 执业证号: '11201201810123456', 所在律所: '天津海河律师事务所' }
    const { visitor, id, fetch } = await handIn('/identity/lawyer', licensed)
    const body = new FormData()
    const sent = { court: '津0116', licenceNumber: '11201201810123456', firm: '天津海河律师事务所', papers: paper() }
    for (const [name, value] of Object.entries(sent)) body.set(name, value)
    expect((await fetch('/identity/lawyer', { method: 'POST', body })).status, 'from a page open since').toBe(409)
    await visitor.open('/identity')
    expect(visitor.text).toMatch(/提交，等待法院核对，一般两个工作日，结果用短信告知。这期间可以先填写申请/)
    expect(visitor.text).not.toContain('添加律师执业信息')
    expect(visitor.text, 'of another kind one may be handed in').toContain('添加单位')
    await visitor.open('/identity/lawyer')
    expect([visitor.status, visitor.text]).toEqual([409, expect.stringContaining('您提交的材料正在核对')])
    const officer = desk()
    await looked(officer, id)
    await officer.send({ 理由: '照片不清楚' }, '不予通过')
    await visitor.open('/identity')
    await visitor.follow('添加律师执业信息')
    expect([visitor.status, visitor.text]).toEqual([200, expect.stringContaining('律师执业证')])
  })

  test('is not asked of somebody who has not proved who they are', async () => {
    const { visitor } = await member()
    for (const path of ['/identity/lawyer', '/identity/organisation'])
      expect((await visitor.open(path)).status).toBe(403)
  })
})

test('a clerk makes a code for the person at the counter', async () => {
  const officer = desk()
  await officer.open('/court/identities/code')
  await officer.send(
    { 姓名: '王小明', 证件类型: '居民身份证（含港澳台居民居住证）', 证件号码: '120116190001010010' },
    '生成核验码',
  )
  expect(officer.text).toMatch(/核验码：\d{8}，/)
  expect(officer.html).not.toContain('120116190001010010')
  const [, code = ''] = /核验码：(\d{8})/.exec(officer.text) ?? []
  const { visitor: person } = await member()
  await person.open('/identity/counter')
  await person.send({
    姓名: '王小明',
    证件类型: '居民身份证（含港澳台居民居住证）',
    证件号码: '120116190001010010',
    核验码: code,
  })
  expect(new URL(person.url).pathname).toBe('/applications')
})

import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { joinOrganisation } from '../../src/accounts/identity/organisation.ts'
import { isLacking, lacking } from '../../src/accounts/powers/authority.ts'
import { covers } from '../../src/accounts/powers/power.ts'
import { powersOf } from '../../src/db/accounts/powers.ts'
import { connect } from '../../src/db/connect.ts'
import { dayIn } from '../../src/rules/calendar.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import type { Answers } from '../../src/steps/form/step.ts'
import { begin, fillIn, handInPapers, pdf, stateOf } from '../journey.ts'
import { type Litigant, litigant } from '../litigant.ts'
import { save } from '../walk/walker.ts'

beforeAll(() => seed(env))

const day = 24 * 3600_000
const dayFromNow = (n: number) => new Date(Date.now() + n * day + 8 * 3600_000).toISOString().slice(0, 10)

describe('a power of attorney stands', () => {
  const power = { scope: ['file'], startsOn: '2026-11-01', endsOn: '2026-11-30', revokedAt: null }
  test.each([
    ['on its first day', power, 'file', '2026-11-01', true],
    ['on its last day', power, 'file', '2026-11-30', true],
    ['not the day before', power, 'file', '2026-10-31', false],
    ['not the day after', power, 'file', '2026-12-01', false],
    ['not once it was taken back', { ...power, revokedAt: 1 }, 'file', '2026-11-10', false],
    ['not for what it does not name', power, 'give_up', '2026-11-10', false],
    ['for filing where it is special', { ...power, scope: ['give_up'] }, 'file', '2026-11-10', true],
  ] as const)('%s', (_name, one, scope, on, stands) => expect(covers(one, scope, on)).toBe(stands))
})

const principal = { id: 'p1', form: 'person', version: 1, value: { name: '李四', idNumber: '11010519491231002X' } }
const answersAs = (as: string): Answers => ({
  basics: [{ id: 'b', form: 'basics', version: 1, value: { submitterIdentity: as } }],
  applicants: [principal],
  agents: [{ id: 'a', form: 'agent', version: 1, value: { applicants: ['p1'] } }],
})

async function record({ visitor }: Litigant, from = 0, until = 30, scope: string[] = ['file']) {
  await visitor.open('/account/powers')
  await visitor.send(
    {
      委托人姓名: '李四',
      委托人证件号码: '11010519491231002x',
      scope,
      startsOn: dayFromNow(from),
      endsOn: dayFromNow(until),
      paper: new File([pdf], '授权委托书.pdf', { type: 'application/pdf' }),
    },
    '登记授权委托书',
  )
}

describe('acting for others', () => {
  test('a party needs nobody’s power, but is one of the applicants', async () => {
    const { account } = await litigant()
    const other = answersAs('party')
    expect(await lacking(env, account, other, { scope: 'file' })).toMatchObject({ stranger: true })
    const oneself = { ...principal, id: 'p2', value: { idKind: 'resident_id', idNumber: '120116190001010010' } }
    const both = { ...other, applicants: [principal, oneself] }
    expect(isLacking(await lacking(env, account, both, { scope: 'file' }))).toBe(false)
    expect(isLacking(await lacking(env, 'anybody', both, { scope: 'file' }))).toBe(true)
  })

  test.each(['party', 'other_agent'])(
    'a %s may act for the organisation that the court has found them authorised by, until they leave it',
    async (as) => {
      const { account } = await litigant()
      const uscc = `91120116MA${crypto.randomUUID().slice(0, 8).toUpperCase()}`
      const company = { ...principal, form: 'legal_person', value: { name: '津海贸易有限公司', licenceNumber: uscc } }
      const now = () => lacking(env, account, { ...answersAs(as), applicants: [company] }, { scope: 'file' })
      expect(isLacking(await now())).toBe(true)
      await joinOrganisation(env, account, { name: '津海贸易有限公司', uscc, representative: '陈海' })
      expect(isLacking(await now())).toBe(false)
      await env.DB.prepare('UPDATE handlers SET until = 1 WHERE account_id = ?').bind(account).run()
      expect(isLacking(await now())).toBe(true)
    },
  )

  test('an agent needs a power from every applicant, also from one whom no agent was said to represent', async () => {
    const agent = await litigant()
    await record(agent)
    const second = { ...principal, id: 'p2', value: { name: '赵六', idNumber: '120116190001010029' } }
    const both = { ...answersAs('other_agent'), applicants: [principal, second] }
    expect((await lacking(env, agent.account, both, { scope: 'file' })).powers).toEqual([
      { name: '赵六', number: '120***********0029', scope: 'file' },
    ])
  })

  test('an agent needs a standing power from each principal, for what is done', async () => {
    const agent = await litigant()
    const now = () => lacking(env, agent.account, answersAs('other_agent'), { scope: 'file' })
    const lacks = { name: '李四', number: '110***********002X', scope: 'file' }
    expect(await now()).toEqual({ stranger: false, licence: false, powers: [lacks] })
    await record(agent)
    expect(agent.visitor.text).toContain('有效')
    expect(agent.visitor.text).toContain('110***********002X')
    expect(isLacking(await now())).toBe(false)
    expect(isLacking(await lacking(env, agent.account, answersAs('other_agent'), { scope: 'give_up' }))).toBe(true)
    expect(
      isLacking(
        await lacking(env, agent.account, answersAs('other_agent'), {
          scope: 'file',
          day: dayIn(Date.now() + 31 * day),
        }),
      ),
    ).toBe(true)
    expect(isLacking(await lacking(env, 'another account', answersAs('other_agent'), { scope: 'file' }))).toBe(true)
  })

  test('a lawyer also needs a licence that the court has checked', async () => {
    const lawyer = await litigant()
    await record(lawyer)
    expect((await lacking(env, lawyer.account, answersAs('lawyer'), { scope: 'file' })).licence).toBe(true)
  })

  test('a power taken back counts no more at the next act', async () => {
    const agent = await litigant()
    await record(agent)
    await agent.visitor.send({}, '确认解除')
    expect(agent.visitor.text).toContain('已失效')
    expect(isLacking(await lacking(env, agent.account, answersAs('other_agent'), { scope: 'file' }))).toBe(true)
  })

  test('is sealed in the database and cannot be taken back by somebody else', async () => {
    const agent = await litigant()
    await record(agent)
    const [row] = await powersOf(connect(env), agent.account)
    expect(JSON.stringify(row)).not.toContain('11010519491231002X')
    expect(JSON.stringify(row)).not.toContain('李四')
    const other = await litigant()
    const answer = await other.fetch(`/account/powers/${row!.id}/revocation`, { method: 'POST' })
    expect(answer.status).toBe(404)
  })

  test('cannot end before it begins', async () => {
    const agent = await litigant()
    await record(agent, 5, 4)
    expect(agent.visitor.status).toBe(422)
    expect(agent.visitor.text).toContain('终止日期不能早于')
  })

  test.each([
    ['120116198001010012', '校验码不符'],
    ['12011619800101001', '应为 18 位'],
  ])('is not recorded from somebody of whom no application can say it, whose number is %s', async (number, because) => {
    const { visitor } = await litigant()
    await visitor.open('/account/powers')
    await visitor.send({ principal: '李四', number }, '登记授权委托书')
    expect(visitor.text).toContain(because)
  })
})

describe('what is lacking is told long before the end', () => {
  const lacks = '缺少 王小明（120***********0010）现行有效的授权'

  test('to an agent among the agents and beside all else that is missing, not among the applicants; it is recorded and leads back', async () => {
    const agent = await litigant()
    const { visitor } = agent
    const id = await begin(agent)
    await fillIn(agent, id)
    await visitor.open(`/applications/${id}/edit/basics`)
    await save(visitor, { submitterIdentity: 'other_agent' })
    const [applicant] = (await stateOf(id)).answers.applicants!
    await visitor.open(`/applications/${id}/edit/applicants`)
    expect(visitor.text).not.toContain(lacks)
    await visitor.open(`/applications/${id}/preview`)
    expect(visitor.text).toMatch(/提交前还需要.*缺少 王小明（/)
    await visitor.open(`/applications/${id}/edit/agents`)
    expect(visitor.text).toContain(`提交前还要办好 ${lacks}`)
    await visitor.follow('登记授权委托书')
    await visitor.send(
      {
        委托人姓名: String(applicant!.value.name),
        委托人证件号码: String(applicant!.value.idNumber),
        scope: ['file'],
        startsOn: dayFromNow(0),
        endsOn: dayFromNow(1),
        paper: new File([pdf], '授权委托书.pdf', { type: 'application/pdf' }),
      },
      '登记授权委托书',
    )
    await visitor.follow('返回申请')
    expect(new URL(visitor.url).pathname).toBe(`/applications/${id}/edit/agents`)
    expect(visitor.text).not.toContain('提交前还要办好')
  })

  test('to a party who is none of the applicants among the applicants, which leads to no other site', async () => {
    const someone = await litigant()
    const { visitor } = someone
    const id = await begin(someone)
    await visitor.open(`/applications/${id}/edit/applicants/new?form=legal_person&example=1`)
    await save(visitor)
    expect(visitor.title).toContain('申请人')
    expect(visitor.text).toContain('提交前还要办好 您以当事人身份办理，但申请人中没有您本人')
    await visitor.open('/account/powers?next=https%3A%2F%2Felsewhere.example%2F')
    expect(visitor.text).not.toContain('返回申请')
  })
})

/** Pressed with no page before it, and so without a key: one that is made up is refused for itself. */
const press = () => new URLSearchParams({ at: '0' })

/** What the page tells before anybody presses, and what comes of a press all the same. */
async function refused({ visitor, fetch }: Litigant, id: string, because: string) {
  await visitor.open(`/applications/${id}/preview`)
  expect(visitor.text).toContain(because)
  expect(visitor.text).not.toContain('提交申请')
  const body = press()
  const pressed = await fetch(`/applications/${id}/submission`, { method: 'POST', body })
  expect(pressed.status).toBe(403)
  expect(await pressed.text()).toContain(because)
}

test('an application is not submitted for somebody without a power, is submitted with one, and not withdrawn once it was taken back', async () => {
  const agent = await litigant()
  const id = await begin(agent)
  await fillIn(agent, id)
  const { answers } = await stateOf(id)
  const [applicant] = answers.applicants!
  await agent.visitor.open(`/applications/${id}/edit/basics`)
  await save(agent.visitor, { submitterIdentity: 'other_agent' })
  await agent.visitor.open(`/applications/${id}/edit/agents/new?form=agent`)
  await agent.visitor.send(
    {
      applicants: [applicant!.id],
      kind: 'relative_or_staff',
      name: '王小明',
      idKind: 'resident_id',
      idNumber: '120116190001010010',
      mobile: '13800138000',
      authority: 'special',
    },
    '保存并继续',
  )
  await handInPapers(agent, id)
  await refused(agent, id, `缺少 ${String(applicant!.value.name)}（`)
  await agent.visitor.open('/account/powers')
  await agent.visitor.send(
    {
      委托人姓名: String(applicant!.value.name),
      委托人证件号码: String(applicant!.value.idNumber),
      scope: ['file', 'give_up'],
      startsOn: dayFromNow(0),
      endsOn: dayFromNow(1),
      paper: new File([pdf], '授权委托书.pdf', { type: 'application/pdf' }),
    },
    '登记授权委托书',
  )
  await agent.visitor.open(`/applications/${id}/preview`)
  await agent.visitor.send({}, '提交申请')
  expect((await stateOf(id)).status).toBe('in_review')
  await agent.visitor.open('/account/powers')
  await agent.visitor.send({}, '确认解除')
  const withdrawal = `/applications/${id}/events/withdraw`
  await agent.visitor.open(withdrawal)
  expect(agent.visitor.text).toMatch(/还不能办理 缺少 .*特别授权/)
  expect(agent.visitor.html, 'nothing to press that would be refused').not.toContain(`action="${withdrawal}"`)
  const pressed = await agent.fetch(withdrawal, { method: 'POST', body: press() })
  expect([pressed.status, (await stateOf(id)).status]).toEqual([403, 'in_review'])
  await agent.visitor.follow('登记授权委托书')
  await agent.visitor.follow('返回申请')
  expect(new URL(agent.visitor.url).pathname).toBe(withdrawal)
  await agent.visitor.open(`/applications/${id}`)
  const body = press()
  const answer = await agent.fetch(`/applications/${id}/events/withdraw`, { method: 'POST', body })
  expect(answer.status).toBe(403)
  expect((await stateOf(id)).status).toBe('in_review')
  const paying = await agent.fetch(`/applications/${id}/payment`, { method: 'POST', body })
  expect(paying.status).toBe(403)
})

test('nobody files as a party for somebody else', async () => {
  const someone = await litigant()
  const id = await begin(someone)
  await fillIn(someone, id)
  await handInPapers(someone, id)
  await someone.visitor.open(`/applications/${id}/edit/applicants`)
  await someone.visitor.follow('修改')
  await someone.visitor.send({ 姓名: '李四', 证件号码: '11010519491231002X' }, '保存并继续')
  await refused(someone, id, '申请人中没有您本人')
  expect((await stateOf(id)).status).toBe('draft')
})

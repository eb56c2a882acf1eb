import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { emptySlots } from '../../src/steps/materials.ts'
import { entries, formsOf } from '../forms.ts'
import { all, text } from '../html.ts'
import { begin, fillIn, handInPapers, pdf, stateOf, submitted } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { save } from '../walk/walker.ts'

beforeAll(() => seed(env))

test('a litigant fills in every step, hands in the papers and submits', async () => {
  const someone = await litigant()
  const id = await submitted(someone)
  const { status, number, history } = await stateOf(id)
  expect(status).toBe('in_review')
  expect(number).toMatch(/^BQ-\d{4}-\d{8}-\d{6}-\d$/)
  expect(history.map(({ event }) => event)).toEqual(['submit'])
  expect(someone.visitor.url).toBe(`https://test.invalid/applications/${id}`)
  expect(someone.visitor.text).toContain('待审核')
})

test('where scripts run, the answer to a move says what was done', async () => {
  const someone = await litigant()
  const id = await submitted(someone)
  await someone.visitor.open(paths.event(id, 'withdraw'))
  const asked = formsOf(someone.visitor.page).find(({ action }) => action.includes('withdraw'))!
  const answer = await someone.visitor.ask(paths.event(id, 'withdraw'), {
    method: 'POST',
    headers: {
      'hx-request': 'true',
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://test.invalid',
    },
    body: new URLSearchParams(entries(asked) as [string, string][]).toString(),
  })
  expect(decodeURIComponent(answer.headers.get('hx-said')!)).toBe('申请人撤回了申请')
})

test('what is missing is listed before an application can be submitted', async () => {
  const someone = await litigant()
  const id = await begin(someone)
  await someone.visitor.open(`/applications/${id}/preview`)
  expect(someone.visitor.text).toContain('请至少添加一名申请人')
  await fillIn(someone, id)
  await someone.visitor.open(`/applications/${id}/preview`)
  expect(someone.visitor.text).not.toContain('请至少添加一名申请人')
  expect(someone.visitor.text).toContain('请上传')
})

test('somebody who has filed nothing is shown what this is for, and then their applications', async () => {
  const someone = await litigant()
  await someone.visitor.open('/applications')
  await someone.visitor.follow('立即申请')
  await someone.visitor.send({ read: true })
  await someone.visitor.open('/applications')
  expect(someone.visitor.text).toContain('我的申请')
  expect(someone.visitor.text).toContain('待提交')
})

test('the notice must be ticked before an application begins', async () => {
  const { visitor } = await litigant()
  await visitor.open('/preservations/new')
  await visitor.send({}, '创建保全申请')
  expect([visitor.status, visitor.text.includes('请先阅读须知并勾选')]).toEqual([422, true])
  expect(visitor.html, 'a long page comes back at the box').toMatch(/id="?read"?[^>]* autofocus/)
})

test('whoever has very many drafts finishes some before they begin another', async () => {
  const someone = await litigant('en')
  const id = await begin(someone)
  await env.DB.prepare(
    `insert into applications (id, kind, owner, data_key, created_at, updated_at)
     select applications.id || value, kind, owner, data_key, created_at, updated_at
     from applications, json_each(?2) where applications.id = ?1`,
  )
    .bind(id, JSON.stringify(Array.from({ length: 98 }, (_, at) => at)))
    .run()
  await begin(someone)
  await someone.visitor.open('/preservations/new')
  await someone.visitor.send({ read: true })
  expect([someone.visitor.status, someone.visitor.title]).toEqual([409, 'Too many drafts'])
  expect(someone.visitor.text).toContain('You have 100 drafts')
})

test('a step that holds more than any case has keeps what was typed, and says what to do', async () => {
  const someone = await litigant('en')
  const id = await begin(someone)
  await fillIn(someone, id)
  await env.DB.prepare(
    `insert into entries (application_id, id, step, form, value, version, created_at, updated_at)
     select application_id, one.id || json_each.value, step, form, '{}', 1, created_at, updated_at
     from (select * from entries where application_id = ?1 and step = 'respondents' limit 1) one, json_each(?2)`,
  )
    .bind(id, JSON.stringify(Array.from({ length: 199 }, (_, at) => at)))
    .run()
  await someone.visitor.open(`${paths.entry(id, 'respondents', 'new', 'person')}&example=1`)
  await save(someone.visitor, { name: '钱多' })
  expect([someone.visitor.status, someone.visitor.text]).toEqual([409, expect.stringContaining('At most 200')])
  expect(formsOf(someone.visitor.page).flatMap(({ controls }) => controls)).toContainEqual(
    expect.objectContaining({ name: 'name', value: '钱多' }),
  )
  expect((await stateOf(id)).answers.respondents).toHaveLength(200)
})

test('changing the stage says what it makes void, and asks first', async () => {
  const someone = await litigant()
  const id = await begin(someone)
  await fillIn(someone, id)
  await someone.visitor.open(`/applications/${id}/edit/basics`)
  await save(someone.visitor, { stage: 'pre_litigation' })
  expect(someone.visitor.text).toContain('案件信息')
  expect((await stateOf(id)).answers.case).toHaveLength(1)
  await someone.visitor.send({}, '确认修改')
  const { answers, stage } = await stateOf(id)
  expect([stage, answers.case]).toEqual(['pre_litigation', undefined])
})

test('whoever adds or changes one of several is led back to the list of them, and from there to the step before', async () => {
  const { visitor, ...someone } = await litigant()
  const id = await begin({ visitor, ...someone })
  await visitor.open(`/applications/${id}/edit/respondents/new?form=person`)
  await visitor.follow('返回')
  expect(visitor.url).toBe(`https://test.invalid/applications/${id}/edit/respondents`)
  await visitor.follow('返回')
  expect(visitor.url).toBe(`https://test.invalid/applications/${id}/edit/applicants`)
})

test('a change leads on to the next step, and once nothing is missing back to the preview', async () => {
  const someone = await litigant()
  const id = await begin(someone)
  await fillIn(someone, id)
  const saved = async () => {
    await someone.visitor.open(`/applications/${id}/edit/request`)
    return (await someone.visitor.send({}, '保存并继续')).url.split(`${id}/`)[1]
  }
  expect(await saved()).toBe('edit/applicants')
  await handInPapers(someone, id)
  expect(await saved()).toBe('preview')
})

test('papers are asked for one after the other, without scripts, and nothing else is open beside', async () => {
  const someone = await litigant()
  const { visitor } = someone
  const id = await begin(someone)
  await fillIn(someone, id)
  const { answers } = await stateOf(id)
  await visitor.open(paths.materials(id))
  for (const slot of emptySlots(answers, [])) {
    expect(all(visitor.page, 'section').map(text).join()).toContain(`${slot.title.zh} 必交`)
    await visitor.send({ files: new File([pdf], '材料.pdf') }, '上传')
    expect(visitor.text).toContain(`${slot.title.zh}：✓ 已交`)
  }
  expect(formsOf(visitor.page)).toEqual([])
  expect(visitor.text).toContain('必交的材料都交齐了')

  // One side of a card was photographed; the other follows, and the first is taken again.
  await visitor.open(paths.materials(id, 'evidence'))
  await visitor.send({ files: new File([pdf, '\n'], '背面.pdf') }, '上传')
  await visitor.follow('再加一份')
  await visitor.send({}, '删除')
  expect(all(visitor.page, 'section').map(text).join()).toMatch(/证据材料 ✓ 已交 背面.pdf/)
})

test('the place that was asked for is open, and the next that must be filled stands behind the one that was', async () => {
  const someone = await litigant()
  const id = await begin(someone)
  await fillIn(someone, id)
  const open = async (path: string) => all((await someone.visitor.open(path)).page, 'h2').map(text)[0]
  expect(await open(paths.materials(id, 'search_request'))).toBe('财产查控申请书')
  expect(await open(`${paths.materials(id)}?application=x&refused=y&slot=complaint`)).toBe('起诉状 必交')
  expect(await open(paths.materials(id, 'no_such'))).toBe('保全申请书（签名或盖章） 必交')
  expect(await open(paths.materialsAfter(id, 'complaint'))).toBe('立案受理通知书 必交')
  expect(await open(paths.materialsAfter(id, 'other'))).toBe('保全申请书（签名或盖章） 必交')
})

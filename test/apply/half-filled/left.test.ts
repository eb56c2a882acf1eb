import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { erase } from '../../../src/accounts/data/erase.ts'
import { sweepAccounts } from '../../../src/accounts/sweep.ts'
import { paths } from '../../../src/paths.ts'
import { seed } from '../../../src/sandbox/seed/index.ts'
import type { Lang } from '../../../src/words/lang.ts'
import { formsOf } from '../../forms.ts'
import { begin, fillIn, handInPapers, idIn, stateOf } from '../../journey.ts'
import { type Litigant, litigant, signedIn } from '../../litigant.ts'
import { officer } from '../../security/who.ts'

beforeAll(() => seed(env))

const canary = '某甲金丝雀'
const words = {
  zh: { later: '暂存', left: '还没有写入申请', letGo: '放弃暂存', some: '有暂存的内容', save: '保存并继续' },
  en: {
    later: 'Save for now',
    left: 'not part of the application until',
    letGo: 'Discard what was saved',
    some: 'Saved for now',
    save: 'Save and continue',
  },
}

const rowsOf = async (id: string) =>
  (await env.DB.prepare('select * from half_filled_forms where application_id = ?').bind(id).all()).results
const chosen = ({ visitor }: Litigant, name: string) =>
  formsOf(visitor.page)
    .flatMap(({ controls }) => controls)
    .filter((one) => one.name === name && one.on)
    .map(({ value }) => value)
    .join()
const onlyMiddle = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }
const quietly = { later: 'quietly' }
const post = (someone: Litigant, path: string, body: Record<string, string>, headers = {}) =>
  someone.fetch(path, { method: 'POST', body: new URLSearchParams(body), headers })
const person = (id: string, entry: string) => paths.entry(id, 'respondents', entry, 'person')

describe.each(['zh', 'en'] as const)('a form saved for now, in %s', (lang: Lang) => {
  const say = words[lang as 'zh' | 'en']

  test('comes back as it was left, after signing in anew elsewhere, with the time', async () => {
    const someone = await litigant(lang)
    const id = await begin(someone)
    await someone.visitor.open(paths.step(id, 'basics'))
    await someone.visitor.send({ submitterIdentity: 'lawyer', stage: 'arbitration', court_find: '滨海' }, say.later)
    expect(new URL(someone.visitor.url).pathname).toBe(paths.step(id, 'basics'))
    expect(someone.visitor.status).toBe(200)

    const elsewhere = await signedIn(someone.account, lang)
    await elsewhere.visitor.open(paths.step(id, 'basics'))
    expect(['submitterIdentity', 'stage', 'court_find'].map((name) => chosen(elsewhere, name))).toEqual([
      'lawyer',
      'arbitration',
      '滨海',
    ])
    expect(elsewhere.visitor.text).toContain(say.left)
    expect(elsewhere.visitor.text).toMatch(/\d\d:\d\d/)
    await elsewhere.visitor.open(paths.applications)
    expect(elsewhere.visitor.text).toContain(say.some)
  })

  test('is let go by a button, and the form is as it was saved', async () => {
    const someone = await litigant(lang)
    const id = await begin(someone)
    await someone.visitor.open(paths.step(id, 'basics'))
    await someone.visitor.send({ court_find: canary }, say.later)
    await someone.visitor.send({}, say.letGo)
    expect(someone.visitor.text).not.toContain(say.left)
    expect(chosen(someone, 'court_find')).toBe('')
    expect(await rowsOf(id)).toEqual([])
  })
})

describe('what was saved for now', () => {
  let someone: Litigant
  let id: string
  beforeAll(async () => {
    someone = await litigant()
    id = await begin(someone)
    await fillIn(someone, id)
  })

  test('is a person who is no party yet: shown in the list, gone on with, and over with once saved', async () => {
    const { visitor } = someone
    await visitor.open(person(id, 'new'))
    await visitor.send({ name: canary, idNumber: '1' }, '暂存')
    const at = new URL(visitor.url).pathname
    await visitor.open(paths.step(id, 'respondents'))
    expect(visitor.text).toContain('自然人 暂存于')
    await visitor.follow('继续填写')
    expect(new URL(visitor.url).pathname).toBe(at)
    expect(chosen(someone, 'name')).toBe(canary)

    await visitor.open(`${at}?form=person&example=1`)
    await visitor.send({ name: '王五' }, '保存并继续')
    expect(visitor.status).toBe(200)
    expect(await rowsOf(id)).toEqual([])
    expect((await stateOf(id)).answers.respondents).toHaveLength(2)
  })

  test('lies sealed in the database, and what no field asks is dropped', async () => {
    await post(someone, person(id, 'sealed'), { version: '0', name: canary, evil: canary, later: '' })
    const [row] = await rowsOf(id)
    expect(JSON.stringify(await rowsOf(id))).not.toContain(canary)
    expect(row).toMatchObject({ step: 'respondents', form: 'person', id: 'sealed', version: 0 })
    const html = await (await someone.fetch(person(id, 'sealed'))).text()
    expect(html.split(canary)).toHaveLength(2)
  })

  test('is no part of the application: not in the preview, not handed in, not seen by the court', async () => {
    const before = await stateOf(id)
    await post(someone, person(id, 'sealed'), { version: '0', name: canary, later: '' })
    expect((await stateOf(id)).answers).toEqual(before.answers)
    await handInPapers(someone, id)
    await someone.visitor.open(paths.preview(id))
    expect(someone.visitor.html).not.toContain(canary)
    expect(someone.visitor.text).toContain('暂存了，还没有写入申请 被申请人 · 自然人 · 暂存于')
    await someone.visitor.send({}, '提交申请')
    expect((await stateOf(id)).status).toBe('in_review')
    await someone.visitor.open(paths.applications)
    expect(someone.visitor.text).not.toContain('有暂存的内容')
    const clerk = await officer('津0116', ['clerk'])
    const html = await (await clerk(paths.courtCase(id))).text()
    expect(html).not.toContain(canary)
    expect(html).not.toContain('暂存')
  })

  test('cannot be added to what is under review', async () => {
    const answer = await post(someone, person(id, 'late'), { version: '0', name: canary, later: '' })
    expect(answer.status).toBe(409)
    expect((await rowsOf(id)).map(({ id }) => id)).toEqual(['sealed'])
  })
})

test('what was saved for now is in the copy of one’s data, and goes with the account though the court’s file stays', async () => {
  const someone = await litigant()
  const id = await begin(someone)
  await fillIn(someone, id)
  await post(someone, person(id, 'x'), { version: '0', name: canary, ...quietly })
  await handInPapers(someone, id)
  await someone.visitor.open(paths.preview(id))
  await someone.visitor.send({}, '提交申请')
  expect(await (await someone.fetch(paths.accountExport)).text()).toContain(canary)
  expect(await rowsOf(id)).toHaveLength(1)
  expect(await erase(env, someone.account)).toEqual({ ok: true, kept: 1 })
  expect(await rowsOf(id)).toEqual([])
})

describe('a form is kept for nobody else', () => {
  test('another account finds neither it nor the application, and leaves nothing there', async () => {
    const [someone, other] = [await litigant(), await litigant()]
    const id = await begin(someone)
    const path = paths.entry(id, 'basics', 'x', 'basics')
    expect((await post(someone, path, { version: '0', remarks: canary, later: '' })).status).toBe(303)
    for (const answer of [
      await other.fetch(paths.step(id, 'basics')),
      await post(other, path, { version: '0', remarks: 'mine', later: '' }),
      await post(other, paths.halfFilledRemoval(id, 'basics', 'x'), {}),
    ])
      expect(answer.status).toBe(404)
    await other.visitor.open(paths.applications)
    expect(other.visitor.text).not.toContain('暂存')
    expect(await rowsOf(id)).toMatchObject([{ holder: someone.account }])
  })

  test('nor for somebody whom another site sends', async () => {
    const someone = await litigant()
    const id = await begin(someone)
    const path = paths.entry(id, 'basics', 'x', 'basics')
    const answer = await post(someone, path, { version: '0', later: '' }, { origin: 'https://evil.invalid' })
    expect(answer.status).toBe(403)
    expect(await rowsOf(id)).toEqual([])
  })
})

describe('a script that keeps what is typed', () => {
  let someone: Litigant
  let id: string
  let path: string
  beforeAll(async () => {
    someone = await litigant()
    id = await begin(someone)
    path = paths.entry(id, 'basics', 'x', 'basics')
  })

  test('hears nothing but that it was kept', async () => {
    const answer = await post(someone, path, { version: '0', remarks: canary, ...quietly })
    expect([answer.status, await answer.text()]).toEqual([204, ''])
    expect(await (await someone.fetch(paths.step(id, 'basics'))).text()).toContain(canary)
  })

  test('is refused where something else was saved since the form was opened, late answers included', async () => {
    await fillIn(someone, id)
    const [entry] = (await stateOf(id)).answers.basics!
    expect(entry?.version).toBe(1)
    expect(await rowsOf(id)).toEqual([])
    expect((await post(someone, path, { version: '0', remarks: canary, ...quietly })).status).toBe(409)
    expect(await rowsOf(id)).toEqual([])
    const here = paths.entry(id, 'basics', entry!.id, 'basics')
    expect((await post(someone, here, { version: '1', remarks: canary, ...quietly })).status).toBe(204)
  })

  test('changes nothing of what is saved when the same answers are saved again', async () => {
    const [entry] = (await stateOf(id)).answers.basics!
    const here = paths.entry(id, 'basics', entry!.id, 'basics')
    const same = Object.fromEntries(Object.entries(entry!.value).map(([name, value]) => [name, String(value)]))
    expect((await post(someone, here, { version: '1', ...same })).status).toBe(303)
    expect(await rowsOf(id)).toEqual([])
    expect((await stateOf(id)).answers.basics?.[0]?.version).toBe(1)
  })

  test('gets the form itself where htmx pressed the button, under the address where it is found again', async () => {
    const answer = await post(someone, person(id, 'new-one'), { version: '0', name: canary, later: '' }, onlyMiddle)
    const html = await answer.text()
    expect(answer.headers.get('hx-replace-url')).toBe(person(id, 'new-one'))
    expect(answer.headers.get('hx-push-url')).toBeNull()
    expect(html).toContain(canary)
    expect(html).toContain('还没有写入申请')
  })
})

test('a form in which nothing has been filled in is not kept by itself', async () => {
  const someone = await litigant()
  const id = await begin(someone)
  const path = person(id, 'empty')
  expect((await post(someone, path, { version: '0', name: ' ', ...quietly })).status).toBe(200)
  expect(await rowsOf(id)).toEqual([])
  expect((await post(someone, path, { version: '0', name: canary, ...quietly })).status).toBe(204)
  expect(await rowsOf(id)).toHaveLength(1)
  await someone.visitor.open(paths.step(id, 'respondents'))
  expect(someone.visitor.text, 'called by the name that was typed').toContain(canary)
})

describe('it is over', () => {
  test('when its entry is removed, and when the draft is deleted', async () => {
    const someone = await litigant()
    const id = await begin(someone)
    await fillIn(someone, id)
    const [clue] = (await stateOf(id)).answers.clues!
    const at = paths.entry(id, 'clues', clue!.id, clue!.form)
    await post(someone, at, { version: '1', ...quietly })
    await post(someone, paths.entry(id, 'basics', 'x', 'basics'), { version: '1', ...quietly })
    expect(await rowsOf(id)).toHaveLength(2)
    await post(someone, paths.removal(id, 'clues', clue!.id), {})
    expect((await rowsOf(id)).map(({ step }) => step)).toEqual(['basics'])
    await post(someone, paths.deletion(id), {})
    expect(await rowsOf(id)).toEqual([])
  })

  test('thirty days after it was left', async () => {
    const someone = await litigant()
    const id = await begin(someone)
    await post(someone, paths.entry(id, 'basics', 'x', 'basics'), { version: '0', remarks: canary, ...quietly })
    const day = 24 * 60 * 60 * 1000
    await sweepAccounts(env, Date.now() + 29 * day)
    expect(await rowsOf(id)).toHaveLength(1)
    await sweepAccounts(env, Date.now() + 31 * day)
    expect(await rowsOf(id)).toEqual([])
  })
})

test('what is too long to be kept stays on the page, which says so', async () => {
  const someone = await litigant('en')
  const id = await begin(someone)
  const long = '长'.repeat(20_001)
  const path = paths.entry(id, 'basics', 'x', 'basics')
  const answer = await post(someone, path, { version: '0', remarks: long, later: '' })
  const html = await answer.text()
  expect(answer.status).toBe(413)
  expect(html).toContain('this is too long')
  expect(html).toContain(long)
  expect((await post(someone, path, { version: '0', remarks: long, ...quietly })).status).toBe(413)
  expect(await rowsOf(id)).toEqual([])
})

test('one form more than anybody leaves is not kept, which is said and loses nothing', async () => {
  const someone = await litigant('en')
  const id = await begin(someone)
  const at = (entry: number) => person(id, `entry-${entry}`)
  for (let entry = 0; entry < 30; entry++)
    expect((await post(someone, at(entry), { version: '0', name: canary, ...quietly })).status).toBe(204)
  const answer = await post(someone, at(30), { version: '0', name: canary, later: '' })
  const html = await answer.text()
  expect([answer.status, html.includes('30 pages of this application are saved'), html.includes(canary)]).toEqual([
    409,
    true,
    true,
  ])
  await Promise.all([31, 32].map((entry) => post(someone, at(entry), { version: '0', name: canary, ...quietly })))
  expect(await rowsOf(id)).toHaveLength(30)
  expect((await post(someone, at(7), { version: '0', name: `${canary}二`, ...quietly })).status).toBe(204)
})

test('one that was begun twice goes with the other, unless it holds more', async () => {
  const someone = await litigant()
  const id = await begin(someone)
  await post(someone, person(id, 'same'), { version: '0', name: ` ${canary}`, ...quietly })
  await post(someone, person(id, 'more'), { version: '0', name: canary, address: '天津', ...quietly })
  await someone.visitor.open(`${paths.entry(id, 'respondents', 'new', 'person')}&example=1`)
  await someone.visitor.send({ name: canary }, '保存并继续')
  expect((await stateOf(id)).answers.respondents).toHaveLength(1)
  expect((await rowsOf(id)).map((row) => row.id)).toEqual(['more'])
})

test('an insurer chosen for now stands chosen when one comes back, and is not chosen yet', async () => {
  const someone = await litigant()
  await someone.visitor.open('/guarantees/new')
  await someone.visitor.send({}, '创建担保申请')
  const id = idIn(someone.visitor.url)
  await someone.visitor.open(`${paths.entry(id, 'basics', 'new', 'basics')}&example=1`)
  await someone.visitor.send({}, '保存并继续')
  await someone.visitor.open(paths.step(id, 'insurer'))
  await someone.visitor.send({ insurer: 'bohai' }, '暂存')
  const elsewhere = await signedIn(someone.account)
  await elsewhere.visitor.open(paths.step(id, 'insurer'))
  expect(chosen(elsewhere, 'insurer')).toBe('bohai')
  expect(elsewhere.visitor.text).toContain('点“选定并继续”才会写入')
  expect((await stateOf(id)).answers.insurer).toBeUndefined()
  await elsewhere.visitor.send({}, '选定并继续')
  expect((await stateOf(id)).answers.insurer).toHaveLength(1)
  expect(await rowsOf(id)).toEqual([])
})

import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { seed } from '../../src/sandbox/seed/index.ts'
import { begin, fillIn, stateOf, submitted } from '../journey.ts'
import { ask, litigant } from '../litigant.ts'

beforeAll(() => seed(env))

/** What is asked on the first page of a form, so that mistakes are on its second. */
const first = { court: '津0116', stage: 'litigation', submitterIdentity: 'party' }
const post = (form: Record<string, string>): RequestInit => ({ method: 'POST', body: new URLSearchParams(form) })

describe('a form with mistakes comes back', () => {
  test('each at its field, in the reader’s language, with what was typed', async () => {
    for (const [lang, words] of [
      ['zh', '大于零的金额'],
      ['en', 'Enter an amount above zero'],
    ] as const) {
      const someone = await litigant(lang)
      const id = await begin(someone)
      const answer = await someone.fetch(
        `/applications/${id}/edit/basics/e1?form=basics`,
        post({ ...first, type: 'property', amount: 'lots & <b>lots</b>' }),
      )
      const html = await answer.text()
      expect(answer.status).toBe(422)
      expect(html).toContain(words)
      expect(html).toContain('lots &amp; &lt;b&gt;lots&lt;/b&gt;')
      expect(html).toContain('aria-invalid=true')
    }
  })

  test('with the amount that was typed in capitals and its fee worked out, scripts or no scripts', async () => {
    const someone = await litigant()
    const id = await begin(someone)
    const typed = post({ ...first, type: 'property', amount: '1000000.00' })
    const html = await (await someone.fetch(`/applications/${id}/edit/basics/e1?form=basics`, typed)).text()
    expect(html).toContain('壹佰万元整')
    expect(html).toContain('5,000.00')
  })

  test('an unknown court is not accepted, and a name that was typed is searched for', async () => {
    const someone = await litigant()
    const id = await begin(someone)
    const answer = await someone.fetch(
      `/applications/${id}/edit/basics/e1?form=basics`,
      post({ court: '津9999', court_find: '滨海', type: 'act' }),
    )
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('天津市滨海新区人民法院')
    expect(html).toContain('已为您选中')
  })

  test.each([
    ['bhxq', '天津市滨海新区人民法院'],
    ['binhai', '天津市滨海新区人民法院'],
    ['Pudong', '上海市浦东新区人民法院'],
    ['三中院', '天津市第三中级人民法院'],
  ])('a court is found by “%s”', async (text, name) => {
    const someone = await litigant()
    const id = await begin(someone)
    const answer = await someone.fetch(
      `/applications/${id}/edit/basics/e1?form=basics`,
      post({ court_find: text, find: 'court', remarks: '不能丢' }),
    )
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toContain(name)
    expect(html).toContain('不能丢')
  })
})

describe('what is not yours', () => {
  test('is not found, on every address of the application', async () => {
    const id = await submitted(await litigant())
    const stranger = await litigant()
    for (const path of ['', '/preview', '/edit/basics', '/edit/materials', '/printed', '/deletion', '/events/withdraw'])
      expect((await stranger.fetch(`/applications/${id}${path}`)).status, path).toBe(404)
    for (const path of ['/submission', '/edit/basics/e1?form=basics', '/deletion', '/events/withdraw'])
      expect((await stranger.fetch(`/applications/${id}${path}`, post({}))).status, path).toBe(404)
    expect((await stateOf(id)).status).toBe('in_review')
  })
})

describe('a move that is not open', () => {
  test('is refused in words', async () => {
    const someone = await litigant()
    const id = await submitted(someone)
    const answer = await someone.fetch(`/applications/${id}/edit/basics`)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('待审核')
  })

  test('an unfinished application is not submitted, and the gaps are listed', async () => {
    const someone = await litigant()
    const id = await begin(someone)
    const answer = await someone.fetch(`/applications/${id}/submission`, post({ key: 'k', at: '0' }))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('请至少添加一名申请人')
  })

  test('pressing submit twice submits once, and both lead to the case', async () => {
    const someone = await litigant()
    const id = await submitted(someone)
    const { history } = await stateOf(id)
    const key = history[0]!.command.slice(id.length + 1)
    const again = await someone.fetch(`/applications/${id}/submission`, post({ key, at: '0' }))
    expect([again.status, again.headers.get('location')]).toEqual([303, `/applications/${id}`])
    expect((await stateOf(id)).history).toHaveLength(1)
  })
})

describe('what cannot be read', () => {
  test.each([
    ['an unknown address', '/nowhere', {}, 404],
    ['an unknown step', '/applications/{id}/edit/nothing', {}, 404],
    [
      'JSON where a form is due',
      '/applications/{id}/edit/basics/e1?form=basics',
      { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } },
      400,
    ],
    [
      'multipart without a boundary',
      '/applications/{id}/edit/basics/e1?form=basics',
      { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data' } },
      400,
    ],
    [
      'bytes that are no UTF-8',
      '/applications/{id}/edit/basics/e1?form=basics',
      { method: 'POST', body: 'remarks=%ff%fe', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      400,
    ],
  ] as [string, string, RequestInit, number][])('%s has a page of its own', async (_, path, init, status) => {
    const someone = await litigant()
    const id = await begin(someone)
    const answer = await someone.fetch(path.replace('{id}', id), init)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toMatch(/<h1>/)
  })

  test('a body that is too large is refused before it is read', async () => {
    const someone = await litigant()
    const id = await begin(someone)
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(60 * 1024 * 1024) }
    expect(
      (await someone.fetch(`/applications/${id}/edit/materials`, { method: 'POST', body: 'x', headers })).status,
    ).toBe(413)
  })

  test('a body that does not say how large it is is read no further than is allowed', async () => {
    const piece = new Uint8Array(1024 * 1024)
    let read = 0
    const body = new ReadableStream({
      pull: (to) => (read++ < 200 ? to.enqueue(piece) : to.close()),
    })
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const answer = await ask(new Request('https://test.invalid/login', { method: 'POST', body, headers }))
    expect(answer.status).toBe(413)
    expect(read).toBeLessThan(60)
  })
})

describe('papers', () => {
  const hand = async (name: string, content: string | Uint8Array) => {
    const someone = await litigant()
    const id = await begin(someone)
    await fillIn(someone, id)
    const body = new FormData()
    body.set('slot', 'evidence')
    body.append('files', new File([content as string], name))
    const answer = await someone.fetch(`/applications/${id}/edit/materials`, { method: 'POST', body })
    return { status: answer.status, html: await answer.text(), files: (await stateOf(id)).files }
  }

  test.each([
    ['virus.exe', 'MZ\u0090'],
    ['page.pdf', '<html><script>alert(1)</script></html>'],
    ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['empty.pdf', ''],
  ])('%s is refused with a reason and nothing is kept', async (name, content) => {
    const { status, html, files } = await hand(name, content)
    expect(status).toBe(422)
    expect(html).toContain('class=mistake')
    expect(files).toEqual([])
  })
})

import { expect, it } from 'vitest'
import { Visitor } from '../no-script-visitor.ts'

const page = (body: string, headers: Record<string, string> = {}) =>
  new Response(`<!doctype html><body><h1>T</h1>${body}`, { headers: { 'content-type': 'text/html', ...headers } })

const FORM = `<form method="post" action="/save">
  <input type="hidden" name="version" value="3">
  <label for="n">姓名</label><input id="n" name="name" value="&lt;old&gt;">
  <fieldset><legend>阶段</legend>
    <label><input type="radio" name="stage" value="a" checked>诉前</label>
    <label><input type="radio" name="stage" value="b">诉讼</label></fieldset>
  <label>同意<input type="checkbox" name="agreed"></label>
  <select name="court"><option value="">选择</option><option value="1">和平</option></select>
  <textarea name="why">
because</textarea><fieldset disabled><input name="dead" value="x"></fieldset>
  <button name="next" value="stay">保存</button><button>继续</button></form>`

const sent: string[] = []
const fetcher = async (request: Request) => {
  const { pathname } = new URL(request.url)
  if (pathname === '/save') {
    sent.push(await request.text())
    return new Response(null, { status: 303, headers: { location: '/done', 'set-cookie': 'sid=1; Path=/; HttpOnly' } })
  }
  return pathname === '/form'
    ? page(FORM)
    : page(`<p>cookie ${request.headers.get('cookie')}</p><a href="form">回去</a>`)
}
const visitor = () => new Visitor('https://test.invalid/', { fetcher })

it('sends a form as a browser without scripts does, and comes back with the cookie it got', async () => {
  const person = await visitor().open('/form')
  await person.send({ 姓名: '王 & 李', 阶段: '诉讼', agreed: true, court: '和平' }, '保存')
  expect(Object.fromEntries(new URLSearchParams(sent.at(-1)))).toEqual({
    version: '3',
    name: '王 & 李',
    stage: 'b',
    agreed: 'on',
    court: '1',
    why: 'because',
    next: 'stay',
  })
  expect(person.url).toBe('https://test.invalid/done')
  expect(person.text).toContain('cookie sid=1')
})

it('leaves what the page filled in as it is', async () => {
  const person = await visitor().open('/form')
  await person.send({}, '继续')
  expect(new URLSearchParams(sent.at(-1)).toString()).toBe(
    new URLSearchParams({ version: '3', name: '<old>', stage: 'a', court: '', why: 'because' }).toString(),
  )
})

it('cannot give what the page does not ask or offer', async () => {
  const person = await visitor().open('/form')
  await expect(person.send({ dead: 'y' })).rejects.toThrow('no form with dead')
  await expect(person.send({ stage: 'c' })).rejects.toThrow('offers a, b, not c')
})

it('follows links by their words', async () => {
  const person = await (await visitor().open('/done')).follow('回去')
  expect(person.url).toBe('https://test.invalid/form')
  await expect(person.follow('没有')).rejects.toThrow('no link “没有”')
})

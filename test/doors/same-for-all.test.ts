import { expect, test } from 'vitest'
import { ask, litigant } from '../litigant.ts'

const open = (path: string, headers: Record<string, string> = {}) =>
  ask(new Request(`https://test.invalid${path}`, { headers: { 'accept-language': 'zh', ...headers } }))

test.each(['/', '/fee', '/agreement', '/verify', '/api/docs'])('%s, looked at again, costs nothing', async (path) => {
  const first = await open(path)
  const name = first.headers.get('etag')!
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'private, no-cache'])
  const again = await open(path, { 'if-none-match': name })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const policy = 'content-security-policy'
  expect(again.headers.get(policy)).toBe(first.headers.get(policy))
  expect(again.headers.get('cache-control')).toBe('private, no-cache')
  expect(again.headers.get('vary')).toContain('Cookie')
})

test('so does the description that machines read', async () => {
  const first = await open('/api/v1/openapi.json')
  const again = await open('/api/v1/openapi.json', { 'if-none-match': first.headers.get('etag')! })
  expect([first.status, again.status, await again.text()]).toEqual([200, 304, ''])
})

test('in another language or size it is another page', async () => {
  const name = (await open('/')).headers.get('etag')!
  const others: Record<string, string>[] = [
    { 'accept-language': 'en' },
    { cookie: '__Host-size=large' },
    { 'hx-request': 'true' },
  ]
  for (const other of others) expect((await open('/', { 'if-none-match': name, ...other })).status).toBe(200)
})

const kept = ({ headers }: Response) => [headers.get('cache-control'), headers.has('etag')]

test('whoever is signed in goes back to it for nothing as well, and is never shown what somebody else was', async () => {
  const someone = await litigant()
  for (const path of ['/', '/fee', '/agreement', '/verify', '/api/docs']) {
    const first = await someone.fetch(path)
    expect([path, ...kept(first)]).toEqual([path, 'private, no-cache', true])
    const name = { 'if-none-match': first.headers.get('etag')! }
    expect((await someone.fetch(path, { headers: name })).status).toBe(304)
    expect((await open(path, name)).status).toBe(200)
  }
})

test.each(['/preservations/new', '/guarantees/new'])(
  'so is what one reads before one begins: %s, whose form is a new one whenever it is asked for',
  async (path) => {
    const someone = await litigant()
    const first = await someone.fetch(path)
    expect(kept(first)).toEqual(['private, no-cache', true])
    const again = await someone.fetch(path, { headers: { 'if-none-match': first.headers.get('etag')! } })
    expect([again.status, kept(await open(path))]).toEqual([200, ['no-store', false]])
  },
)

test('nothing is kept of what was asked, nor of what is somebody’s own', async () => {
  const someone = await litigant()
  const answers = [await open('/verify?number=x&code=y'), await someone.fetch('/fee?amount=1')]
  for (const path of ['/applications', '/account']) answers.push(await someone.fetch(path))
  for (const answer of answers) expect(kept(answer)).toEqual(['no-store', false])
})

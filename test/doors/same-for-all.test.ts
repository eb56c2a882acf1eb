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

test('nothing is kept of whoever is signed in, nor of what was asked', async () => {
  const someone = await litigant()
  for (const answer of [await someone.fetch('/'), await open('/verify?number=x&code=y')]) {
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.has('etag')).toBe(false)
  }
})

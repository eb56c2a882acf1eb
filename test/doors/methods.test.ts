import { exports } from 'cloudflare:workers'
import { expect, test } from 'vitest'

const ask = (method: string, path: string) =>
  exports.default.fetch(
    new Request(`https://test.invalid${path}`, {
      method,
      redirect: 'manual',
      headers: { origin: 'https://test.invalid' },
    }),
  )

test.each([
  ['PUT', '/', 'GET'],
  ['POST', '/fee', 'GET'],
  ['DELETE', '/login', 'GET, POST'],
  ['PATCH', '/logout', 'POST'],
])('%s %s: the address is known, so what may be done there is said', async (method, path, allowed) => {
  const answer = await ask(method, path)
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, allowed])
})

test('where there is no such address nothing is allowed either', async () => {
  const answer = await ask('PUT', '/no-such-page')
  expect([answer.status, answer.headers.get('allow')]).toEqual([404, null])
})

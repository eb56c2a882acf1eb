import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import worker from '../../src/worker.ts'
import { ask } from '../litigant.ts'

vi.spyOn(console, 'error').mockImplementation(() => undefined)

const headers = { 'accept-language': 'en', origin: 'https://test.invalid' }

test.each(['/.well-known/change-password', '/api/oauth/no-such-page', '/notices/none', '/sandbox/none'])(
  '%s is not found, and that is said',
  async (path) => {
    const answer = await ask(new Request(`https://test.invalid${path}`, { headers }))
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('Page not found')])
  },
)

test('what breaks before anybody has come in is said in their language', async () => {
  const away = new Proxy(env.DB, {
    get: () => () => {
      throw new Error('no such table: courts')
    },
  })
  const context = createExecutionContext()
  const request = new Request('https://test.invalid/sandbox/seed', { method: 'POST', headers })
  const answer = await worker.fetch(
    request,
    new Proxy(env, { get: (of, name) => (name === 'DB' ? away : Reflect.get(of, name)) }),
    context,
  )
  await waitOnExecutionContext(context)
  expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('<html lang=en>')])
})

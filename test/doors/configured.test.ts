import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { Hono } from 'hono'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { configured } from '../../src/doors/configured.ts'
import readme from '../../src/providers/README.md?raw'
import { own, settingsIn } from '../providers/settings-in.ts'

const whole = { ...own, ...Object.fromEntries(settingsIn(readme)) }
const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
afterEach(() => log.mockClear())

/** Two answers of one deployment: its first, and one of when all has been read that was begun with it. */
async function twice(env: Record<string, string>): Promise<[Response, Response]> {
  const app = new Hono<{ Bindings: Env }>().use(configured()).get('/', (c) => c.text('served'))
  const context = createExecutionContext()
  const first = await app.request('/', {}, env, context)
  await waitOnExecutionContext(context)
  return [first, await app.request('/', {}, env, context)]
}
const logged = (text: string) => log.mock.calls.filter(([line]) => String(line).includes(text)).length

describe('a deployment', () => {
  it('that was not told who its providers are serves nobody and names what is missing, once in the log', async () => {
    const answers = await twice({})
    expect(answers.map(({ status }) => status)).toEqual([503, 503])
    for (const answer of answers)
      expect(await answer.text()).toContain('SMS is not set\nIDENTITY is not set\nCOURT_IDP is not set')
    expect(logged('SMS is not set')).toBe(1)
  })

  it('that was told something wrong serves nobody once that is read, and says so in the log', async () => {
    const [, second] = await twice({ ...whole, IDENTITY: '{' })
    expect([second.status, await second.text()]).toEqual([503, expect.stringContaining('IDENTITY is not JSON')])
    expect(logged('IDENTITY is not JSON')).toBe(1)
  })

  it('that was told everything serves from its first answer on', async () => {
    for (const answer of await twice(whole)) expect(await answer.text()).toBe('served')
    expect(log).not.toHaveBeenCalled()
  })

  it('that is a sandbox serves at once; one that is only nearly called so is none', async () => {
    expect(await (await twice({ SANDBOX: 'yes' }))[0].text()).toBe('served')
    expect((await twice({ SANDBOX: 'true' }))[0].status).toBe(503)
  })
})
